"""What a person gets a copy of, and what leaves with them: interest and the words written with it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.accounts.data_rights import register_eraser, register_exporter
from partnerships.channelling import data_rights as channelling
from partnerships.models import (
    AnswerRequest,
    Commitment,
    Interest,
    Match,
    MatchMark,
    Need,
    NeedStep,
    Offer,
    OwnWord,
    SavedSearch,
    ShortlistedNeed,
)


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
        "commitments": list(
            Commitment.objects.filter(user=user)
            .order_by("created_at")
            .values(
                "need__title", "organisation__name", "kind", "what", "amount", "others_percent", "before",
                "given_on", "note", "state", "reason", "firm_amount", "created_at",
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
        **_of_matches(user),
        **channelling.copy_of(user),
        **_own_lists(user),
    }  # fmt: skip


def _own_lists(user: Any) -> dict[str, Any]:
    """What the person keeps for their own work on the site."""
    return {
        "words_added": list(
            OwnWord.objects.filter(by=user).values("form", "same_as", "note", "active", "updated_at")
        ),
        "shortlist": list(
            ShortlistedNeed.objects.filter(user=user).values("need__title", "note", "created_at")
        ),
        "saved_searches": list(
            SavedSearch.objects.filter(user=user).values("name", "query", "frequency", "created_at")
        ),
    }


def _of_matches(user: Any) -> dict[str, Any]:
    """What the person did with matches for an organisation."""
    marked = MatchMark.objects.filter(by=user).order_by("created_at")
    dismissed = Match.objects.filter(dismissed_by=user).order_by("dismissed_at")
    pair = ("need__title", "offer__title")
    return {
        "matches_marked": list(
            marked.values("match__need__title", "match__offer__title", "kind", "created_at")
        ),
        "matches_dismissed": list(dismissed.values(*pair, "dismiss_reason", "dismiss_note", "dismissed_at")),
    }


def erase(user: Any) -> None:
    """Interest that waits is taken back; that somebody once wrote stays, without their words.

    An own commitment that is not firm is taken back; one of an organisation stays, as what is firm does.
    Offers belong to the organisation and remain; so does a proposal with its board, without who sent it.
    """
    channelling.erase(user)
    ShortlistedNeed.objects.filter(user=user).delete()
    SavedSearch.objects.filter(user=user).delete()
    Need.objects.filter(proposed_by=user).update(proposed_by=None)
    AnswerRequest.objects.filter(asked_by=user).update(asked_by=None)
    NeedStep.objects.filter(by=user).update(by=None)
    MatchMark.objects.filter(by=user).update(by=None)
    Match.objects.filter(dismissed_by=user).update(dismissed_by=None, dismiss_note="")
    OwnWord.objects.filter(by=user).update(by=None)
    promised = Commitment.objects.filter(user=user)
    promised.open().filter(organisation=None).update(
        state=Commitment.State.WITHDRAWN, reason=_("The account was deleted."), ended_at=timezone.now()
    )
    promised.update(note="", user=None)
    mine = Interest.objects.filter(user=user)
    mine.filter(status=Interest.Status.OPEN).update(status=Interest.Status.WITHDRAWN)
    mine.update(message="", answer="")
