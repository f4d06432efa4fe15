"""A person's part of the knowledge base in the copy of their data, and what leaves with them."""

from __future__ import annotations

from typing import Any

from knowledge.models import ArticlePage, Confirmation, Correction, Feedback, Promotion, Proposal, ReviewLink


def copy_of(user: Any) -> dict[str, Any]:
    proposals = Proposal.objects.filter(person=user).order_by("pk")
    corrections = Correction.objects.filter(person=user).order_by("pk")
    confirmed = Confirmation.objects.filter(person=user).order_by("pk")
    said = Feedback.objects.filter(person=user).order_by("pk")
    links = ReviewLink.objects.filter(person=user).order_by("pk")
    return {
        "proposals": list(proposals.values("article__title", "source", "created_at", "updated_at")),
        "corrections": list(
            corrections.values("article__title", "wrong", "better", "status", "word", "created_at")
        ),
        "confirmed": list(confirmed.values("article__title", "version", "organisation__name", "created_at")),
        "feedback": list(said.values("article__title", "helpful", "reason", "created_at")),
        "asked_to_review": list(links.values("state__workflow_state__object_id", "created_at")),
        "promoted": list(Promotion.objects.filter(promoted_by=user).values("article__title", "promoted_at")),
        "contributed_to": list(
            Promotion.objects.filter(contributors=user).values("article__title", "promoted_at")
        ),
    }


def forget(user: Any) -> None:
    """What is published stays, credited to organisations as before. Texts that nobody has published go, as do
    corrections that wait, links, confirmations; answers stay without the person."""
    drafts = ArticlePage.objects.filter(proposal__person=user, live=False, first_published_at=None)
    for page in drafts:
        page.delete()
    Correction.objects.open().filter(person=user).delete()
    Correction.objects.filter(person=user).update(person=None, wrong="", better="")
    Proposal.objects.filter(person=user).update(person=None, source="", revision=None)
    ReviewLink.objects.filter(person=user).delete()
    Confirmation.objects.filter(person=user).delete()
    Feedback.objects.filter(person=user).update(person=None)
    ArticlePage.objects.filter(owner=user).update(owner=None)
    Promotion.objects.filter(promoted_by=user).update(promoted_by=None)
    for promotion in Promotion.objects.filter(contributors=user):
        promotion.contributors.remove(user)
