"""What a decision needs besides a button."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReturnOfferForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason and what to mend"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
