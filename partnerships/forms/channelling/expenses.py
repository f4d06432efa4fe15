"""What was spent, for which line of the RAB, with its receipt."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.forms.fields import AmountField
from partnerships.forms.meetings import RecordFileField
from partnerships.models import CostItem, Need, Partnership
from partnerships.private_files import KeptFile, checked


class ExpenseForm(forms.Form):
    """Becomes the arguments of `actions.channelling.record_expense`; a line names its need."""

    mark_optional = False
    line = forms.ChoiceField(label=_("Line of the RAB"))
    spent_on = forms.DateField(
        label=_("Day"), initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    what = forms.CharField(
        label=_("For what"), max_length=240,
        help_text=_("For example “50 sacks of cement”. Everybody can read it; no names of persons."),
    )  # fmt: skip
    amount = AmountField(label=_("Amount (Rp)"))
    receipt = RecordFileField(
        label=_("Receipt"), required=False,
        help_text=_("PDF or photo, at most 8 MB. Only the two sides and the secretariat open it."),
    )  # fmt: skip
    no_receipt = forms.CharField(
        label=_("Why there is no receipt"), max_length=240, required=False,
        help_text=_("Only when there is none, for example “paid at the market, list signed by two”."),
    )  # fmt: skip

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = partnership.lines.select_related("need").prefetch_related("need__cost_items")
        self.needs: dict[int, Need] = {row.need_id: row.need for row in rows}
        self.items: dict[int, CostItem] = {
            item.pk: item for need in self.needs.values() for item in need.cost_items.all()
        }
        line: Any = self.fields["line"]
        line.choices = [("", gettext("Choose a line")), *map(self._group, self.needs.values())]

    def _group(self, need: Need) -> tuple[str, list[tuple[str, str]]]:
        lines = [(f"i{item.pk}", item.name) for item in need.cost_items.all()]
        rest = gettext("Outside the RAB") if lines else gettext("The whole need, without lines")
        return need.public_title, [*lines, (f"n{need.pk}", rest)]

    def clean_receipt(self) -> KeptFile | None:
        file = self.cleaned_data["receipt"]
        return checked(file) if file else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("receipt") and not cleaned.get("no_receipt") and "receipt" not in self.errors:
            self.add_error("receipt", ValidationError(_("Attach the receipt, or write why there is none.")))
        return cleaned

    def need(self) -> Need:
        line = self.cleaned_data["line"]
        return self.needs[int(line[1:])] if line[0] == "n" else self.needs[self.item(line).need_id]

    def item(self, line: str) -> CostItem:
        return self.items[int(line[1:])]

    def arguments(self) -> dict[str, Any]:
        """All but need and amount."""
        names = ("spent_on", "what", "receipt", "no_receipt")
        line = self.cleaned_data["line"]
        item = self.item(line) if line[0] == "i" else None
        return {"cost_item": item, **{name: self.cleaned_data[name] for name in names}}
