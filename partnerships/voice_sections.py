"""What others say of a need, on its page: its type, endorsements of neighbouring boards, official answers."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.organisations.authority import bodies_of, secretariats_of
from forum_site.organisations.models import Organisation
from forum_site.organisations.working_days import holidays
from partnerships import rules
from partnerships.forwarding.standing import asked_words, standing
from partnerships.models import AnswerRequest, Endorsement, Need, OfficialAnswer
from partnerships.rules.voices import OFFICIAL_KINDS, neighbours


def type_section(need: Need, user: Any) -> dict[str, Any] | None:
    """What the kamus usulan says of needs of this type: who is responsible, which papers it takes."""
    if need.type is None:
        return None
    papers = [line for line in need.type.documents.splitlines() if line.strip()]
    return {"template": "partnerships/needs/type.html", "context": {"type": need.type, "papers": papers}}


def endorsements_section(need: Need, user: Any) -> dict[str, Any] | None:
    rows = list(Endorsement.objects.filter(need=need).select_related("board"))
    board = endorser(need, user)
    if not rows and board is None:
        return None
    mine = next((row for row in rows if board is not None and row.board_id == board.pk), None)
    return {
        "template": "partnerships/needs/endorsements.html",
        "context": {"rows": rows, "board": board, "mine": mine},
        "anchor": ("h-dukung", _("Endorsements")),
    }


def answers_section(need: Need, user: Any) -> dict[str, Any] | None:
    """Who was asked and is silent, what was answered and how long it took."""
    rows = list(OfficialAnswer.objects.filter(need=need).select_related("organisation", "request"))
    off = holidays(need.village)  # read when the first request is told
    waiting = [(asked_words(one), standing(one, off=off)) for one in _unanswered(need)]
    office = answering_office(need, user)
    forwards = bool(secretariats_of(user) or user.is_superuser) and bool(rules.can_forward(user, need))
    if not rows and not waiting and office is None and not forwards:
        return None
    answers = [(row, standing(row.request, off=off) if hasattr(row, "request") else None) for row in rows]
    return {
        "template": "partnerships/needs/answers.html",
        "context": {"rows": answers, "waiting": waiting, "office": office, "forwards": forwards},
        "anchor": ("h-jawaban", _("Official answers")),
    }


def endorser(need: Need, user: Any) -> Organisation | None:
    """The neighbouring board for which this person may speak; the rule looks again when it does."""
    for body in bodies_of(user):
        near = body.is_board and body.is_verified and body.pk != need.board_id
        if near and neighbours(body.territory, need.village):
            return body
    return None


def _unanswered(need: Need) -> list[AnswerRequest]:
    """No statement when the view has read with the need that nobody is asked (`is_asked`)."""
    if not getattr(need, "is_asked", True):
        return []
    rows = AnswerRequest.objects.filter(need=need, state=AnswerRequest.State.OPEN)
    return list(rows.select_related("organisation"))


def asked_of(need: Need, user: Any) -> AnswerRequest | None:
    """The open request to an office of this person, the first that is due."""
    own = [body.pk for body in bodies_of(user)]
    if not own:
        return None
    rows = AnswerRequest.objects.filter(need=need, organisation__in=own, state=AnswerRequest.State.OPEN)
    return rows.select_related("organisation__territory").first()


def answering_office(need: Need, user: Any) -> Organisation | None:
    """The office of this person that serves the place; the rule looks again when it answers."""
    for body in bodies_of(user):
        place = body.territory
        official = body.kind in OFFICIAL_KINDS and body.is_verified
        if official and place is not None and place.contains(need.village):
            return body
    return None
