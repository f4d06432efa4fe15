"""A commitment as its giver writes it, and the reason for a no."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import PARTNER_KINDS, Organisation
from partnerships.forms.fields import AmountField
from partnerships.models import Commitment, Interest, Need
from partnerships.sheet_reading import masked

KIND_OF: Final[dict[str, str]] = {
    "MATERIALS": "goods", "EQUIPMENT": "goods", "LABOUR": "labour", "LAND_PERMIT": "land",
    "TRAINING": "training", "TECHNICAL_ASSISTANCE": "expertise",
}  # fmt: skip


def _day(label: Any, words: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, help_text=words, widget=widget)


class CommitmentForm(forms.Form):
    """Becomes the arguments of `actions.make_commitment`; begins with what the interest said."""

    organisation = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Organisation.objects.none(), required=False
    )
    kind = forms.ChoiceField(label=_("Form of support"), choices=Commitment.Kind.choices)
    amount = AmountField(
        label=_("Amount, or value in rupiah"), help_text=_("For example 40 juta or 40.000.000")
    )
    what = forms.CharField(
        label=_("What is given"), max_length=160, required=False,
        help_text=_("For goods, labour and the like: “200 sacks of cement”. Everybody can read it."),
    )  # fmt: skip
    others_percent = forms.IntegerField(
        label=_("Only if others cover (percent of the cost)"), required=False, min_value=1, max_value=99,
        help_text=_("Leave it empty if it does not depend on others. Write 40 for “another 40%”."),
    )  # fmt: skip
    before = _day(
        _("Only until"),
        _("After this day the commitment lapses by itself. Without a day it stands for 90 days."),
    )
    given_on = _day(pgettext_lazy("commitment", "Will be given by"), _("When the board can count on it"))
    note = forms.CharField(
        label=_("Note to the board"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only the board and the secretariat read it. No names of residents."),
    )  # fmt: skip

    def __init__(self, *args: Any, user: Any, need: Need, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organisation.objects.managed_by(user).filter(kind__in=PARTNER_KINDS).order_by("name")
        body: Any = self.fields["organisation"]
        body.queryset, body.empty_label = own, gettext("Myself, %(name)s") % {"name": user.name}
        if first := own.first():
            self.initial.setdefault("organisation", first.pk)
        said = (
            Interest.objects.filter(need=need, user=user).exclude(status="withdrawn").order_by("-pk").first()
        )
        if said is not None:
            self.initial["organisation"] = said.organisation_id
            self.initial["kind"] = KIND_OF.get(said.support_form, Commitment.Kind.MONEY)

    def clean_what(self) -> str:
        return masked(self.cleaned_data["what"])

    def clean_note(self) -> str:
        return masked(self.cleaned_data["note"])

    def clean_before(self) -> date | None:
        return self._ahead("before")

    def clean_given_on(self) -> date | None:
        return self._ahead("given_on")

    def _ahead(self, name: str) -> date | None:
        found: date | None = self.cleaned_data[name]
        if found and found < timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind", "money") != "money" and not cleaned.get("what") and "what" not in self.errors:
            self.add_error("what", _("Write what is given."))
        return cleaned


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The other side reads it; once accepted, it stands in the public trace too."),
    )  # fmt: skip

    def clean_reason(self) -> str:
        return masked(self.cleaned_data["reason"])
