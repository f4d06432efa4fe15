"""A word of the vocabulary as the secretariat writes it; the ticks under proposed categories."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from partnerships.choices import CATEGORIES
from partnerships.models import OwnWord
from partnerships.sheet_reading import masked
from partnerships.vocabulary.meanings import decide


class WordForm(forms.Form):
    """Becomes the arguments of `actions.save_word`."""

    form = forms.CharField(
        label=_("Word, phrase or acronym"), max_length=60,
        help_text=_("As residents or programmes write it, such as “jumbleng”"),
    )  # fmt: skip
    same_as = forms.CharField(
        label=_("Means the same as"), max_length=60, required=False,
        help_text=_("A word that needs and offers already use, such as “jamban”"),
    )  # fmt: skip
    category = forms.ChoiceField(
        label=_("Category of a new meaning"), required=False,
        choices=[("", _("Not a new meaning")), *CATEGORIES],
        help_text=_("Only when no usual word means the same"),
    )  # fmt: skip
    note = forms.CharField(
        label=_("Note"), max_length=240, required=False,
        help_text=_("Where you met it. No names of residents."),
    )  # fmt: skip
    active = forms.BooleanField(label=_("In use for matching and search"), required=False, initial=True)

    def __init__(self, *args: Any, known: OwnWord | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        if known is None:
            del self.fields["active"]
            return
        names = ("form", "same_as", "category", "note", "active")
        self.initial = {name: getattr(known, name) for name in names} | dict(self.initial)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["note"] = masked(cleaned.get("note", ""))
        if not self.errors:
            try:
                decide(cleaned["form"], cleaned["same_as"], cleaned["category"], known=self.known)
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned
