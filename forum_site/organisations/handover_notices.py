"""What people are told about an office that passes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.models import Handover, Organisation

RELATED = ("organisation", "membership__user", "successor")


def handover_page(event: Event) -> str:
    return str(event.subject.get_absolute_url())


def _names(handover: Any) -> dict[str, Any]:
    return {
        "organisation": handover.organisation,
        "role": handover.get_role_display(),
        "person": handover.membership.user,
        "successor": handover.successor or "",
    }


def _said(words: Callable[[], str]) -> Callable[[Event], str]:
    """Words with the names of the handover, in the reader's language."""
    return lambda event: words() % _names(event.subject)


def _started() -> str:
    return _("%(organisation)s: %(person)s hands over as %(role)s")


def _started_body() -> str:
    return _("Look at what passes on and confirm. Nothing changes before the secretariat has witnessed it.")


def _joined() -> str:
    return _("%(organisation)s: %(successor)s has come as the new %(role)s")


def _joined_body() -> str:
    return _("Both of you confirm; then the secretariat is the witness.")


def _confirmed(event: Event) -> str:
    names = _names(event.subject)
    if event.data.get("side") == "outgoing":
        return _("%(organisation)s: %(person)s has confirmed the handover as %(role)s") % names
    return _("%(organisation)s: %(successor)s takes over as %(role)s") % names


def _waiting() -> str:
    return _("%(organisation)s: a handover as %(role)s waits for your witness")


def _waiting_body() -> str:
    return _("From %(person)s to %(successor)s. You find it on your desk.")


def _done() -> str:
    return _("%(organisation)s: %(successor)s is now %(role)s")


def _done_body() -> str:
    return _("Handed over by %(person)s, witnessed by the secretariat. Tasks and deadlines are kept.")


def _cancelled() -> str:
    return _("%(organisation)s: the handover as %(role)s was called off")


def _cancelled_body(event: Event) -> str:
    if event.data.get("reason") == Handover.ROLE_ENDED:
        return _("The role was ended before the handover was witnessed; nobody takes it over.")
    return _("Everything stays as it was.")


def _sees(user: Any, event: Event) -> bool:
    return Handover.objects.visible_to(user).filter(pk=event.object_id).exists()


def _sees_some(user: Any, events: Sequence[Event]) -> set[int]:
    """Asked once for a whole list."""
    rows = Handover.objects.visible_to(user).filter(pk__in=[one.object_id for one in events])
    seen = set(rows.values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in seen}


def _witnesses(user: Any, event: Event) -> bool:
    """Officers who answer for the place today."""
    return Handover.objects.witnessed_by(user).filter(pk=event.object_id).exists()


def _witnesses_some(user: Any, events: Sequence[Event]) -> set[int]:
    rows = Handover.objects.witnessed_by(user).filter(pk__in=[one.object_id for one in events])
    seen = set(rows.values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in seen}


def _sees_body(user: Any, event: Event) -> bool:
    """Who acts for a body is no secret to people who are logged in."""
    return bool(_sees_bodies(user, [event]))


def _sees_bodies(user: Any, events: Sequence[Event]) -> set[int]:
    bodies = Organisation.objects.visible_to(user).values("pk")
    rows = Handover.objects.filter(pk__in=[one.object_id for one in events], organisation__in=bodies)
    seen = set(rows.values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in seen}


def _desk(event: Event) -> str:
    return f"{reverse('organisations:desk')}?open=handover-{event.object_id}#buka"


def _body_page(event: Event) -> str:
    return str(event.subject.organisation.get_absolute_url())


def register_handover_notices() -> None:
    seen: dict[str, Any] = {"may_see": _sees, "seen_by": _sees_some, "related": RELATED, "mark": "hands"}
    shared = {"group": "tasks", "link": handover_page, **seen}
    code = "organisations.handover_"
    register(Kind(f"{code}started", title=_said(_started), body=_said(_started_body), **shared))
    register(Kind(f"{code}joined", title=_said(_joined), body=_said(_joined_body), **shared))
    register(Kind(f"{code}confirmed", title=_confirmed, body=_said(_joined_body), **shared))
    register(Kind(f"{code}cancelled", title=_said(_cancelled), body=_cancelled_body, **shared))
    witness = {"may_see": _witnesses, "seen_by": _witnesses_some, "link": _desk}
    register(Kind(f"{code}waiting", title=_said(_waiting), body=_said(_waiting_body), **(shared | witness)))
    news = {"group": "organisation", "may_see": _sees_body, "seen_by": _sees_bodies, "link": _body_page}
    register(Kind(f"{code}done", title=_said(_done), body=_said(_done_body), **(shared | news)))
