"""The schedule of instalments, a payment with its proof, its answer."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.actions.channelling.plan_instalments import Planned
from partnerships.channelling.allocation import split
from partnerships.forms.channelling.agreements import day_field, file_field
from partnerships.forms.fields import AmountField
from partnerships.models import Instalment, Partnership
from partnerships.private_files import KeptFile, checked
from partnerships.sheet_reading import masked

SPARE: Final = 2  # empty rows below those that are planned
LEAST: Final = 3


class PartField(AmountField):
    """An amount, or a share of the value as "40%": cleans to int rupiah, or to -percent."""

    default_error_messages = {"percent": _("Write a percentage from 1 to 100, or an amount.")}

    def clean(self, value: Any) -> int | None:
        text = str(value or "").strip()
        if not text.endswith("%"):
            return super().clean(value)
        number = text[:-1].strip()
        if not number.isdecimal() or not 1 <= int(number) <= 100:  # noqa: PLR2004 - percent
            raise forms.ValidationError(self.error_messages["percent"], code="percent")
        return -int(number)


class RowForm(forms.Form):
    amount = PartField(label=_("Amount, or percent of the value"), required=False)
    due_on = day_field(_("Planned for"))
    min_progress = forms.IntegerField(
        label=_("Work done before it (percent)"), required=False, min_value=0, max_value=100
    )
    condition = forms.CharField(label=_("Other condition"), required=False, max_length=240)

    def clean_condition(self) -> str:
        return masked(self.cleaned_data["condition"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "amount" in self.errors or "due_on" in self.errors:
            return cleaned
        if cleaned.get("amount") and not cleaned.get("due_on"):
            self.add_error("due_on", _("Write the day."))
        if cleaned.get("due_on") and not cleaned.get("amount"):
            self.add_error("amount", _("Write the amount."))
        return cleaned


RowSet = forms.formset_factory(RowForm, extra=0)


def schedule_forms(partnership: Partnership, data: Any = None) -> Any:
    """The planned rows and some empty ones; empty rows fall out."""
    rows = partnership.instalments.filter(state=Instalment.State.PLANNED)
    initial: list[dict[str, Any]] = [
        {
            "amount": row.amount, "due_on": row.due_on, "min_progress": row.min_progress or None,
            "condition": row.condition,
        }
        for row in rows
    ]  # fmt: skip
    initial += [{}] * max(SPARE, LEAST - len(initial))
    return RowSet(data, initial=initial, prefix="row")


def planned_rows(forms_: Any, value: int) -> list[Planned]:
    """Percents become rupiah of `value`; shares that make 100 together add up to it exactly."""
    cells = [form.cleaned_data for form in forms_ if form.cleaned_data.get("amount")]
    parts = [cell["amount"] for cell in cells]
    if parts and all(part < 0 for part in parts) and sum(parts) == -100:  # noqa: PLR2004 - percent
        parts = split(value, [-part for part in parts])
    amounts = [part if part > 0 else value * -part // 100 for part in parts]
    return [
        Planned(amount, cell["due_on"], cell.get("min_progress") or 0, cell.get("condition") or "")
        for amount, cell in zip(amounts, cells, strict=True)
    ]


class PaymentForm(forms.Form):
    paid_on = day_field(_("Sent on"), required=True)
    proof = file_field(
        _("Proof of transfer or handing over (PDF or photo)"),
        _("Only the two sides and the secretariat open it. At most 8 MB."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("paid_on", timezone.localdate())
        self.kept: KeptFile | None = None

    def clean_paid_on(self) -> date:
        return not_ahead(self.cleaned_data["paid_on"])

    def clean_proof(self) -> Any:
        self.kept = checked(self.cleaned_data["proof"])
        return self.cleaned_data["proof"]


class ReceiptForm(forms.Form):
    received_on = day_field(_("Received on"), required=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("received_on", timezone.localdate())

    def clean_received_on(self) -> date:
        return not_ahead(self.cleaned_data["received_on"])


class WhyForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=240, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The other side reads it, and it stands in the public ledger. No personal data."),
    )  # fmt: skip


def not_ahead(day: date) -> date:
    if day > timezone.localdate():
        raise forms.ValidationError(_("Choose a day that is not ahead."))
    return day
