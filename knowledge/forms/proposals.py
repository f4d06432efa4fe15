"""An article, or a correction of one, from a member."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from knowledge.actions.write_article import Text
from knowledge.models import SectionPage

ACCEPT: Final = "accept"
DECLINE: Final = "decline"
NO_NAMES: Final = _("Please no names, phone numbers or identity numbers.")


def one_line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


class ShelfField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class ArticleForm(forms.Form):
    """Markdown, because it is typed on phones and needs no JavaScript."""

    title = forms.CharField(
        label=_("Title"), max_length=120, help_text=_("What a board would type to find it.")
    )
    section = ShelfField(
        label=_("Section"), queryset=SectionPage.objects.none(), empty_label=_("Choose a section")
    )
    intro = forms.CharField(
        label=_("Introduction"), max_length=300, widget=forms.Textarea(attrs={"rows": 3, "maxlength": 300}),
        help_text=_("One or two sentences: for whom it is, and what one can do afterwards."),
    )  # fmt: skip
    text = forms.CharField(
        label=_("Text"), min_length=200, max_length=20_000, help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 18, "maxlength": 20_000}),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shelves: Any = SectionPage.objects.live().order_by("path")
        self.fields["section"].queryset = shelves  # type: ignore[attr-defined]

    def clean_title(self) -> str:
        return one_line(self.cleaned_data["title"])

    def clean_intro(self) -> str:
        return one_line(self.cleaned_data["intro"])

    @property
    def written(self) -> Text:
        """What the actions take; after is_valid()."""
        given = self.cleaned_data
        source = given["text"].replace("\r\n", "\n").replace("\0", "")
        return Text(given["title"], given["intro"], given["section"], source)


class CorrectionForm(forms.Form):
    wrong = forms.CharField(
        label=_("What is wrong?"), min_length=10, max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": 2_000}),
        help_text=_("Quote the sentence, and say how you know: a rule, a letter, your own experience."),
    )  # fmt: skip
    better = forms.CharField(
        label=_("Better text"), required=False, max_length=5_000, help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": 5_000}),
    )  # fmt: skip


class DecisionForm(forms.Form):
    mark_optional = False
    decision = forms.ChoiceField(
        label=_("Is it right?"),
        choices=[(ACCEPT, _("It is right, I change the article")), (DECLINE, _("Not taken over"))],
        widget=forms.RadioSelect,
    )
    word = forms.CharField(
        label=_("Word to the sender"), required=False, max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}), help_text=_("Needed when you do not take it over."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("decision") == DECLINE and not given.get("word", "").strip():
            self.add_error("word", _("Say why it is not taken over."))
        return given
