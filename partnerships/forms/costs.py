"""The RAB as a form: a row a line, more rows without JavaScript, lines pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.actions.set_cost_items import MOST_LINES, CostLine
from partnerships.forms.fields import AmountField
from partnerships.importers.volumes import plain, read_volume
from partnerships.models import CostItem
from partnerships.sheet_reading import masked

BLANK_ROWS: Final = 5
TYPED: Final = ("name", "volume", "unit", "unit_price", "price_source", "price_date")
OLD_AFTER: Final = timedelta(days=365)


def is_old(price_date: date | None, today: date | None = None) -> bool:
    """A price noted more than twelve months ago; one without a date is not called old."""
    return price_date is not None and (today or timezone.localdate()) - price_date > OLD_AFTER


class VolumeField(forms.CharField):
    """120, 12,5 or 1.200 as Indonesian sheets write them; cleans to a Decimal above zero."""

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        found = read_volume(text)
        if not found.quantity or found.unit:
            raise forms.ValidationError(_("Write a number above zero, such as 120 or 12,5."))
        volume = Decimal(found.quantity).quantize(Decimal("0.01"))
        if not 0 < volume < 10**9:
            raise forms.ValidationError(_("Write a number above zero, such as 120 or 12,5."))
        return volume


class CostLineForm(forms.Form):
    """One line. A row in which nothing was typed, or that is to go, is no line."""

    mark_optional = False
    name = forms.CharField(label=_("Item"), max_length=160)
    group = forms.ChoiceField(
        label=_("Kind of cost"), choices=CostItem.Group.choices, initial=CostItem.Group.MATERIAL
    )
    volume = VolumeField(label=_("Volume"), max_length=20)
    unit = forms.CharField(label=_("Unit"), max_length=40)
    unit_price = AmountField(label=_("Unit price (Rp)"))
    price_source = forms.CharField(label=_("Source of the price"), max_length=160, required=False)
    price_date = forms.DateField(
        label=_("Date of the price"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    drop = forms.BooleanField(label=_("Leave this line out"), required=False)

    def full_clean(self) -> None:
        if self.is_bound and self.is_dropped:
            self._errors, self.cleaned_data = ErrorDict(), {}
            return
        super().full_clean()

    def has_changed(self) -> bool:
        """Was anything written? The kind of cost is always chosen, so it says nothing."""
        return any(str(self.data.get(self.add_prefix(name)) or "").strip() for name in TYPED)

    @property
    def is_dropped(self) -> bool:
        return bool(self.data.get(self.add_prefix("drop")))

    @property
    def is_line(self) -> bool:
        return not self.is_dropped and self.has_changed()

    def clean_name(self) -> str:
        return masked(self.cleaned_data["name"])

    def clean_price_source(self) -> str:
        return masked(self.cleaned_data["price_source"])

    def clean_price_date(self) -> date | None:
        found: date | None = self.cleaned_data["price_date"]
        if found and found > timezone.localdate():
            raise forms.ValidationError(_("This day lies ahead."))
        return found

    @property
    def is_old(self) -> bool:
        """Said in the row itself, so that the person sees which price to ask for again."""
        value = self.cleaned_data.get("price_date") if self.is_bound and self.is_valid() else None
        found = value or self.initial.get("price_date")
        return is_old(found)


class CostSheet:
    """All rows of the page. `data` None shows what is saved, with empty rows after it."""

    def __init__(self, items: Sequence[CostItem], version: int, data: QueryDict | None = None) -> None:
        self.data = data
        self.version = version if data is None else _number(data.get("version"), default=-1)
        if data is None:
            self.rows = [_row(i, initial=values_of(item)) for i, item in enumerate(items)]
            self.rows += [_row(len(items) + i) for i in range(BLANK_ROWS)]
        else:
            total = min(max(0, _number(data.get("rows"))), MOST_LINES)
            self.rows = [_row(i, data=data) for i in range(total)]

    def is_valid(self) -> bool:
        return all(row.is_valid() for row in self.rows)

    def lines(self) -> list[CostLine]:
        """Once the sheet is valid."""
        found = [row.cleaned_data for row in self.rows if row.is_line]
        return [CostLine(**{name: row[name] for name in CostLine.__dataclass_fields__}) for row in found]

    def errors(self) -> list[tuple[str, int, str, str]]:
        """(id of the field, number of the row, label, sentence)."""
        if self.data is None:
            return []
        return [
            (str(row[name].auto_id), number, str(row.fields[name].label), str(sentence))
            for number, row in enumerate(self.rows, start=1)
            for name, sentences in row.errors.items()
            for sentence in sentences
        ]

    def longer(self, more: int = BLANK_ROWS, pasted: Sequence[dict[str, str]] = ()) -> CostSheet:
        """The same, everything typed kept, with pasted lines and empty rows at the end."""
        assert self.data is not None  # noqa: S101 - for the type checker: only a posted sheet grows
        data = self.data.copy()
        used = [i for i, row in enumerate(self.rows) if row.has_changed()]
        start = used[-1] + 1 if used else 0
        for i, values in enumerate(pasted, start=start):
            for name, text in values.items():
                data[f"l{i}-{name}"] = text
        data["rows"] = str(min(MOST_LINES, max(len(self.rows), start + len(pasted)) + more))
        return CostSheet([], self.version, data)

    def at_version(self, version: int) -> CostSheet:
        """Everything typed, on top of what is saved now."""
        assert self.data is not None  # noqa: S101 - for the type checker
        data = self.data.copy()
        data["version"] = str(version)
        return CostSheet([], version, data)


class ReindexForm(forms.Form):
    """All prices by the same share, because the list of prices moved."""

    mark_optional = False
    percent = forms.CharField(
        label=_("Change in percent"),
        max_length=8,
        help_text=_("7,5 raises all prices; -5 lowers them."),
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
    )
    price_source = forms.CharField(label=_("Source of the new prices"), max_length=160)
    price_date = forms.DateField(
        label=_("Date of the new prices"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_percent(self) -> Decimal:
        text = self.cleaned_data["percent"].strip().removesuffix("%").strip().replace(",", ".")
        try:
            return Decimal(text)
        except ArithmeticError:
            raise forms.ValidationError(_("Write a number such as 7,5.")) from None

    def clean_price_source(self) -> str:
        return masked(self.cleaned_data["price_source"])

    clean_price_date = CostLineForm.clean_price_date


def values_of(item: CostItem) -> dict[str, Any]:
    names = ("name", "group", "unit", "unit_price", "price_source", "price_date")
    return {**{name: getattr(item, name) for name in names}, "volume": plain(item.volume).replace(".", ",")}


def _row(number: int, **options: Any) -> CostLineForm:
    return CostLineForm(prefix=f"l{number}", empty_permitted=True, use_required_attribute=False, **options)


def _number(text: Any, default: int = 0) -> int:
    return int(text) if text and str(text).isascii() and str(text).isdigit() else default
