"""What of the forum can be followed, and where people choose it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from forum_site.accounts import person_page
from forum_site.accounts.models import User
from forum_site.discussions import rules
from forum_site.discussions.models import Category, Topic
from forum_site.discussions.tag_list import tags_on
from forum_site.notifications.watches import OF_ONE, register_watchable


def register() -> None:
    """Organisations, needs and offers are registered by their own features."""
    register_watchable(Topic, visible=rules.can_view_topic, label=_("Topic"), levels=OF_ONE)
    register_watchable(Category, visible=reads_category, label=_("Category"))
    register_watchable(
        Tag,
        visible=reads_tag,
        label=_("Tag"),
        url=lambda tag: reverse("discussions:tag", args=[tag.slug]),
    )
    register_watchable(
        User,
        visible=may_follow,
        label=_("Person"),
        url=lambda person: reverse("accounts:person", args=[person.handle]),
    )
    person_page.register_section("follow", follow_person)


def reads_category(user: Any, category: Category) -> bool:
    return Category.objects.visible_to(user).filter(pk=category.pk).exists()


def reads_tag(user: Any, tag: Tag) -> bool:
    return tags_on(Topic.objects.listed_for(user)).filter(pk=tag.pk).exists()


def may_follow(user: Any, person: User) -> bool:
    """Anybody who is still here, but oneself."""
    return person.is_active and person.pk != user.pk


def follow_person(request: HttpRequest, person: User) -> dict[str, Any] | None:
    """The levels on a person's page; on one's own the way to one's texts; nothing for visitors."""
    if not request.user.is_authenticated:
        return None
    return {"template": "discussions/parts/follow_person.html", "context": {"person": person}}
