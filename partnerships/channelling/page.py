"""What the page of a partnership shows: head, sections, what the reader can do now, the trace."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.display.meta import PageMeta
from partnerships.channelling import clock, words
from partnerships.channelling.clock_words import asked_of
from partnerships.channelling.page_moves import choices_of
from partnerships.channelling.page_trace import agreement_of, ending_of, trace_of
from partnerships.channelling.sections import Reader, sections_of
from partnerships.channelling.stages import ROAD
from partnerships.models import Partnership


def page_of(partnership: Partnership, reader: Reader) -> dict[str, Any]:
    """The context of templates/partnerships/channelling/detail.html."""
    parts = sections_of(partnership, reader)
    turns = [part["context"]["turn"] for part in parts if part["context"].get("turn")]
    return {
        "partnership": partnership,
        "reader": reader,
        "first": parts[:1],
        "rest": parts[1:],
        "anchors": [part["anchor"] for part in parts if part.get("anchor")],
        "trace": trace_of(partnership),
        "ending": ending_of(partnership),
        **head_of(partnership, reader),
        **_now(partnership, reader, turns),
        "section": "partnership",
        "meta": meta_of(partnership),
    }


def head_of(partnership: Partnership, reader: Reader) -> dict[str, Any]:
    made = agreement_of(partnership)
    settled = made is not None and (reader.inside or made.is_confirmed)
    return {
        "badges": [one for one in (words.stage_badge(partnership), words.due_badge(partnership)) if one],
        "agreement": words.agreement_words(made) if settled else "",
        "road": words.place_on_road(partnership),
        "steps": [_step_state(partnership, n) for n in range(1, len(ROAD) + 1)],
    }


def _step_state(partnership: Partnership, n: int) -> str:
    at = partnership.step_number
    if n == at and partnership.stage in ROAD and partnership.stage != ROAD[-1]:
        return "now"
    return "done" if n <= at else ""


def _now(partnership: Partnership, reader: Reader, turns: list[dict[str, Any]]) -> dict[str, Any]:
    """What the panel on top of the aside says to this reader."""
    choices = choices_of(partnership, reader) if reader.inside else {}
    asked = bool(partnership.answer_from) and partnership.answer_from in reader.sides
    return {
        "turns": turns,
        "choices": choices,
        "my_turn": asked or bool(turns) or bool(choices.get("main")),
        "asked": asked_of(partnership.stage) if asked else "",
        "clock": words.clock_words(partnership, clock.off_days(partnership), timezone.localdate()),
    }


def meta_of(partnership: Partnership) -> PageMeta:
    """What a link in WhatsApp shows."""
    names = {"board": partnership.board.name, "partner": partnership.partner.name}
    about = _("%(board)s with %(partner)s") % names
    at = f"{words.place_on_road(partnership)}: {words.stage_badge(partnership)[0]}"
    return PageMeta(partnership.title, f"{about}. {at}.", partnership.get_absolute_url(), kind="article")
