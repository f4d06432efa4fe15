"""The handover and the yearly looks on the page of a partnership; whether anything is handed over."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from partnerships.channelling.guards import GUARDS, Step
from partnerships.channelling.handover_words import public_words
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import MOVES, TALKING, Side, Stage
from partnerships.models import ConditionCheck, Handover, Partnership
from partnerships.photo_display import PhotoRow, photo_row
from partnerships.rules.after import GIVEN_IN, LOOK_BEFORE, WRITTEN_IN, can_check_condition


def handover_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """For `sections`: at most four statements, none before the work begins."""
    own = reader.acts_as(Side.BOARD)
    if partnership.stage in TALKING:
        return _section({"choose": True}) if own and partnership.stage != Stage.IDENTIFIED else None
    if partnership.stage not in WRITTEN_IN | GIVEN_IN:
        return None
    if not partnership.is_physical:
        return _section({"nothing": True})
    made = Handover.objects.filter(partnership=partnership).select_related("keeper_body").first()
    if made is None and not reader.inside:
        return None
    given = partnership.stage in GIVEN_IN
    context: dict[str, Any] = {"made": made, "given": given, "own": own}
    if made is not None:
        made.partnership = partnership
        # Until it is handed over the record is a draft: the two sides and the secretariat alone read it.
        context |= {"rows": facts(made) if given or reader.inside else []}
        context |= {"checks": checks_of(made) if given else []}
        context["may_check"] = given and bool(can_check_condition(reader.user, made))
    context["turn"] = _turn(partnership, made, context)
    return _section(context)


def _section(context: dict[str, Any]) -> dict[str, Any]:
    return {
        "template": "partnerships/channelling/after/handover_section.html",
        "context": context,
        "anchor": ("h-serah", _("Handover")),
    }


def facts(made: Handover) -> list[tuple[str, str]]:
    """(label, words) that everybody may read."""
    rows = [
        (_("Kept by"), f"{made.get_keeper_display()}: {public_words(made, made.keeper_name)}"),
        (_("Date"), day(made.handed_over_on)),
        (_("Number"), made.number),
        (_("What"), public_words(made, made.what)),
        (_("Condition when handed over"), public_words(made, made.condition)),
        (_("Upkeep"), public_words(made, made.upkeep)),
    ]
    return [(str(label), words) for label, words in rows if words]


def checks_of(made: Handover) -> list[dict[str, Any]]:
    """The yearly looks, the newest first, with the photo the public may see."""
    rows = made.checks.select_related("need__village", "photo").order_by("-checked_on", "-pk")
    return [
        {
            "one": one, "title": one.need.public_title, "note": public_words(made, one.note),
            "photo": _photo(one), "bad": one.state != ConditionCheck.State.GOOD,
        }
        for one in rows
    ]  # fmt: skip


def _photo(one: ConditionCheck) -> PhotoRow | None:
    if one.photo is None or (one.need.is_house_level and not one.photo.no_house):
        return None
    return photo_row(one.photo, one.need)


def steps_before(partnership: Partnership) -> list[str]:
    """What is still missing for the handover, as sentences."""
    asked = (GUARDS[name](partnership, Step()) for name in MOVES["hand_over"].guards)
    return [str(said) for said in asked if said is not None]


def _turn(partnership: Partnership, made: Handover | None, context: dict[str, Any]) -> dict[str, Any] | None:
    own = context["own"]
    if own and partnership.stage == Stage.REPORTING:
        return _turn_to_hand_over(partnership, made)
    due = made.next_check_on if made and context.get("may_check") else None
    if due and due <= timezone.localdate() + LOOK_BEFORE:
        return _look(partnership, due)
    return None


def _turn_to_hand_over(partnership: Partnership, made: Handover | None) -> dict[str, Any]:
    words = _("Write the handover record (BAST), have it signed, and upload it here.")
    if made is not None and made.file:
        words = _("The record is signed. Hand over once the final report is accepted.")
    url = reverse("partnerships:handover", args=[partnership.pk])
    return {"words": words, "url": url, "label": _("Handover")}


def _look(partnership: Partnership, due: date) -> dict[str, Any]:
    return {
        "words": _("The yearly look is due on %(day)s: does it still serve?") % {"day": day(due)},
        "url": reverse("partnerships:condition", args=[partnership.pk]),
        "label": _("Note the condition"),
    }
