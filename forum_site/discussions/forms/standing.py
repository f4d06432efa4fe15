"""How far a moderator trusts a person, and why."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

LEVELS: Final = (
    ("", _("What was earned holds")),
    ("0", _("New: texts are read first")),
    ("1", _("Known: writes at once, few links")),
    ("2", _("Member: may tag and claim questions")),
    ("3", _("Trusted: no waiting in slow mode")),
)


class StandingForm(forms.Form):
    level = forms.ChoiceField(label=_("Trust"), choices=LEVELS, required=False)
    reason = forms.CharField(label=_("Why"), max_length=240)

    def clean_level(self) -> int | None:
        given = self.cleaned_data["level"]
        return int(given) if given else None
