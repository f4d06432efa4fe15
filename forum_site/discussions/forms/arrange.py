"""What a moderator says to put a topic in order: one small form for each act."""

import re
from datetime import datetime, time
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.discussions.models import Category, Pinned, Post, Topic

NUMBER: Final = re.compile(r"(?:/discussions/|/t/|^)(\d{1,9})(?:\D|$)")


class TopicActForm(forms.Form):
    """Of a topic, for the person who arranges it."""

    def __init__(self, *args: Any, topic: Topic, user: Any, **kwargs: Any) -> None:
        self.topic, self.user = topic, user
        super().__init__(*args, **kwargs)


class MoveForm(TopicActForm):
    category = forms.ModelChoiceField(
        label=_("Into which category"), queryset=Category.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["category"]
        field.queryset = Category.objects.open_to(self.user, "start").exclude(pk=self.topic.category_id)


class SplitForm(TopicActForm):
    posts = forms.ModelMultipleChoiceField(
        label=_("Which replies"), queryset=Post.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    title = forms.CharField(label=_("Title of the new topic"), max_length=160)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Post.objects.in_topic(self.topic, self.user).filter(number__gt=1).order_by("number")
        field: Any = self.fields["posts"]
        field.queryset = rows.select_related("author")
        field.label_from_instance = line_of

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].replace("\0", "").split())


class MergeForm(TopicActForm):
    into = forms.CharField(
        label=_("Address or number of the other topic"),
        help_text=_("All texts of this topic go there, in order of time; this address leads there."),
        max_length=300,
    )

    def clean_into(self) -> Topic:
        found = NUMBER.search(self.cleaned_data["into"].strip())
        rows = Topic.objects.visible_to(self.user).select_related("category", "author__home", "organisation")
        topic = rows.filter(pk=int(found[1])).first() if found else None
        if topic is None or topic.pk == self.topic.pk:
            raise forms.ValidationError(_("This is no other topic that you can see."))
        return topic


class PinForm(TopicActForm):
    where = forms.TypedChoiceField(
        label=_("Pinned"), choices=Pinned.choices, coerce=int, widget=forms.RadioSelect
    )
    until = forms.DateField(
        label=_("Until the end of"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["where"]
        if not self.user.is_superuser:
            field.choices = [one for one in Pinned.choices if one[0] != Pinned.EVERYWHERE]

    def clean_until(self) -> datetime | None:
        """The end of the day in the zone of the person."""
        day = self.cleaned_data["until"]
        if day is None:
            return None
        if day < timezone.localdate():
            raise forms.ValidationError(_("Choose a day to come."))
        return timezone.make_aware(datetime.combine(day, time(23, 59)))


class SlowForm(TopicActForm):
    minutes = forms.IntegerField(
        label=_("Minutes between two replies of one person"),
        help_text=_("0 for none. Left empty, the topic follows its category."),
        min_value=0,
        max_value=24 * 60,
        required=False,
    )


def line_of(post: Post) -> str:
    """A reply in the list of checkboxes."""
    words = " ".join(post.source.split())
    return f"#{post.number} {post.author.name}: {words[:90]}{'…' if len(words) > 90 else ''}"
