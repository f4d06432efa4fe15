"""Forwarding a need to an agency, taking that back, its three answers, and the filters of the lists."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Organisation
from partnerships.choices import SECTORS
from partnerships.forms.voices import AnswerOfficiallyForm
from partnerships.forwarding.selectors import ORDERS, PATIENCE, agencies_for
from partnerships.forwarding.standing import default_due
from partnerships.models import Need

LONGEST: Final = timedelta(days=180)
ANSWERS: Final = [
    ("accepted", _("We can help")),
    ("later", _("Next year")),
    ("refused", _("Not ours to do")),
]
WAITED: Final = {str(PATIENCE): _("60 days"), "120": _("120 days"), "365": _("A year")}
ORDER_WORDS: Final = {"oldest": _("Open longest"), "poorest": _("Largest share of poor households")}


class ForwardForm(forms.Form):
    """Becomes the arguments of `actions.forward_need`."""

    organisation = forms.ModelChoiceField(
        label=_("Agency (OPD)"), queryset=Organisation.objects.none(), empty_label=_("Choose")
    )
    note = forms.CharField(
        label=_("Note"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What the agency is asked to look at. Everybody can read it; no names of residents."),
    )  # fmt: skip
    due_on = forms.DateField(
        label=_("Answer by"), widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("10 working days from today unless you choose another day"),
    )  # fmt: skip

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = agencies_for(need)  # type: ignore[attr-defined]
        self.initial.setdefault("due_on", default_due(timezone.localdate(), need.village))

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        today = timezone.localdate()
        if not today < day <= today + LONGEST:
            raise ValidationError(_("Choose a day within the next half year."))
        return day


class WithdrawRequestForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everybody can read it in the trace of the need."),
    )  # fmt: skip


class RequestAnswerForm(AnswerOfficiallyForm):
    """The answer of an agency that was asked: one of three, in the words of the secretariat's desk."""

    state = forms.ChoiceField(label=_("Your answer"), choices=ANSWERS, widget=forms.RadioSelect)


class WithoutPartnerFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    sector = forms.ChoiceField(label=_("Sector"), required=False, choices=[("", _("All")), *SECTORS])
    days = forms.ChoiceField(label=_("Open for at least"), required=False, choices=list(WAITED.items()))
    order = forms.ChoiceField(label=_("Sort"), required=False, choices=list(ORDER_WORDS.items()))

    def found(self) -> dict[str, Any]:
        self.is_valid()
        return getattr(self, "cleaned_data", {})

    @property
    def sector_now(self) -> str:
        return str(self.found().get("sector") or "")

    @property
    def days_now(self) -> int:
        return int(self.found().get("days") or PATIENCE)

    @property
    def order_now(self) -> str:
        return str(self.found().get("order") or ORDERS[0])
