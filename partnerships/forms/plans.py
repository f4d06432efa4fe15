"""When and where the residents agreed on the plan."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MOST_PEOPLE = 100_000


class PublishForm(forms.Form):
    """Becomes the arguments of `actions.publish_plan`."""

    agreed_on = forms.DateField(
        label=_("Date of the rembug warga"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    agreed_place = forms.CharField(label=_("Place"), max_length=120, required=False)
    men = forms.IntegerField(label=_("Men present"), min_value=0, max_value=MOST_PEOPLE, required=False)
    women = forms.IntegerField(label=_("Women present"), min_value=0, max_value=MOST_PEOPLE, required=False)
    poor = forms.IntegerField(
        label=_("Present from poor households"), min_value=0, max_value=MOST_PEOPLE, required=False
    )

    def clean_agreed_on(self) -> date:
        day: date = self.cleaned_data["agreed_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day has not come yet. Publish after the meeting."))
        if day.year < 2000:  # noqa: PLR2004 - BKM began in 1999
            raise ValidationError(_("Check the year."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        men, women, poor = (cleaned.get(name) for name in ("men", "women", "poor"))
        if poor and men is not None and women is not None and poor > men + women:
            self.add_error("poor", _("This is more than all who were present."))
        return cleaned

    @property
    def attendance(self) -> tuple[int | None, int | None, int | None]:
        """(men, women, from poor households)."""
        return self.cleaned_data["men"], self.cleaned_data["women"], self.cleaned_data["poor"]
