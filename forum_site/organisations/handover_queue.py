"""The desk's queue of handovers: both sides agree, the secretariat is the witness."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.organisations.desk import Item, Queue, register_queue
from forum_site.organisations.forms.handover import WitnessForm
from forum_site.organisations.handover_rules import can_witness_handover
from forum_site.organisations.models import Handover

WORKING_DAYS: Final = 5


def register() -> None:
    register_queue(
        Queue(
            code="handover",
            tab=gettext_lazy("Handovers"),
            label=gettext_lazy("Handover of office"),
            icon="hands",
            days=WORKING_DAYS,
            items=handover_items,
            opened=opened_handover,
        )
    )


def handover_items(user: Any) -> list[Item]:
    rows = Handover.objects.waiting_for_witness().witnessed_by(user)
    related = rows.select_related("organisation", "membership__user", "successor")
    return [Item(one.pk, str(one), _detail(one), _since(one)) for one in related]


def _detail(handover: Handover) -> str:
    words = _("%(person)s to %(successor)s") % {
        "person": handover.membership.user, "successor": handover.successor
    }  # fmt: skip
    if handover.outgoing_at is None:
        return _("%(people)s; one side is still silent") % {"people": words}
    return words


def _since(handover: Handover) -> Any:
    """When the later of the two said yes."""
    return max(moment for moment in (handover.incoming_at, handover.outgoing_at) if moment)


def opened_handover(request: HttpRequest, pk: int) -> dict[str, Any] | None:
    rows = Handover.objects.waiting_for_witness().witnessed_by(request.user).filter(pk=pk)
    handover = rows.select_related("organisation__territory", "membership__user", "successor").first()
    if handover is None:
        return None
    form = WitnessForm(needs_reason=handover.outgoing_at is None)
    context = {"handover": handover, "form": form, "verdict": can_witness_handover(request.user, handover)}
    return {"template": "organisations/desk_handover.html", "context": context}
