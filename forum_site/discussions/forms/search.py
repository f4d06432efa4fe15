"""What somebody looks for in the forum."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.discussions.models import Category, Topic

ANY: Final = ("", _("all"))
STATES: Final = (
    ANY,
    ("unanswered", _("Unanswered")),
    ("solved", _("Solved")),
    ("tried", _("Tried by others")),
    ("closed", _("Closed")),
)


class SearchForm(forms.Form):
    """A filter that cannot be read is left out, never an error: addresses are typed and passed on."""

    q = forms.CharField(label=_("Words"), max_length=100, required=False)
    category = forms.ModelChoiceField(
        Category.objects.none(), label=_("Category"), required=False, to_field_name="slug", empty_label=ANY[1]
    )
    type = forms.ChoiceField(label=_("Type"), choices=(ANY, *Topic.Type.choices), required=False)
    state = forms.ChoiceField(label=_("State"), choices=STATES, required=False)
    tag = forms.CharField(label=_("Tag"), max_length=100, required=False)
    by = forms.CharField(
        label=_("Written by"),
        help_text=_("The @name of a person, or of an organisation."),
        max_length=80,
        required=False,
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"].queryset = Category.objects.visible_to(user)  # type: ignore[attr-defined]

    @property
    def asked(self) -> dict[str, Any]:
        """What was given and can be read."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
