"""What passes on with an office: open tasks of the body, what is followed for it, drafts."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core import dates
from forum_site.discussions.models import Draft, Topic
from forum_site.organisations import handover_own_parts
from forum_site.organisations.handover_parts import Line, Part, register_belongings, register_handover_part
from forum_site.organisations.models import Organisation
from forum_site.portal.desk import board, hats, partner
from forum_site.portal.desk.parts import handover_tasks
from partnerships.models import Need, Offer, Partnership


def register() -> None:
    register_handover_part(
        Part(
            "tasks", gettext_lazy("Open tasks"),
            gettext_lazy("They belong to the organisation and wait on the successor's desk."), open_tasks,
        )
    )  # fmt: skip
    handover_own_parts.register()
    register_handover_part(
        Part(
            "drafts", gettext_lazy("Your drafts in the forum"),
            gettext_lazy("They stay with your account. Post or copy what belongs to the organisation."),
            drafts, private=True,
        )
    )  # fmt: skip
    register_belongings(Need, lambda body: Need.objects.filter(board=body))
    register_belongings(Offer, lambda body: Offer.objects.filter(organisation=body))
    register_belongings(Partnership, lambda body: Partnership.objects.filter(Q(board=body) | Q(partner=body)))
    register_belongings(Topic, lambda body: Topic.objects.filter(organisation=body))


def open_tasks(user: Any, body: Organisation) -> list[Line]:
    """What the desk of the body asks for today, as whoever acts for it finds it there."""
    if body.is_board:
        tasks = board.board_desk(hats.Hat(hats.BOARD, body.slug, body.name, body), user)["tasks"]
    elif body.is_partner:
        tasks = partner.partner_desk(hats.Hat(hats.PARTNER, body.slug, body.name, body), user)["tasks"]
    else:
        return []
    personal = {task.url for task in handover_tasks(user)}
    return [Line(str(task.title), task.url) for task in tasks if task.url not in personal]


def drafts(user: Any, _body: Organisation) -> list[Line]:
    """Of whatever body: a draft does not say for whom it is written. The newest first."""
    rows = Draft.objects.filter(user=user).order_by("-updated_at", "pk")
    address = reverse("discussions:mine")
    words = _("Draft of %(day)s")
    return [
        Line(str(one.data.get("title") or words % {"day": dates.day(one.updated_at)}), address)
        for one in rows
    ]
