"""A board officer corrects or completes a need."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.core import taxonomy
from partnerships.actions.edit_need import EDITABLE
from partnerships.choices import CATEGORIES
from partnerships.counted import counted_fields
from partnerships.forms.need_filter import rupiah_of
from partnerships.forms.versioned import VersionedForm
from partnerships.models import Need
from partnerships.need_types import propose, types_for
from partnerships.sheet_reading import masked

COUNTED = {
    "cost": _("The sum of the RAB; change it there."),
    "swadaya_planned": _("The sum of the planned contributions; change it there."),
}


class RupiahField(forms.CharField):
    """Whole rupiah, typed with or without dots and "Rp"; cleans to int or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=30, **kwargs)
        self.widget.attrs["inputmode"] = "numeric"

    def clean(self, value: Any) -> int | None:
        text = str(super().clean(value) or "").removesuffix(",-").removesuffix(",00").strip()
        if not text:
            return None
        amount = rupiah_of(text)
        plain = text.lower().removeprefix("rp").strip(" .").replace(".", "").replace(" ", "")
        if amount is None or not plain.isascii() or not plain.isdigit():
            raise forms.ValidationError(_("Write digits only, such as 12500000."))
        return amount


class NeedForm(VersionedForm, forms.ModelForm):  # not generic at run time
    """Every field of a need a board officer may change; personal data typed here are masked.

    What is the sum of its parts (see `partnerships.counted`) is shown and not typed.
    """

    cost = RupiahField(label=_("Cost (Rp)"), required=False)
    swadaya_planned = RupiahField(label=_("Self-help planned (Rp)"), required=False)
    type_id = forms.TypedChoiceField(
        label=_("Standard type (kamus usulan)"), required=False, coerce=int, empty_value=None
    )

    class Meta:
        model = Need
        fields = EDITABLE
        widgets = {
            "title": forms.TextInput,
            "problem": forms.Textarea(attrs={"rows": 4}),
            "description": forms.Textarea(attrs={"rows": 4}),
        }
        help_texts = {
            "title": _("What will be done, where, how much. No names of residents."),
            "households": _("How many families benefit; counts only, never names."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.quantity is not None:
            self.initial["quantity"] = f"{self.instance.quantity.normalize():f}"  # 120, not 120.00
        self._offer_types()
        for name in counted_fields(self.instance):
            self.fields[name].disabled = True
            self.fields[name].help_text = COUNTED[name]
        self.carry(self.instance, EDITABLE)

    def _offer_types(self) -> None:
        """The types in use there, and the one it has; what the title suggests is said, never chosen."""
        need = self.instance
        self.types = types_for(need.board.territory)
        if need.type is not None and need.type not in self.types:
            self.types.append(need.type)
        field: Any = self.fields["type_id"]
        field.choices = [("", _("None of these")), *((one.pk, one.title) for one in self.types)]
        self.initial["type_id"] = need.type_id
        title = self.data.get("title", need.title) if self.is_bound else need.title
        likely = propose(title, self.types)
        if likely and likely[0].pk != need.type_id:
            field.help_text = _("By the title we propose “%(type)s”.") % {"type": likely[0].title}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name, value in cleaned.items():
            if isinstance(value, str) and name not in ("sector", "category"):
                cleaned[name] = masked(value)
        self._check_category(cleaned)
        self._check_counts(cleaned)
        return cleaned

    def clean_swadaya_planned(self) -> int:
        return self.cleaned_data["swadaya_planned"] or 0

    def clean_quantity(self) -> Decimal | None:
        quantity: Decimal | None = self.cleaned_data["quantity"]
        if quantity is not None and quantity < 0:
            raise forms.ValidationError(_("Write it without a minus sign."))
        return quantity

    def _check_category(self, cleaned: dict[str, Any]) -> None:
        sector, category = cleaned.get("sector"), cleaned.get("category")
        if sector and category and taxonomy.sector_of(category) != sector:
            self.add_error("category", _("This category belongs to another sector."))
        kind = next((one for one in self.types if one.pk == cleaned.get("type_id")), None)
        if (
            kind
            and category
            and kind.category != category
            and {"type_id", "category"} & set(self.changed_data)
        ):
            words = _("This type belongs to the category “%(category)s”.")
            self.add_error("type_id", words % {"category": dict(CATEGORIES)[kind.category]})

    def _check_counts(self, cleaned: dict[str, Any]) -> None:
        for part, whole in (("poor_households", "households"), ("women", "people")):
            less, more = cleaned.get(part), cleaned.get(whole)
            if less is not None and more is not None and less > more:
                self.add_error(part, _("This is more than the whole."))

    def changes(self) -> dict[str, Any]:
        """Field → value for `actions.edit_need`: what this person changed."""
        return self.touched()
