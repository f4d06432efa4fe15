"""A note on a shortlist; the name of a saved search and how often to hear of it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.models import SavedSearch


class NoteForm(forms.Form):
    note = forms.CharField(
        label=_("Note for yourself"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nobody else reads it"),
    )


class SearchForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    frequency = forms.ChoiceField(
        label=_("Tell me of new needs"),
        choices=SavedSearch.Frequency.choices,
        initial=SavedSearch.Frequency.WEEKLY,
        widget=forms.RadioSelect,
    )
