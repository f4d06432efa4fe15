"""The need's board hears of endorsements and official answers."""

from typing import Any

from django.utils.translation import gettext as _

from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.notices import managers


def _endorsed_title(event: Event) -> str:
    said = {"board": event.subject.board.name, "need": event.subject.need.public_title}
    return _("%(board)s endorses your need “%(need)s”") % said


def _answered_title(event: Event) -> str:
    answer = event.subject
    said = {"who": answer.organisation.name, "need": answer.need.public_title}
    return _("%(who)s answered officially about “%(need)s”") % said


def _answered_body(event: Event) -> str:
    return f"{event.subject.get_state_display()}. {event.subject.reason}"


def _link(event: Event) -> str:
    return f"{event.subject.need.get_absolute_url()}#h-jawaban"


_to_board: dict[str, Any] = managers(lambda subject: subject.need.board)

for _kind in (
    Kind(
        "partnerships.need_endorsed", "partnership", _endorsed_title, lambda event: event.subject.note,
        lambda event: f"{event.subject.need.get_absolute_url()}#h-dukung",
        related=("need__board", "board"), **_to_board,
    ),
    Kind(
        "partnerships.need_answered", "partnership", _answered_title, _answered_body, _link,
        related=("need__board", "organisation"), **_to_board,
    ),
):  # fmt: skip
    register(_kind)
