"""What a person gets a copy of, and what leaves with them: interest and the words written with it."""

from __future__ import annotations

from typing import Any

from forum_site.accounts.data_rights import register_eraser, register_exporter
from partnerships.models import AnswerRequest, Interest, Need, NeedStep, Offer, SavedSearch, ShortlistedNeed


def register() -> None:
    register_exporter("partnerships", copy_of)
    register_eraser("partnerships", erase)


def copy_of(user: Any) -> dict[str, Any]:
    interests = Interest.objects.filter(user=user).order_by("created_at")
    offers = Offer.objects.filter(created_by=user).order_by("created_at")
    return {
        "interests": list(
            interests.values(
                "need__title", "organisation__name", "support_form", "message", "status", "answer",
                "created_at", "answered_at",
            )
        ),
        "offers_written": list(offers.values("title", "organisation__name", "status", "created_at")),
        "needs_forwarded": list(
            AnswerRequest.objects.filter(asked_by=user)
            .order_by("created_at")
            .values("need__title", "organisation__name", "note", "state", "due_on", "created_at")
        ),
        "needs_proposed": list(
            Need.objects.filter(proposed_by=user)
            .order_by("created_at")
            .values("title", "board__name", "status", "tracking_code", "created_at")
        ),
        "shortlist": list(
            ShortlistedNeed.objects.filter(user=user).values("need__title", "note", "created_at")
        ),
        "saved_searches": list(
            SavedSearch.objects.filter(user=user).values("name", "query", "frequency", "created_at")
        ),
    }  # fmt: skip


def erase(user: Any) -> None:
    """Interest that waits is taken back; that somebody once wrote stays, without their words.

    Offers belong to the organisation and remain; so does a proposal with its board, without who sent it.
    """
    ShortlistedNeed.objects.filter(user=user).delete()
    SavedSearch.objects.filter(user=user).delete()
    Need.objects.filter(proposed_by=user).update(proposed_by=None)
    AnswerRequest.objects.filter(asked_by=user).update(asked_by=None)
    NeedStep.objects.filter(by=user).update(by=None)
    mine = Interest.objects.filter(user=user)
    mine.filter(status=Interest.Status.OPEN).update(status=Interest.Status.WITHDRAWN)
    mine.update(message="", answer="")
