"""Did it help, and if not, what was missing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class FeedbackForm(forms.Form):
    helpful = forms.ChoiceField(
        label=_("Did this article help?"),
        choices=[("yes", _("Yes")), ("no", _("Not yet"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("What was missing, or what did you use?"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Please no names, phone numbers or identity numbers."),
    )

    @property
    def answer(self) -> dict[str, Any]:
        """What `give_feedback` takes; after is_valid()."""
        return {"helpful": self.cleaned_data["helpful"] == "yes", "reason": self.cleaned_data["reason"]}
