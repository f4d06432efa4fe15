"""The years of a plan, and which year is reviewed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.forms.plan_import import PeriodFields


class PeriodForm(PeriodFields):
    """Both years; of a valid form `years` is (first, last)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = True

    @property
    def years(self) -> tuple[int, int]:
        return self.cleaned_data["period_start"], self.cleaned_data["period_end"]


class ReviewYearForm(forms.Form):
    """The year a review looks back at; `years` are those that may be chosen."""

    year = forms.TypedChoiceField(label=_("Year to review"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]
        if years:
            self.fields["year"].initial = years[-1]
