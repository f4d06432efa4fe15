"""Form fields for amounts and places, as people write them."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.importers.money import read_money
from partnerships.maps import Point, PointProblem, inside_indonesia, read_point

LARGEST = 10**13
_UNREAD: Final = {
    "unreadable": _(
        "We could not read this. Write it as -2.2096, 113.9108 or 2°12′34,6″ LS 113°54′38,9″ BT."
    ),
    "link": _(
        "This link does not carry the coordinates. Open it, press long on the place, and copy the numbers."
    ),
}


class AmountField(forms.CharField):
    """Whole rupiah, typed as "50000000", "Rp 50.000.000" or "50 juta"; cleans to int or None."""

    default_error_messages = {
        "amount": _("Write the amount as 50.000.000 or 50 juta."),
        "large": _("This amount is too large."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=40, **kwargs)
        self.widget.attrs["autocomplete"] = "off"

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        found = read_money(text)
        if found.amount is None or found.problem or found.upper is not None:
            raise forms.ValidationError(self.error_messages["amount"], code="amount")
        if found.amount > LARGEST:
            raise forms.ValidationError(self.error_messages["large"], code="large")
        return found.amount

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value


class PointField(forms.CharField):
    """Coordinates or the link of a map; cleans to a `Point` in Indonesia or None. Its input has map help."""

    default_error_messages = {**_UNREAD, "outside": _("This point lies outside Indonesia.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=400, **kwargs)
        self.widget.attrs |= {"autocomplete": "off", "data-place": "point"}

    def clean(self, value: Any) -> Point | None:
        text = super().clean(value).strip()
        if not text:
            return None
        try:
            point = read_point(text)
        except PointProblem as problem:
            raise forms.ValidationError(self.error_messages[problem.code], code=problem.code) from problem
        if not inside_indonesia(point):
            raise forms.ValidationError(self.error_messages["outside"], code="outside")
        return point
