""" "Peluang": what is on the table for the needs of one's boards, an offer a line, fit before nearly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.models import Organisation
from partnerships.choices import MatchStatus
from partnerships.match_display import answers_of, lacking, tally, todo_url
from partnerships.matching import explain
from partnerships.matching.criteria import Answer
from partnerships.models import Interest, Match, Need, Offer
from partnerships.offer_display import offer_row
from partnerships.wording import WORDING

SHOWN: Final = 5
NEEDS_NAMED: Final = 3
LATEST: Final = date(9999, 12, 31)


@dataclass
class Chance:
    """An offer with the needs it suits, best match first; `fits` when one of them fits fully."""

    offer: Offer
    matches: list[Match] = field(default_factory=list)

    @property
    def best(self) -> Match:
        return self.matches[0]

    @property
    def fits(self) -> bool:
        return self.best.status == MatchStatus.FIT


def chances_of(boards: Iterable[Organisation], user: Any) -> list[Chance]:
    """All open chances of the boards: two statements, whatever their number."""
    rows = Match.objects.visible_to(user).active().filter(need__board__in=boards)
    rows = rows.filter(need__in=Need.objects.ready()).defer("parts")
    found: dict[int, Chance] = {}
    for match in rows.for_list().best_first():
        found.setdefault(match.offer_id, Chance(match.offer)).matches.append(match)
    return list(found.values())


def sorted_by(chances: Iterable[Chance], order: str) -> list[Chance]:
    if order == "due":
        return sorted(chances, key=lambda one: one.offer.closes_on or LATEST)
    if order == "amount":
        return sorted(chances, key=lambda one: -(one.offer.amount_max or one.offer.amount_min or 0))
    return sorted(chances, key=lambda one: (not one.fits, -one.best.score))


def interested_in(needs: Iterable[int], offers: Iterable[Offer]) -> set[tuple[int, int]]:
    """(need, organisation) pairs where the partner has already said that it is interested."""
    givers = [offer.organisation_id for offer in offers]
    rows = Interest.objects.filter(need__in=list(needs), organisation__in=givers).exclude(status="withdrawn")
    return set(rows.values_list("need_id", "organisation_id"))


def rows_of(chances: list[Chance], shown: list[Chance]) -> list[dict[str, Any]]:
    """What components/offer_row.html draws, for the chances that are shown of all."""
    answers = {one.offer.pk: answers_of(one.best) for one in chances}
    opens = opened_by(answers)
    said = interested_in({m.need_id for one in shown for m in one.matches}, [one.offer for one in shown])
    return [_row(one, answers[one.offer.pk], opens, said) for one in shown]


def opened_by(answers: Mapping[int, list[Answer]]) -> Counter[str]:
    """For what is lacking, in its words: in how many offers nothing else is lacking."""
    alone: Counter[str] = Counter()
    for found in answers.values():
        missing = lacking(found)
        if len(missing) == 1:
            alone[explain.reason(missing[0], WORDING)] += 1
    return alone


def _row(
    one: Chance, answers: list[Answer], opens: Counter[str], said: set[tuple[int, int]]
) -> dict[str, Any]:
    row = offer_row(one.offer)
    named = one.matches[:NEEDS_NAMED]
    row["needs"] = [(match.need.public_title, match.get_absolute_url()) for match in named]
    row["badges"] = []
    if any((match.need_id, one.offer.organisation_id) in said for match in one.matches):
        row["badges"].append((_("They are interested"), "info", "check"))
    if one.fits:
        row["score"] = one.best.score
        everything = all(not answer.open for answer in answers)
        words = tally(answers)
        row["badges"].append((words, "ok" if everything and "," not in words else "out", "check"))
    else:
        row["nearly"] = True
        row["lacks"] = [_lack(answer, one.best.need, opens) for answer in lacking(answers)]
    return row


def _lack(answer: Answer, need: Need, opens: Counter[str]) -> tuple[str, str, str]:
    """What is lacking, what it would open besides, and the button for it."""
    reason = explain.reason(answer, WORDING)
    todo = explain.todo(answer, WORDING)
    words = f"{reason}. {todo}." if todo else f"{reason}."
    others = opens[reason] - 1
    if others > 0:
        also = ngettext("Opens %(n)s other offer too.", "Opens %(n)s other offers too.", others)
        words = f"{words} {also % {'n': number(others)}}"
    url = todo_url(answer, need) if todo else ""
    return words, _("Do it now") if url else "", url


def facets(chances: Iterable[Chance]) -> dict[str, Counter[str]]:
    """How many chances each choice of the filters has."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    today = timezone.localdate()
    for one in chances:
        counts["form"].update(one.offer.support_forms)
        counts["sector"].update({match.need.sector for match in one.matches})
        counts["giver"][one.offer.organisation.kind] += 1
        counts["due"].update(due_bands(one.offer.closes_on, today))
        counts["need"].update({str(match.need_id) for match in one.matches})
    return counts


def due_bands(closes: date | None, today: date) -> list[str]:
    """Which of the bands of the filter a closing day falls in."""
    if closes is None:
        return ["open"]
    bands = ["fortnight"] if (closes - today).days <= 14 else []
    return [*bands, "year"] if closes.year == today.year else bands
