"""The instalments of a partnership as its page shows them: the bar, and a row each."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.display.charts import Slices
from forum_site.core.money import percent, rupiah_short
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.instalment_conditions import (
    instalment_conditions,
    next_planned,
    stands_in_the_way,
)
from partnerships.channelling.reason import NOT_MET
from partnerships.channelling.sections import Reader
from partnerships.channelling.spending import received_of, spent_of
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Agreement, Commitment, Instalment, Partnership, Report

State = Instalment.State
PLANNABLE = frozenset({Stage.NEGOTIATION, Stage.AGREED})


def instalments_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """ "Termin": public are amounts, days and conditions; proofs and account are not."""
    made = current_agreement(partnership)
    rows = shown_rows(partnership, reader, made)
    if made is None or not made.value or not (rows or reader.inside and partnership.stage in PLANNABLE):
        return None
    return {
        "template": "partnerships/channelling/instalment_section.html",
        "context": {
            "rows": rows, "money": money_of(partnership, made), "inside": reader.inside,
            "goods": is_goods(made), "turn": turn_of(partnership, reader, made),
            "url": reverse("partnerships:partnership_instalments", args=[partnership.pk]),
        },
        "anchor": ("h-termin", _("Instalments")),
    }  # fmt: skip


def is_goods(made: Agreement | None) -> bool:
    """In kind: handed over instead of transferred."""
    return made is not None and made.support != Commitment.Kind.MONEY


def money_of(partnership: Partnership, made: Agreement) -> dict[str, Any]:
    """Rupiah, and the slices of the bar: spent, received and not spent, still to come."""
    value, spent = made.value or 0, spent_of(partnership)
    received = received_of(partnership)
    slices: Slices = [
        ("spent", spent), ("received", max(0, received - spent)), ("commit", max(0, value - received))
    ]  # fmt: skip
    names = (_("Spent"), _("Received, not yet spent"), _("Still to come"))
    legend = [(kind, name, amount) for (kind, amount), name in zip(slices, names, strict=True)]
    words = ", ".join(f"{name} {rupiah_short(amount)}" for _kind, name, amount in legend)
    return {"value": value, "received": received, "slices": slices, "legend": legend, "words": words}


def shown_rows(partnership: Partnership, reader: Reader, made: Agreement | None) -> list[dict[str, Any]]:
    """Each {"one", "share", "mark", "words", "note", "facts", "reasons", "proof"}; conditions of the next."""
    value = made.value if made and made.value else 0
    coming = next_planned(partnership)
    found = []
    for one in partnership.instalments.standing().select_related("report"):
        one.partnership = partnership
        is_next = coming is not None and one.pk == coming.pk
        reasons = instalment_conditions(one, inside=reader.inside) if is_next else []
        blocked = any(reason.state == NOT_MET for reason in reasons)
        found.append(
            {
                "one": one,
                "share": percent(one.amount, value) if value else "",
                "facts": _facts(one),
                "reasons": reasons,
                "blocked": blocked,
                "ready": is_next and not blocked,
                "proof": reader.inside and bool(one.proof),
                **_state(one),
            }  # fmt: skip
        )
    return found


def turn_of(partnership: Partnership, reader: Reader, made: Agreement) -> dict[str, str] | None:
    """What the reader's side has to do about instalments now."""
    url = reverse("partnerships:partnership_instalments", args=[partnership.pk])
    rows = partnership.instalments
    if partnership.stage == Stage.AGREED and (reader.acts_as(Side.BOARD) or reader.acts_as(Side.PARTNER)):
        if not rows.standing().exists():
            words = _("Write the schedule of instalments: amounts, days and conditions.")
            return {"words": words, "label": _("Write the schedule"), "url": url}
    if partnership.stage not in (Stage.ACTIVE, Stage.TERMINATED):
        return None
    paid = rows.filter(state=State.PAID).first()
    if paid is not None and reader.acts_as(Side.BOARD):
        words = _("Instalment %(n)s was sent on %(day)s. Has it come?")
        said = words % {"n": paid.number, "day": day(paid.paid_on)}
        return {"words": said, "label": _("Confirm instalment %(n)s") % {"n": paid.number}, "url": _to(paid)}
    coming = next_planned(partnership)
    if coming is not None and reader.acts_as(Side.PARTNER) and not stands_in_the_way(coming):
        words = _("All conditions of instalment %(n)s hold.")
        label = _("Note instalment %(n)s as sent") % {"n": coming.number}
        return {"words": words % {"n": coming.number}, "label": label, "url": _to(coming)}
    return None


def _to(one: Instalment) -> str:
    return reverse("partnerships:partnership_instalment", args=[one.partnership_id, one.number])


def _state(one: Instalment) -> dict[str, str]:
    if one.state == State.RECEIVED:
        return {"mark": "check", "tile": "env", "words": _("paid in full")}
    if one.state == State.PAID:
        return {"mark": "clock", "tile": "wait", "words": _("waits for the board")}
    return {"mark": "clock", "tile": "wait", "words": _("waits")}


def _facts(one: Instalment) -> list[str]:
    if one.state == State.RECEIVED:
        return [_("received %(day)s") % {"day": day(one.received_on)}, *_report(one)]
    if one.state == State.PAID:
        return [_("sent %(day)s") % {"day": day(one.paid_on)}]
    return [_("planned for %(day)s") % {"day": day(one.due_on)}]


def _report(one: Instalment) -> list[str]:
    report = getattr(one, "report", None)
    if report is None:
        return []
    if report.state == Report.State.ACCEPTED:
        return [_("report accepted %(day)s") % {"day": day(report.decided_at)}]
    if report.state == Report.State.WAIVED:
        return [_("report waived")]
    return [_("report due %(day)s") % {"day": day(report.due_on)}]
