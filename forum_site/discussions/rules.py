"""Who may do what in the forum, and why not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.discussions.models import Category, Post, State, Topic
from forum_site.organisations.authority import is_officer, oversees

EDIT_WINDOW: Final = timedelta(hours=24)
SIGN_IN: Final = denied(_("Please sign in first."))


def moderates(user: Any, author: Any) -> bool:
    """The secretariat of the author's home judges what the author writes; the administrator everything."""
    return bool(user.is_authenticated and (user.is_superuser or oversees(user, author.home)))


def can_start_topic(user: Any, category: Category) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if category.officers_only and not is_officer(user):
        return denied(_("Only officers write announcements. You may reply to them."))
    return ALLOWED


def can_view_topic(user: Any, topic: Topic) -> Verdict:
    if topic.status == State.VISIBLE or moderates(user, topic.author):
        return ALLOWED
    own_and_waiting = topic.status == State.PENDING and topic.author_id == getattr(user, "pk", None)
    return ALLOWED if own_and_waiting else HIDDEN


def can_reply(user: Any, topic: Topic) -> Verdict:
    seen = can_view_topic(user, topic)
    if not seen:
        return seen
    if not user.is_authenticated:
        return SIGN_IN
    if topic.locked:
        return denied(_("This topic is closed. Start a new one and link to it."))
    if topic.status != State.VISIBLE:
        return denied(_("This topic is still waiting for approval."))
    return ALLOWED


def must_wait(user: Any) -> bool:
    """The first posts of a person without a verified contact wait until one was approved."""
    if has_verified_contact(user):
        return False
    return not Post.objects.filter(author=user, status=State.VISIBLE).exists()


def can_edit_post(user: Any, post: Post) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if post.author_id != user.pk:
        return denied(_("Only the author can change this text."))
    if post.status == State.HIDDEN:
        return denied(_("A moderator has hidden this text."))
    if timezone.now() - post.created_at > EDIT_WINDOW:
        return denied(_("A text can be changed for 24 hours. Write a reply to correct it."))
    return ALLOWED


def can_moderate(user: Any, post: Post) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if post.author_id == user.pk and not user.is_superuser:
        return denied(_("You may not judge your own text."))
    if moderates(user, post.author):
        return ALLOWED
    return denied(_("Only the secretariat of the author's place can do this."))


def can_accept_answer(user: Any, topic: Topic) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if topic.type != Topic.Type.QUESTION:
        return denied(_("Only a question has an answer."))
    if topic.author_id == user.pk or moderates(user, topic.author):
        return ALLOWED
    return denied(_("The person who asked chooses the answer."))
