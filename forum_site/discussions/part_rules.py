"""Who may attach, react, say "we tried this", and claim a question, and why not."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.discussions import rules, trust
from forum_site.discussions.models import Attachment, Post, State, Topic
from forum_site.organisations.models import Organisation
from forum_site.organisations.querysets import PUBLIC_STATES


def can_attach(user: Any) -> Verdict:
    """Who writes, once one text of theirs was approved or a verified organisation vouches for them."""
    writes = rules.can_write(user)
    if not writes:
        return writes
    if not trust.effect_of(user).pictures:
        return denied(_("You can send files once your first text has been approved."))
    return ALLOWED


def can_open_file(user: Any, attachment: Attachment) -> Verdict:
    """Who sees the post sees its files; a loose one is its sender's alone."""
    if attachment.post_id is None:
        own = user.is_authenticated and attachment.by_id == user.pk
        return ALLOWED if own else HIDDEN
    seen = Post.objects.visible_to(user).filter(pk=attachment.post_id).exists()
    return ALLOWED if seen else HIDDEN


def can_take_part(user: Any, topic: Topic) -> Verdict:
    """Who reads the topic and writes at all, be it closed or not."""
    return rules.can_view_topic(user, topic) and rules.can_write(user)


def can_react(user: Any, post: Post) -> Verdict:
    """One tap for the text of somebody else that everybody sees."""
    if not (takes_part := can_take_part(user, post.topic)):
        return takes_part
    if post.author_id == user.pk:
        return denied(_("This is your own text."))
    if post.status != State.VISIBLE or post.topic.status != State.VISIBLE:
        return denied(_("This text is not visible to everybody."))
    return ALLOWED


def can_say_tried(user: Any, topic: Topic, organisation: Organisation) -> Verdict:
    """A role today in a confirmed organisation that is not the one whose experience it is."""
    open_for = _tried_here(user, topic)
    if not open_for:
        return open_for
    if organisation.pk == topic.organisation_id or topic.author_id == user.pk:
        return denied(_("This is your own experience."))
    if organisation.verification not in PUBLIC_STATES:
        return denied(_("Your organisation has to be confirmed first."))
    return rules.can_write_for(user, organisation)


def can_take_back_tried(user: Any, topic: Topic, organisation: Organisation) -> Verdict:
    """A person of the organisation, or who moderates the topic."""
    open_for = _tried_here(user, topic)
    if not open_for or rules.moderates(user, topic):
        return open_for
    return rules.can_write_for(user, organisation)


def _tried_here(user: Any, topic: Topic) -> Verdict:
    if not (takes_part := can_take_part(user, topic)):
        return takes_part
    if topic.type != Topic.Type.EXPERIENCE or topic.status != State.VISIBLE:
        return denied(_("Only an experience that everybody sees can be tried."))
    return ALLOWED


def claimed_now(topic: Topic) -> bool:
    """Somebody takes care of the question, today still."""
    until = topic.claimed_until
    return topic.claimed_by_id is not None and until is not None and until > timezone.now()


def is_open_question(topic: Topic) -> bool:
    """One that everybody sees and that still waits for its answer."""
    asked = topic.is_question and topic.answer_id is None
    return asked and topic.status == State.VISIBLE and not topic.locked


def can_claim(user: Any, topic: Topic) -> Verdict:
    """Members of verified organisations and people the forum trusts, for a question of somebody else."""
    replies = rules.can_reply(user, topic)
    if not replies:
        return replies
    if not is_open_question(topic):
        return denied(_("Only a question without an answer can be taken on."))
    if topic.author_id == user.pk:
        return denied(_("This is your own question."))
    if claimed_now(topic):
        return denied(_("Somebody is already helping with this question."))
    if not trust.effect_of(user).arranges:
        return denied(_("Only members of confirmed organisations take on a question. You may reply at once."))
    return ALLOWED


def can_release(user: Any, topic: Topic) -> Verdict:
    seen = rules.can_view_topic(user, topic)
    if not seen:
        return seen
    if not user.is_authenticated:
        return rules.SIGN_IN
    if user.pk in {topic.claimed_by_id, topic.author_id} or rules.moderates(user, topic):
        return ALLOWED
    return denied(_("Only the person who took on the question lets it go."))
