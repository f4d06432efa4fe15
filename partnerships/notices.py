"""What partnerships tell people: wording, link, and who may still see it at send time."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.answering import answered_by
from forum_site.organisations.authority import manages, oversees
from forum_site.organisations.models import Membership
from partnerships.models import Offer


def _match_title(event: Event) -> str:
    return _("New match: %(offer)s") % {"offer": event.subject.offer.title}


def _match_body(event: Event) -> str:
    match = event.subject
    text = _("Fits %(score)s of 100 with “%(need)s”. All required conditions are met.") % {
        "score": match.score,
        "need": match.need.public_title,
    }
    return _with_others(
        text,
        event,
        lambda n: ngettext(
            "%(n)s more need of your board fits too: %(list)s.",
            "%(n)s more needs of your board fit too: %(list)s.",
            n,
        ),
    )


def _need_title(event: Event) -> str:
    words = ngettext(
        "A need fits your offer “%(offer)s”", "%(n)s needs fit your offer “%(offer)s”", event.data["needs"]
    )
    return words % {"n": event.data["needs"], "offer": event.subject.offer.title}


def _need_body(event: Event) -> str:
    match = event.subject
    text = _("“%(need)s” of %(board)s fits %(score)s of 100.") % {
        "need": match.need.public_title,
        "board": match.need.board.name,
        "score": match.score,
    }
    return _with_others(text, event, lambda n: ngettext("%(n)s more: %(list)s.", "%(n)s more: %(list)s.", n))


def _with_others(text: str, event: Event, words: Callable[[int], str]) -> str:
    """The sentence, and what else came at the same moment: the number, and the first few titles."""
    number = event.data["needs"] - 1
    if number < 1:
        return text
    titles = event.data.get("others", [])
    listed = "; ".join(titles) + (" …" if number > len(titles) else "")
    return f"{text} {words(number) % {'n': number, 'list': listed}}"


def _interest_title(event: Event) -> str:
    interest = event.subject
    return _("%(who)s would like to help: %(need)s") % {
        "who": interest.giver,
        "need": interest.need.public_title,
    }


def _interest_body(event: Event) -> str:
    return event.subject.message or _("They have not written a message yet. Answer them to get to know more.")


def _answer_title(event: Event) -> str:
    return _("%(board)s answered you about “%(need)s”") % {
        "board": event.subject.need.board.name,
        "need": event.subject.need.public_title,
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


def _need_link(event: Event) -> str:
    """One new need: its match. Several: all that fit the offer."""
    if event.data["needs"] == 1:
        return event.subject.get_absolute_url()
    return reverse("partnerships:offer_needs", args=[event.subject.offer_id])


def _desk_link(event: Event) -> str:
    return f"{reverse('partnerships:offer_desk')}?open={event.object_id}"


def _interests_link(event: Event) -> str:
    return f"{reverse('partnerships:interests')}#minat-{event.object_id}"


def _may_see_interest(user: Any, event: Event) -> bool:
    interest = event.subject
    return interest.user_id == user.pk or manages(user, interest.need.board)


def _interests_seen(user: Any, events: Sequence[Event]) -> list[int]:
    """Asked once for a whole list."""
    own = set(Membership.objects.managing(user).values_list("organisation_id", flat=True))
    known = [(event.pk, event.subject) for event in events if event.subject]
    return [pk for pk, one in known if one.user_id == user.pk or one.need.board_id in own]


def _seen_by_managers(of: Callable[[Any], int], user: Any, events: Sequence[Event]) -> list[int]:
    """Asked once for a whole list: whose subject belongs (by `of`) to an organisation of this person."""
    held = Membership.objects.managing(user)
    own = set(held.values_list("organisation_id", flat=True))
    return [event.pk for event in events if event.subject and of(event.subject) in own]


def managers(path: Callable[[Any], Any]) -> dict[str, Any]:
    """Both forms of the same question: does the person act for the organisation at `path` today?"""
    return {
        "may_see": lambda user, event: manages(user, path(event.subject)),
        "seen_by": partial(_seen_by_managers, lambda subject: path(subject).pk),
    }


def _decides_some(user: Any, events: Sequence[Event]) -> set[int]:
    """Offers of places that the person answers for today."""
    rows = Offer.objects.filter(answered_by(user, "organisation__territory"))
    known = set(rows.filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in known}


_to_board = managers(lambda match: match.need.board)
_to_partner = managers(lambda match: match.offer.organisation)
_to_offerer = managers(lambda offer: offer.organisation)

KINDS = (
    Kind(
        "partnerships.new_match", "match", _match_title, _match_body, _link,
        related=("need__board", "offer"), **_to_board,
    ),
    Kind(  # beyond the 200th board of an offer: in the inbox, no message at once
        "partnerships.new_match_later", "match", _match_title, _match_body, _link,
        leaves=False, related=("need__board", "offer"), **_to_board,
    ),
    Kind(
        "partnerships.new_need", "match", _need_title, _need_body, _need_link,
        related=("need__board", "offer__organisation"), **_to_partner,
    ),
    Kind(
        "partnerships.interest_declared", "partnership", _interest_title, _interest_body,
        _interests_link, may_see=_may_see_interest, seen_by=_interests_seen,
        related=("need__board", "organisation", "user"),
    ),
    Kind(
        "partnerships.interest_answered", "partnership", _answer_title,
        lambda event: event.subject.answer, _interests_link,
        may_see=_may_see_interest, seen_by=_interests_seen, related=("need__board",),
    ),
    Kind(
        "partnerships.offer_submitted", "tasks", _submitted_title, _submitted_body, _desk_link,
        may_see=lambda user, event: oversees(user, event.subject.organisation.territory),
        seen_by=_decides_some,
        related=("organisation__territory",),
    ),
    Kind(
        "partnerships.offer_decided", "partnership", _decided_title, _decided_body, _link,
        related=("organisation",), **_to_offerer,
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
