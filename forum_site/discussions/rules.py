"""Who may do what in the forum, and why not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.discussions import trust
from forum_site.discussions.audiences import admits, judged_ids
from forum_site.discussions.models import Audience, Category, Post, Revision, State, Topic
from forum_site.moderation.sanctions import may_speak
from forum_site.moderation.territory import is_moderator
from forum_site.organisations.authority import held_today, is_member, is_officer, oversees
from forum_site.organisations.models import OFFICER_ROLES, Organisation, Role
from forum_site.regions.models import Region

EDIT_WINDOW: Final = timedelta(hours=24)
SIGN_IN: Final = denied(_("Please log in first."))
NOT_VERIFIED: Final = denied(_("Confirm your e-mail or mobile number first; we sent you a code."))
NOT_YOURS: Final = denied(_("Only the secretariat of the author's place can do this."))

STARTS: Final[dict[str, Any]] = {
    Audience.ANYONE: _("You may not start a topic here."),
    Audience.MEMBERS: _("People with a role in a verified organisation start topics here."),
    Audience.BOARDS: _("People with a role in a verified board start topics here."),
    Audience.OFFICERS: _("Only officers write announcements. You may reply to them."),
}
REPLIES: Final[dict[str, Any]] = {
    Audience.ANYONE: _("You may not reply here."),
    Audience.MEMBERS: _("People with a role in a verified organisation reply here."),
    Audience.BOARDS: _("People with a role in a verified board reply here."),
    Audience.OFFICERS: _("Officers reply here; everybody who sees it may read."),
}


def place_of(text: Topic | Post) -> Region | None:
    """Where a text is judged: territory of the organisation it was written for, else the author's home."""
    if text.organisation is not None and text.organisation.territory is not None:
        return text.organisation.territory
    home: Region | None = text.author.home
    return home


def moderates(user: Any, text: Topic | Post) -> bool:
    """The secretariat of the text's place judges it, in categories it reads; so do the officers of the
    bodies that moderate its category; the administrator everything."""
    if not is_moderator(user):
        return False
    category = text.category if isinstance(text, Topic) else text.topic.category
    if user.is_superuser or category.pk in judged_ids(user):
        return True
    return oversees(user, place_of(text)) and admits(user, category, "view")


def can_write(user: Any) -> Verdict:
    """A person who can be reached (contact verified) and is not silenced."""
    if not user.is_authenticated:
        return SIGN_IN
    if not (speaks := may_speak(user)):
        return speaks
    return ALLOWED if has_verified_contact(user) else NOT_VERIFIED


def can_start_topic(user: Any, category: Category) -> Verdict:
    return can_write(user) and can_start_in(user, category)


def can_start_in(user: Any, category: Category) -> Verdict:
    """As far as the category goes; whether the person can write at all is not asked."""
    if not admits(user, category, "view"):
        return HIDDEN
    return ALLOWED if admits(user, category, "start") else refused(category, category.start, STARTS)


def refused(category: Category, audience: str, sentences: dict[str, Any]) -> Verdict:
    """Why somebody who reads the category may not write there: not among the people, or not of its place."""
    if category.place is None:
        return denied(sentences[audience])
    named = {"place": category.place.name, "people": Audience(audience).label}
    return denied(_("For %(people)s of %(place)s.") % named)


def can_choose_type(user: Any, type: str) -> Verdict:
    if type == Topic.Type.ANNOUNCEMENT and not is_officer(user):
        return denied(_("Only officers write announcements. You may reply to them."))
    return ALLOWED


def can_write_for(user: Any, organisation: Organisation | None) -> Verdict:
    """The hat: an organisation in which the person holds a role today, or none."""
    if organisation is None or is_member(user, organisation):
        return ALLOWED
    return denied(_("You hold no role in this organisation today."))


def writes_down(user: Any) -> bool:
    """May write down what somebody present says: whoever a body trusts with its papers today."""
    roles = OFFICER_ROLES | {Role.FACILITATOR, Role.BOARD_SECRETARY}
    return any(one.role in roles for one in held_today(user))


def can_write_down(user: Any, organisation: Organisation | None, said_by: str) -> Verdict:
    """Words of another are written for an organisation, which answers for them."""
    if not said_by:
        return ALLOWED
    if not writes_down(user):
        return denied(_("Only officers, facilitators and secretaries write down what others say."))
    if organisation is None:
        return denied(_("Choose the organisation for which you write this down."))
    return ALLOWED


def can_view_topic(user: Any, topic: Topic) -> Verdict:
    if not admits(user, topic.category, "view"):
        return HIDDEN
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
    if not admits(user, topic.category, "reply"):
        return refused(topic.category, topic.category.reply, REPLIES)
    return may_speak(user)


def can_reply(user: Any, topic: Topic) -> Verdict:
    open_for = can_join(user, topic)
    return can_write(user) if open_for else open_for


def must_wait(user: Any, category: Category) -> bool:
    """Whom nobody vouches for is read first; where every text is read first, everybody but officers."""
    if category.approve_first and not is_officer(user):
        return True
    trust.forget_level(user)
    return trust.effect_of(user).must_wait


def waits_again(user: Any, post: Post) -> bool:
    """Where every text is read first, a changed one is read too: what was approved is not what stands there.
    Not after a change by an officer or by whoever judges it.
    """
    category = post.topic.category
    if not category.approve_first or post.status != State.VISIBLE:
        return False
    return must_wait(user, category) and not moderates(user, post)


def can_edit_post(user: Any, post: Post) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if post.author_id != user.pk:
        return denied(_("Only the author can change this text."))
    if post.status == State.HIDDEN:
        return denied(_("A moderator has hidden this text."))
    if post.status == State.REMOVED:
        return denied(_("You took this text back. Bring it back first."))
    if not (speaks := may_speak(user)):
        return speaks
    if timezone.now() - post.created_at > EDIT_WINDOW:
        return denied(_("A text can be changed for 24 hours. Write a reply to correct it."))
    return ALLOWED


def can_revert_post(user: Any, post: Post) -> Verdict:
    """The author while the text may be changed; whoever judges it at any time."""
    if post.status == State.HIDDEN:
        return denied(_("A moderator has hidden this text."))
    return ALLOWED if can_edit_post(user, post) else can_moderate(user, post)


def can_blank_version(user: Any, revision: Revision) -> Verdict:
    """Whoever judges the text: words that name somebody who must not be named are gone for good."""
    if revision.blanked:
        return denied(_("The words of this version are gone already."))
    return can_moderate(user, revision.post)


def can_moderate(user: Any, post: Post) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if post.author_id == user.pk and not user.is_superuser:
        return denied(_("You may not judge your own text."))
    return ALLOWED if moderates(user, post) else NOT_YOURS


def can_lock(user: Any, topic: Topic) -> Verdict:
    """The secretariat of the topic's place, also for topics of its own officers: closing hides nothing."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if moderates(user, topic) else NOT_YOURS


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
