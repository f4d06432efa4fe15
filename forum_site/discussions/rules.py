"""Who may do what in the forum, and why not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.discussions.models import Category, Post, State, Topic
from forum_site.moderation.territory import is_moderator
from forum_site.organisations.authority import is_member, is_officer, oversees
from forum_site.organisations.models import Membership, Organisation, Verification
from forum_site.regions.models import Region

EDIT_WINDOW: Final = timedelta(hours=24)
SIGN_IN: Final = denied(_("Please log in first."))
NOT_VERIFIED: Final = denied(_("Confirm your e-mail or mobile number first; we sent you a code."))


def place_of(text: Topic | Post) -> Region | None:
    """Where a text is judged: territory of the organisation it was written for, else the author's home."""
    if text.organisation is not None and text.organisation.territory is not None:
        return text.organisation.territory
    home: Region | None = text.author.home
    return home


def moderates(user: Any, text: Topic | Post) -> bool:
    """The secretariat of the text's place judges it; the administrator everything."""
    return is_moderator(user) and (user.is_superuser or oversees(user, place_of(text)))


def can_write(user: Any) -> Verdict:
    """A person who can be reached: contact verified."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if has_verified_contact(user) else NOT_VERIFIED


def can_start_topic(user: Any, category: Category) -> Verdict:
    writes = can_write(user)
    if not writes:
        return writes
    if category.officers_only and not is_officer(user):
        return denied(_("Only officers write announcements. You may reply to them."))
    return ALLOWED


def can_choose_type(user: Any, type: str) -> Verdict:
    if type == Topic.Type.ANNOUNCEMENT and not is_officer(user):
        return denied(_("Only officers write announcements. You may reply to them."))
    return ALLOWED


def can_write_for(user: Any, organisation: Organisation | None) -> Verdict:
    """The hat: an organisation in which the person holds a role today, or none."""
    if organisation is None or is_member(user, organisation):
        return ALLOWED
    return denied(_("You hold no role in this organisation today."))


def can_view_topic(user: Any, topic: Topic) -> Verdict:
    if topic.status == State.VISIBLE:
        return ALLOWED
    own = topic.author_id == getattr(user, "pk", None)
    return ALLOWED if own or moderates(user, topic) else HIDDEN


def can_join(user: Any, topic: Topic) -> Verdict:
    """Is the topic open for replies to this person? Asks nothing of the database for a visible topic."""
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


def can_reply(user: Any, topic: Topic) -> Verdict:
    open_for = can_join(user, topic)
    return can_write(user) if open_for else open_for


def must_wait(user: Any) -> bool:
    """Whoever nobody vouches for (no role in a verified organisation, no approved text yet) is read first."""
    if user.is_superuser:
        return False
    held = Membership.objects.current().filter(user=user, organisation__verification=Verification.VERIFIED)
    return not held.exists() and not Post.objects.filter(author=user, status=State.VISIBLE).exists()


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
    if moderates(user, post):
        return ALLOWED
    return denied(_("Only the secretariat of the author's place can do this."))


def can_lock(user: Any, topic: Topic) -> Verdict:
    """The secretariat of the topic's place, also for topics of its own officers: closing hides nothing."""
    if not user.is_authenticated:
        return SIGN_IN
    if moderates(user, topic):
        return ALLOWED
    return denied(_("Only the secretariat of the author's place can do this."))


def can_accept_answer(user: Any, topic: Topic) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if topic.type != Topic.Type.QUESTION:
        return denied(_("Only a question has an answer."))
    if topic.status != State.VISIBLE:
        return can_view_topic(user, topic) and denied(_("This topic is still waiting for approval."))
    if topic.author_id == user.pk or moderates(user, topic):
        return ALLOWED
    return denied(_("The person who asked chooses the answer."))
