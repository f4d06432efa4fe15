"""That an article still holds, and that it was read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.authority import bodies_of
from forum_site.organisations.models import Organisation

FARTHEST: Final = timedelta(days=3 * 365)
USUAL: Final = timedelta(days=365)


class KeepForm(forms.Form):
    until = forms.DateField(
        label=_("Look again by"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Between tomorrow and three years from now."),
    )  # fmt: skip

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        today = timezone.localdate()
        if not today < until <= today + FARTHEST:
            raise forms.ValidationError(_("Choose a day between tomorrow and three years from now."))
        return until


class ConfirmForm(forms.Form):
    """For which of the person's bodies; without any there is nothing to choose."""

    mark_optional = False
    organisation = forms.ModelChoiceField(
        label=_("You read it for"), queryset=Organisation.objects.none(), empty_label=_("For myself"),
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = [one.pk for one in bodies_of(user)]
        rows: Any = Organisation.objects.filter(pk__in=bodies).order_by("name")
        self.fields["organisation"].queryset = rows  # type: ignore[attr-defined]
        if bodies:
            self.fields["organisation"].initial = bodies[0]
        else:
            del self.fields["organisation"]

    @property
    def body(self) -> Organisation | None:
        """After is_valid()."""
        found: Organisation | None = self.cleaned_data.get("organisation")
        return found
