"""What a row means, in words for its page."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from django.apps import apps
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from forum_site.core.dates import day
from forum_site.organisations.models import Role
from partnerships.channelling.stages import MOVES, Side, Stage
from partnerships.models import LedgerEntry

MONEY: Final = {
    "funding.committed": gettext_lazy("Firm money"),
    "funding.received": gettext_lazy("Money received"),
    "funding.spent": gettext_lazy("Money spent"),
}
# Words behind the dot that are no state of the object.
PARTS: Final = {
    "written": gettext_lazy("Written"),
    "confirmed": gettext_lazy("Confirmed"),
    "replaced": gettext_lazy("Replaced"),
    "signed": gettext_lazy("Signed"),
    "given": gettext_lazy("Given"),
    "changed": gettext_lazy("Changed"),
    "disputed": gettext_lazy("Did not arrive"),
    "undone": gettext_lazy("Confirmed by mistake"),
    "noted": gettext_lazy("Noted"),
    "added": gettext_lazy("Added"),
    "submitted": gettext_lazy("Submitted"),
}
A_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
STEP: Final = gettext_noop("Stage: %(step)s")


def kind_words(row: LedgerEntry) -> str:
    """ "Money received", "Stage: Agree", "Instalment: Received"; "Taken back: …" of a reversal."""
    words = _plain(row)
    return _("Taken back: %(what)s") % {"what": words} if row.reverses is not None else words


def _plain(row: LedgerEntry) -> str:
    family, _dot, word = row.kind.partition(".")
    if row.kind in MONEY:
        return str(MONEY[row.kind])
    if family == "stage":
        return _(STEP) % {"step": MOVES[word].label if word in MOVES else Stage.IDENTIFIED.label}
    model = _model(row.object_type)
    if model is None:
        return row.kind
    return _sentence(str(model._meta.verbose_name), _state(model, word))


def _sentence(noun: str, state: str) -> str:
    return f"{noun[:1].upper()}{noun[1:]}: {state}"


def _model(name: str) -> Any:
    try:
        return apps.get_model("partnerships", name)
    except LookupError:
        return None


def _state(model: Any, word: str) -> str:
    states = getattr(model, "State", None)
    if states is not None and word in states.values:
        return str(states(word).label)
    return str(PARTS.get(word, word))


def who_words(row: LedgerEntry) -> str:
    """Role, else side; never a name."""
    if row.role in Role.values:
        return str(Role(row.role).label)
    return str(Side(row.side).label) if row.side in Side.values else ""


def evidence_words(row: LedgerEntry) -> str:
    """As it is hashed, but for a day, which is written as people write it."""
    if not A_DAY.fullmatch(row.evidence):
        return row.evidence
    try:
        return day(date.fromisoformat(row.evidence))
    except ValueError:
        return row.evidence
