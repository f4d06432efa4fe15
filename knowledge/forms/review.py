"""What a reviewer decides."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

PUBLISH: Final = "publish"
RETURN: Final = "return"
NEEDS_WORD: Final = _("Write to the author what should change.")


class ReviewForm(forms.Form):
    """`revision` is the text on the reviewer's screen."""

    mark_optional = False
    decision = forms.ChoiceField(
        label=_("Publish or return?"),
        choices=[(PUBLISH, _("Publish it")), (RETURN, _("Return it to the author"))],
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(
        label=_("Comment to the author"), required=False, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Needed when you return it: what is missing, what is wrong, what is hard to follow."),
    )  # fmt: skip
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("decision") == RETURN and not given.get("comment", "").strip():
            self.add_error("comment", NEEDS_WORD)
        return given

    @property
    def publishes(self) -> bool:
        """After is_valid()."""
        return bool(self.cleaned_data["decision"] == PUBLISH)
