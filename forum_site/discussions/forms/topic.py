"""The form of a new topic: what kind of topic asks for what, and which tags its category wants."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from forum_site.discussions.forms import experience
from forum_site.discussions.forms.write import LONGEST, HatForm, one_line
from forum_site.discussions.models import Category, TagGroup, Topic
from forum_site.discussions.rendering import render_post
from forum_site.discussions.tag_groups import can_tag, tags_of_group

MOST_TAGS: Final = 5
LONGEST_TAG: Final = 40


class CategoryField(forms.ModelChoiceField):
    """Takes a slug; a part is named with what it is a part of."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.parent}: {obj}" if obj.parent_id else str(obj)


class OneOfMany(forms.Select):
    """One choice of a field that takes several."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        chosen = super().value_from_datadict(data, files, name)
        return [chosen] if chosen else []


class TopicForm(HatForm):
    """Announcements are offered to officers only; an experience is written in five answers.

    A button `as` changes the kind, a button `look` looks again at the category: neither is an attempt to
    send, and what was filled in stays.
    """

    title = forms.CharField(
        label=_("Title"), help_text=_("A question or a sentence that says what it is about"), max_length=160
    )
    category = CategoryField(
        label=_("Category"), queryset=Category.objects.none(), to_field_name="slug", empty_label=None
    )
    type = forms.ChoiceField(label=_("Kind of topic"), widget=forms.HiddenInput)
    group_tags = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    tags = forms.CharField(
        label=_("Tags"), help_text=_("At most five, with commas: drainase, swadaya"), required=False
    )
    field_order = ("title", "category", "type", "text", "group_tags", "tags", "organisation")

    def __init__(self, data: Any = None, *args: Any, user: Any, officer: bool, **kwargs: Any) -> None:
        typed = data
        if data is not None and ("as" in data or "look" in data):
            kwargs["initial"] = {**(kwargs.get("initial") or {}), **data.dict()}
            kwargs["initial"]["type"] = data.get("as") or data.get("type")
            data = None
        super().__init__(data, *args, user=user, **kwargs)
        if not self.is_bound and isinstance(typed, MultiValueDict):  # a dict keeps one tick of many
            self.initial["group_tags"] = typed.getlist("group_tags")
        self._offer_types(officer)
        self._offer_tags(self._offer_categories(user))
        if self.is_experience:
            experience.add_part_fields(self)
            if self.preview and typed is not None:
                self.preview = render_post(experience.words_typed(typed)[:LONGEST])

    @property
    def is_experience(self) -> bool:
        return bool(self["type"].value() == Topic.Type.EXPERIENCE)

    def _offer_types(self, officer: bool) -> None:
        kinds: Any = self.fields["type"]
        kinds.choices = [one for one in Topic.Type.choices if officer or one[0] != Topic.Type.ANNOUNCEMENT]
        kinds.initial = Topic.Type.DISCUSSION
        if not self.is_bound and self.initial.get("type") not in dict(kinds.choices):
            self.initial["type"] = kinds.initial

    def _offer_categories(self, user: Any) -> Category | None:
        """Those in which the person may start a topic; the one that is chosen now."""
        rows = Category.objects.open_to(user, "start").select_related("parent", "place")
        category: Any = self.fields["category"]
        category.queryset = rows
        slug = str(self["category"].value() or "")
        self.chosen = next((one for one in rows if not slug or one.slug == slug), None)
        return self.chosen

    def _offer_tags(self, category: Category | None) -> None:
        """Those of the group that the category wants; else the activities, as an offer."""
        self.group_required = bool(category and category.tag_group)
        group = category.tag_group if category and category.tag_group else TagGroup.ACTIVITY
        place = category.place if category else None
        field: Any = self.fields["group_tags"]
        field.label = TagGroup(group).label
        field.choices = tags_of_group(group, place)
        if self.group_required:
            field.help_text = _("At least one is needed here.")
        if group == TagGroup.PLACE:  # hundreds: one is chosen
            field.widget = OneOfMany(choices=[("", "–"), *field.choices])

    def clean_title(self) -> str:
        return one_line(self.cleaned_data["title"])

    def clean_tags(self) -> list[str]:
        """Small letters, each once, in the order written."""
        words = (" ".join(word.split()).lower().lstrip("#") for word in self.cleaned_data["tags"].split(","))
        tags = list(dict.fromkeys(word for word in words if word))
        if long := [tag for tag in tags if len(tag) > LONGEST_TAG]:
            raise forms.ValidationError(
                ngettext("This tag is too long: %(tags)s", "These tags are too long: %(tags)s", len(long))
                % {"tags": ", ".join(long)}
            )
        return tags

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        tags = given["tags"] = [*dict.fromkeys([*given.get("group_tags", []), *given.get("tags", [])])]
        if len(tags) > MOST_TAGS:
            self.add_error("tags", _("At most five tags."))
        if (category := given.get("category")) and not (fits := can_tag(category, tags)):
            self.add_error("group_tags", fits.reason)
        if self.is_experience:
            experience.clean_parts(self)
        return given
