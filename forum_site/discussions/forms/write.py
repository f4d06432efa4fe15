"""The forms of the forum. Preview is a second button of the same form, so it needs no JavaScript."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from forum_site.core.markdown import render_markdown
from forum_site.discussions.hats import hats_of
from forum_site.discussions.models import Category, Topic
from forum_site.organisations.models import Organisation

LONGEST: Final = 20_000
MOST_TAGS: Final = 5
LONGEST_TAG: Final = 40
HINT: Final = _("Do not write NIK, mobile numbers or names of residents who receive help.")


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
            self.preview = render_markdown(data.get("text", "")[:LONGEST])
            kwargs["initial"] = {**(kwargs.get("initial") or {}), **data.dict()}
            data = None
        super().__init__(data, *args, **kwargs)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").replace("\0", "")
        return text


class HatForm(TextForm):
    """A text with the organisation it is written for; people without role do not see the field."""

    organisation = forms.ChoiceField(label=_("Write for"), required=False)

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hats: Sequence[Organisation] = hats_of(user)
        if not self.hats:
            del self.fields["organisation"]
            return
        field: Any = self.fields["organisation"]
        field.choices = [*((str(body.pk), body.name) for body in self.hats), ("", _("Myself only"))]
        field.initial = str(self.hats[0].pk)

    def chosen_hat(self) -> Organisation | None:
        given = self.cleaned_data.get("organisation") or ""
        return next((body for body in self.hats if str(body.pk) == given), None)


class ReplyForm(HatForm):
    pass


class TopicForm(HatForm):
    """`category` takes a slug; announcements are offered to officers only."""

    title = forms.CharField(
        label=_("Title"), help_text=_("A question or a sentence that says what it is about"), max_length=160
    )
    category = forms.ModelChoiceField(
        label=_("Category"), queryset=Category.objects.none(), to_field_name="slug", empty_label=None
    )
    type = forms.ChoiceField(label=_("Kind of topic"), widget=forms.RadioSelect)
    tags = forms.CharField(
        label=_("Tags"), help_text=_("At most five, with commas: drainase, swadaya"), required=False
    )
    field_order = ("title", "category", "type", "text", "tags", "organisation")

    def __init__(self, *args: Any, user: Any, officer: bool, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        rows = Category.objects.visible_to(user)
        category: Any = self.fields["category"]
        category.queryset = rows if officer else rows.filter(officers_only=False)
        kinds: Any = self.fields["type"]
        kinds.choices = [one for one in Topic.Type.choices if officer or one[0] != Topic.Type.ANNOUNCEMENT]
        kinds.initial = Topic.Type.DISCUSSION

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].replace("\0", "").split())

    def clean_tags(self) -> list[str]:
        """Small letters, each once, in the order written."""
        words = (" ".join(word.split()).lower().lstrip("#") for word in self.cleaned_data["tags"].split(","))
        tags = list(dict.fromkeys(word for word in words if word))
        if len(tags) > MOST_TAGS:
            raise forms.ValidationError(_("At most five tags."))
        if long := [tag for tag in tags if len(tag) > LONGEST_TAG]:
            raise forms.ValidationError(
                ngettext("This tag is too long: %(tags)s", "These tags are too long: %(tags)s", len(long))
                % {"tags": ", ".join(long)}
            )
        return tags
