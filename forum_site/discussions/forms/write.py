"""The forms of the forum. Preview is a second button of the same form, so it needs no JavaScript."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.discussions.hats import hats_of
from forum_site.discussions.rendering import render_post
from forum_site.discussions.rules import writes_down
from forum_site.organisations.models import Organisation

LONGEST: Final = 20_000
HINT: Final = _("Do not write NIK, mobile numbers or names of residents who receive help.")


def one_line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


class TextForm(forms.Form):
    """`text` with preview and a field that only programs fill in."""

    text = forms.CharField(
        label=_("Your text"),
        help_text=HINT,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    homepage = forms.CharField(
        required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})
    )

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        """A preview is no attempt to send: what was filled in stays, and nothing is complained about."""
        self.preview = ""  # the text as it will look, when that was asked for
        self.is_machine = bool(data and data.get("homepage"))  # people do not see that field
        if data is not None and "preview" in data:
            self.preview = render_post(data.get("text", "")[:LONGEST])
            kwargs["initial"] = {**(kwargs.get("initial") or {}), **data.dict()}
            data = None
        super().__init__(data, *args, **kwargs)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").replace("\0", "")
        return text


class EditForm(TextForm):
    """A correction; `title` only of the text that opens a topic. An empty one leaves the title."""

    title = forms.CharField(label=_("Title"), max_length=160, required=False)

    def __init__(self, *args: Any, opens: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not opens:
            del self.fields["title"]

    def clean_title(self) -> str:
        return one_line(self.cleaned_data["title"])


class HatForm(TextForm):
    """A text with the organisation it is written for; people without role do not see the field.

    `said_by` and `consent` are for those who may write down what somebody else says.
    """

    organisation = forms.ChoiceField(label=_("Write for"), required=False)
    said_by = forms.CharField(
        label=_("Whose words are these?"),
        help_text=_("As the person wants to be called: “Bu Sari, RT 03”. It is shown above the text."),
        max_length=80,
        required=False,
    )
    consent = forms.BooleanField(
        label=_("The person is here, has heard what I wrote, and agrees that it is published."),
        required=False,
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hats: Sequence[Organisation] = hats_of(user)
        if not self.hats or not writes_down(user):
            del self.fields["said_by"], self.fields["consent"]
        if not self.hats:
            del self.fields["organisation"]
            return
        field: Any = self.fields["organisation"]
        field.choices = [*((str(body.pk), body.name) for body in self.hats), ("", _("Myself only"))]
        field.initial = str(self.hats[0].pk)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        given["said_by"] = one_line(given.get("said_by", ""))
        if given["said_by"] and not given.get("consent"):
            self.add_error("consent", _("Ask the person first, then tick this."))
        if given["said_by"] and self.chosen_hat() is None:
            self.add_error("organisation", _("Choose the organisation for which you write this down."))
        return given

    def chosen_hat(self) -> Organisation | None:
        given = self.cleaned_data.get("organisation") or ""
        return next((body for body in self.hats if str(body.pk) == given), None)


class ReplyForm(HatForm):
    pass
