"""Writing a message, asking a side in public, answering, hiding a question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.channelling.stages import Side
from partnerships.models import Partnership


class MessageForm(forms.Form):
    mark_optional = False
    text = forms.CharField(
        label=_("Write a message"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Read by the officers of both sides and the secretariat. Never shown to the public."),
    )  # fmt: skip


class QuestionForm(forms.Form):
    """`sides`: those the person may ask."""

    to = forms.ChoiceField(label=_("Whom do you ask?"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Your question"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Everybody reads it, without your name. Write no names, NIK or phone numbers."),
    )  # fmt: skip

    def __init__(self, *args: Any, partnership: Partnership, sides: frozenset[Side], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = {Side.BOARD: partnership.board.name, Side.PARTNER: partnership.partner.name}
        choices = [(side.value, name) for side, name in names.items() if side not in sides]
        field: Any = self.fields["to"]
        field.choices = choices
        field.initial = choices[0][0] if choices else None


class AnswerForm(forms.Form):
    text = forms.CharField(
        label=_("Your answer"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Everybody reads it, with the days it took. It cannot be changed afterwards."),
    )  # fmt: skip


class HideForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=240, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It stands in place of the question. Everybody reads it."),
    )  # fmt: skip
