"""What partnerships tell people: wording, link, and who may still see it at send time."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.verdict import Verdict
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.authority import manages
from partnerships import rules


def _match_title(event: Event) -> str:
    return _("New match: %(offer)s") % {"offer": event.subject.offer.title}


def _match_body(event: Event) -> str:
    match, others = event.subject, event.data["needs"] - 1
    text = _("Fits %(score)s of 100 with “%(need)s”. All required criteria are met.") % {
        "score": match.score,
        "need": match.need.title,
    }
    if others:
        text += " " + ngettext(
            "%(count)s more need of your board fits too.",
            "%(count)s more needs of your board fit too.",
            others,
        ) % {"count": others}
    return text


def _need_title(event: Event) -> str:
    return _("New need for your offer “%(offer)s”") % {"offer": event.subject.offer.title}


def _need_body(event: Event) -> str:
    match = event.subject
    return _("“%(need)s” of %(board)s fits %(score)s of 100.") % {
        "need": match.need.title,
        "board": match.need.board.name,
        "score": match.score,
    }


def _interest_giver(interest: Any) -> str:
    return interest.organisation.name if interest.organisation else interest.user.name


def _interest_title(event: Event) -> str:
    return _("%(who)s would like to help: %(need)s") % {
        "who": _interest_giver(event.subject),
        "need": event.subject.need.title,
    }


def _interest_body(event: Event) -> str:
    return event.subject.message or _("They have not written a message yet. Answer them to get to know more.")


def _answer_title(event: Event) -> str:
    return _("%(board)s answered you about “%(need)s”") % {
        "board": event.subject.need.board.name,
        "need": event.subject.need.title,
    }


def _submitted_title(event: Event) -> str:
    return _("An offer waits for your decision: %(offer)s") % {"offer": event.subject.title}


def _submitted_body(event: Event) -> str:
    return _("%(organisation)s would like to publish it. Please answer within 2 working days.") % {
        "organisation": event.subject.organisation.name
    }


def _decided_title(event: Event) -> str:
    said = {"offer": event.subject.title}
    if event.data["published"]:
        return _("Your offer “%(offer)s” is published") % said
    return _("Your offer “%(offer)s” needs mending") % said


def _decided_body(event: Event) -> str:
    if event.data["published"]:
        return _("Boards whose needs fit are being told.")
    return event.data["reason"]


def _link(event: Event) -> str:
    return event.subject.get_absolute_url()


def _interests_link(event: Event) -> str:
    return reverse("partnerships:interests")


def _may_see_interest(user: Any, event: Event) -> Verdict | bool:
    interest = event.subject
    return interest.user_id == user.pk or manages(user, interest.need.board)


KINDS = (
    Kind(
        "partnerships.new_match", "match", _match_title, _match_body, _link,
        may_see=lambda user, event: manages(user, event.subject.need.board),
        related=("need__board", "offer"),
    ),
    Kind(
        "partnerships.new_need", "match", _need_title, _need_body, _link,
        may_see=lambda user, event: manages(user, event.subject.offer.organisation),
        related=("need__board", "offer__organisation"),
    ),
    Kind(
        "partnerships.interest_declared", "partnership", _interest_title, _interest_body,
        _interests_link, may_see=_may_see_interest, related=("need__board", "organisation", "user"),
    ),
    Kind(
        "partnerships.interest_answered", "partnership", _answer_title,
        lambda event: event.subject.answer, _interests_link,
        may_see=_may_see_interest, related=("need__board",),
    ),
    Kind(
        "partnerships.offer_submitted", "tasks", _submitted_title, _submitted_body,
        lambda event: reverse("partnerships:offer_desk"),
        may_see=lambda user, event: rules.can_decide_offer(user, event.subject),
        related=("organisation",),
    ),
    Kind(
        "partnerships.offer_decided", "partnership", _decided_title, _decided_body, _link,
        may_see=lambda user, event: manages(user, event.subject.organisation),
        related=("organisation",),
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
