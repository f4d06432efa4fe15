"""Who may do what with articles, and why not. Articles themselves are the same for everybody."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.moderation.sanctions import may_speak
from forum_site.organisations.authority import is_member, secretariats_of
from forum_site.organisations.models import Organisation
from knowledge.models import ArticlePage, Correction, Proposal
from knowledge.reviewers import authors_of, is_reviewer, looks_after

UNDER_WAY: Final = 5  # texts of one person that reviewers still have to read
SIGN_IN: Final = denied(_("Please log in first."))
NOT_VERIFIED: Final = denied(_("Confirm your e-mail or mobile number first; we sent you a code."))
OWN_TEXT: Final = denied(_("Somebody else decides on a text you wrote."))
WITH_REVIEWERS: Final = denied(_("The text is with the reviewers. You hear from them."))


def can_write(user: Any) -> Verdict:
    """A person who can be reached (contact verified) and is not silenced."""
    if not user.is_authenticated:
        return SIGN_IN
    if not (speaks := may_speak(user)):
        return speaks
    return ALLOWED if has_verified_contact(user) else NOT_VERIFIED


def can_review(user: Any, article: ArticlePage) -> Verdict:
    """Look at a draft and decide on it: who looks after the article and did not write it."""
    if not user.is_authenticated:
        return SIGN_IN
    if not looks_after(user, article):
        return HIDDEN
    return OWN_TEXT if user.pk in authors_of(article) else ALLOWED


def can_propose(user: Any) -> Verdict:
    writes = can_write(user)
    if not writes:
        return writes
    drafts = Proposal.objects.filter(person=user.pk, article__live=False).count()
    waiting = Correction.objects.open().filter(person=user.pk).count()
    if drafts + waiting >= UNDER_WAY and not is_reviewer(user):
        return denied(_("Five of your texts are still under way. Finish one of them, or wait for an answer."))
    return ALLOWED


def can_view_proposal(user: Any, proposal: Proposal) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    own = proposal.person_id == user.pk
    return ALLOWED if own or looks_after(user, proposal.article) else HIDDEN


def can_revise_proposal(user: Any, proposal: Proposal) -> Verdict:
    """Its author, until it is published, unless reviewers have it or an editor has worked on it."""
    if not user.is_authenticated:
        return SIGN_IN
    if proposal.person_id != user.pk:
        return HIDDEN
    if proposal.article.live:
        return denied(_("The article is published. Send a correction instead."))
    if proposal.article.workflow_in_progress:
        return WITH_REVIEWERS
    if proposal.article.latest_revision_id != proposal.revision_id:
        return denied(_("An editor has worked on the text since; it is finished in the back office."))
    return can_write(user)


def can_submit(user: Any, article: ArticlePage) -> Verdict:
    """Give a draft to the reviewers: its author, or who looks after it."""
    if not user.is_authenticated:
        return SIGN_IN
    if user.pk not in authors_of(article) and not looks_after(user, article):
        return HIDDEN
    if article.workflow_in_progress:
        return WITH_REVIEWERS
    if article.live and not article.has_unpublished_changes:
        return denied(_("Nothing was changed since the article was published."))
    return can_write(user)


def can_correct(user: Any, article: ArticlePage) -> Verdict:
    return can_propose(user) if article.live else HIDDEN


def can_decide_correction(user: Any, correction: Correction) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if not looks_after(user, correction.article):
        return HIDDEN
    if correction.person_id == user.pk:
        return OWN_TEXT
    if correction.status != Correction.Status.OPEN:
        return denied(_("This correction has been decided already."))
    return ALLOWED


def can_keep(user: Any, article: ArticlePage) -> Verdict:
    """Say that it still holds: its owner, and who looks after the section."""
    if not user.is_authenticated:
        return SIGN_IN
    if not article.live:
        return HIDDEN
    if article.owner_id == user.pk or looks_after(user, article):
        return ALLOWED
    return denied(_("Only its owner and who looks after the section say that it still holds."))


def can_confirm_reading(user: Any, article: ArticlePage, organisation: Organisation | None) -> Verdict:
    """Mandatory guidance only; for an organisation whoever holds a role in it today."""
    if not article.live or not article.mandatory:
        return HIDDEN
    if not user.is_authenticated:
        return SIGN_IN
    if organisation is not None and not is_member(user, organisation):
        return denied(_("You hold no role in this organisation today."))
    return ALLOWED


def can_see_readers(user: Any, article: ArticlePage) -> Verdict:
    """Who has confirmed: reviewers of all boards, officers of those in their own territory."""
    if not article.live or not article.mandatory:
        return HIDDEN
    return ALLOWED if is_reviewer(user) or secretariats_of(user) else HIDDEN
