"""The five answers of an experience, in the form of a topic and in its correction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.discussions.experience import COST, HEADINGS, QUESTIONS, REQUIRED, compose, rupiah_of

LONGEST: Final = 4_000  # of one answer; five of them and their headings stay below the longest text


class RupiahField(forms.CharField):
    """Whole rupiah, typed with or without dots and "Rp"; cleans to int or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=30, **kwargs)
        self.widget.attrs["inputmode"] = "numeric"

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        if (amount := rupiah_of(text)) is None:
            raise forms.ValidationError(_("Write digits only, such as 12500000."))
        return amount


def part_fields() -> dict[str, forms.Field]:
    """A field for each answer, by name; that the four in words are needed says `clean_parts`."""
    fields: dict[str, forms.Field] = {}
    for name, heading in HEADINGS.items():
        label, hint = _(heading), QUESTIONS[name]
        if name == COST:
            fields[name] = RupiahField(label=label, help_text=hint, required=False)
        else:
            area = forms.Textarea(attrs={"rows": 3})
            fields[name] = forms.CharField(
                label=label, help_text=hint, required=False, max_length=LONGEST, widget=area
            )
    return fields


def add_part_fields(form: forms.Form) -> None:
    """The answers in place of the one text, which is made from them."""
    form.fields |= part_fields()
    form.fields["text"].required = False


def clean_parts(form: forms.Form) -> None:
    """Cleaned data get `parts` and the `text` made of them; an empty answer is an error of its field."""
    given = form.cleaned_data
    for name in REQUIRED:
        if name in given and not given[name].strip():
            form.add_error(name, _("Please fill this in."))
    parts = {name: given.get(name) for name in HEADINGS}
    given["parts"], given["text"] = parts, compose(parts)


def words_typed(data: Mapping[str, Any]) -> str:
    """The text as the answers typed so far make it, for a preview."""
    typed = {name: data.get(name, "") for name in HEADINGS}
    return compose(typed | {COST: rupiah_of(str(typed[COST]))})
