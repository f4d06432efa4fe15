"""What writers and invited reviewers of a proposal hear; registered when the app is ready."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen
from partnerships.channelling.proposal_versions import version_of
from partnerships.rules import channelled_proposals as rules


def _team_title(event: Event) -> str:
    return _("You are in the team of a full proposal: %(title)s") % {"title": event.subject.title}


def _team_body(event: Event) -> str:
    words = _("For %(partner)s. What you type is saved at once; the lead submits it.")
    return words % {"partner": event.subject.partner.name}


def _team_link(event: Event) -> str:
    return reverse("partnerships:partnership_proposal", args=[event.object_id])


def _in_team(user: Any, event: Event) -> bool:
    return bool(rules.can_read_draft(user, event.subject))


def _review_title(event: Event) -> str:
    return _("Your review is asked for: %(title)s") % {"title": event.subject.title}


def _review_body(event: Event) -> str:
    words = _("%(partner)s asks your board what you think of the proposal of %(board)s.")
    return words % {"partner": event.subject.partner.name, "board": event.subject.board.name}


def _review_link(event: Event) -> str:
    args = [event.object_id, event.data["version"]]
    return reverse("partnerships:partnership_proposal_review", args=args)


def _may_review(user: Any, event: Event) -> bool:
    version = version_of(event.subject, event.data["version"])
    return version is not None and bool(rules.can_review(user, event.subject, version))


register(
    Kind(
        "partnerships.proposal_team", "partnership", _team_title, _team_body, _team_link, may_see=_in_team,
        seen_by=seen.in_team, related=seen.RELATED,
    )
)  # fmt: skip
register(
    Kind(
        "partnerships.review_invited", "partnership", _review_title, _review_body, _review_link,
        may_see=_may_review, seen_by=seen.reviewers, related=seen.RELATED,
    )
)  # fmt: skip
