"""The track record on the page of an organisation."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forum_site.core.money import number, percent, rupiah_short
from forum_site.organisations.models import Kind, Organisation
from partnerships.channelling.evaluation_section import tenths
from partnerships.channelling.principles import PRINCIPLES
from partnerships.channelling.stages import Side
from partnerships.channelling.track_record import Share, TrackRecord, record_of
from partnerships.places import comma

OUTCOME_WORDS: Final[dict[str, Any]] = {
    "working": gettext_lazy("at work"),
    "done": gettext_lazy("handed over"),
    "talking": gettext_lazy("in talks"),
    "no": gettext_lazy("declined or withdrawn"),
    "lapsed": gettext_lazy("lapsed without an answer"),
    "suspended": gettext_lazy("suspended"),
    "terminated": gettext_lazy("terminated"),
}


def track_record_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """For `organisations.sections`: one statement for a body without partnerships."""
    if organisation.kind in (Kind.SECRETARIAT, Kind.DONOR):
        return None
    record = record_of(organisation)
    if record is None:
        return None
    return {
        "template": "partnerships/channelling/after/track_record.html",
        "context": {"rows": rows_of(record), "scores": scores_of(record), "headline": headline(record)},
        "anchor": ("h-rekam", _("Track record")),
    }


def headline(record: TrackRecord) -> str:
    """ "Terealisasi 82% dari Rp 300 juta; menanggapi rata-rata 4 hari kerja"."""
    said = []
    if record.money:
        words = {"share": percent(record.money.part, record.money.whole)}
        words["sum"] = rupiah_short(record.money.whole)
        said.append(_("Realised %(share)s of %(sum)s") % words)
    if record.mean_answer is not None:
        said.append(_("answers within %(days)s working days on average") % {"days": days(record.mean_answer)})
    line = "; ".join(said)
    return line[:1].upper() + line[1:]


def rows_of(record: TrackRecord) -> list[tuple[str, str]]:
    """(figure, words); only what there is."""
    board = record.side == Side.BOARD
    promised = _("Realised of what was promised to it") if board else _("Realised of what it promised")
    rows = [
        (promised, _of_money(record.money)),
        (_("Accounted for of what it received"), _of_money(record.spent)),
        (_("Instalments on time"), _of_number(record.instalments)),
        (_("Reports on time"), _of_number(record.reports)),
        (_("Final reports accepted at once"), _of_number(record.final_reports)),
        (_("Answer time"), _answer(record)),
        (_("Partnerships"), _outcomes(record)),
    ]
    return [(str(label), words) for label, words in rows if words]


def scores_of(record: TrackRecord) -> dict[str, Any] | None:
    """Means by principle, and of how many evaluations."""
    if not record.scores:
        return None
    rows = [(str(one.label), tenths(*record.scores[one.code])) for one in PRINCIPLES]
    n = next(iter(record.scores.values()))[1]
    words = ngettext("from %(n)s evaluation", "from %(n)s evaluations", n) % {"n": number(n)}
    return {"rows": rows, "words": words}


def days(value: float) -> str:
    """One decimal, none for whole days."""
    return f"{value:.1f}".removesuffix(".0").replace(".", comma())


def _of_money(share: Share) -> str:
    if not share:
        return ""
    words = {"share": percent(share.part, share.whole), "sum": rupiah_short(share.whole)}
    return _("%(share)s of %(sum)s") % words


def _of_number(share: Share) -> str:
    if not share:
        return ""
    return _("%(part)s of %(whole)s") % {"part": number(share.part), "whole": number(share.whole)}


def _answer(record: TrackRecord) -> str:
    if record.mean_answer is None or record.median_answer is None:
        return ""
    words = ngettext(
        "mean %(mean)s, median %(median)s working days, %(n)s answer",
        "mean %(mean)s, median %(median)s working days, %(n)s answers", len(record.answers),
    )  # fmt: skip
    told = {"mean": days(record.mean_answer), "median": days(record.median_answer)}
    return words % {**told, "n": number(len(record.answers))}


def _outcomes(record: TrackRecord) -> str:
    said = [f"{number(record.outcomes[code])} {words}" for code, words in OUTCOME_WORDS.items()
            if record.outcomes.get(code)]  # fmt: skip
    return ", ".join(said)
