"""A day on which the offices of a place do not work, or work although it is a national holiday."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

WORKS = [("1", _("Offices do not work")), ("0", _("Offices work although it is a national holiday"))]


class DayOffForm(forms.Form):
    """Becomes the arguments of `actions.keep_day_off`."""

    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}))
    name = forms.CharField(
        label=_("What the day is called"), max_length=120, help_text=_("For example: anniversary of the kota")
    )
    is_off = forms.TypedChoiceField(
        label=_("On this day"), choices=WORKS, initial="1", coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
    )  # fmt: skip
