""" "Peluang": what is on the table for the needs of one's boards, an offer a line, fit before nearly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.models import Organisation
from partnerships.choices import MatchStatus
from partnerships.explained import with_reasons
from partnerships.match_display import answers_of, lacking, tally
from partnerships.match_marks import mark_buttons, marks_by_match
from partnerships.matching import explain
from partnerships.matching.criteria import Answer
from partnerships.models import Interest, Match, Need, Offer
from partnerships.offer_display import offer_row
from partnerships.todo.lists import Key, Todo, key_of, nearly, todos_of
from partnerships.wording import WORDING

SHOWN: Final = 5
NEEDS_NAMED: Final = 3
LATEST: Final = date(9999, 12, 31)


@dataclass
class Chance:
    """An offer with the needs it suits, best match first; `fits` when one of them fits fully.

    `marks` are the kinds of marks (`MatchMark.Kind`) of the boards, by match.
    """

    offer: Offer
    matches: list[Match] = field(default_factory=list)
    marks: dict[int, set[str]] = field(default_factory=dict)

    @property
    def kinds(self) -> set[str]:
        """The marks that the boards set on any of its matches."""
        return {kind for match in self.matches for kind in self.marks.get(match.pk, ())}

    @property
    def best(self) -> Match:
        return self.matches[0]

    @property
    def fits(self) -> bool:
        return self.best.status == MatchStatus.FIT


def chances_of(boards: Iterable[Organisation], user: Any) -> list[Chance]:
    """All open chances of the boards: six statements, however many.

    With reasons come the best pair of each and the nearly fitting ones, from which the to-do is made.
    """
    rows = Match.objects.visible_to(user).active().filter(need__board__in=boards)
    rows = rows.filter(need__in=Need.objects.ready())
    marks, found = marks_by_match(boards), dict[int, Chance]()
    for match in rows.for_list().best_first():
        found.setdefault(match.offer_id, Chance(match.offer, marks=marks)).matches.append(match)
    best = {one.best.pk: one.best for one in found.values()}
    others = nearly(match for one in found.values() for match in one.matches)
    with_reasons((best | {match.pk: match for match in others}).values())
    return list(found.values())


def todos_for(chances: Iterable[Chance]) -> list[Todo]:
    """What the boards can settle, what opens most money first."""
    return todos_of(match for one in chances for match in one.matches)


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


def rows_of(shown: list[Chance], todos: Sequence[Todo], back: str = "") -> list[dict[str, Any]]:
    """What components/offer_row.html draws; `todos` are those of all chances, not only of the shown."""
    opens = {(todo.words, todo.url): todo.offers for todo in todos}
    said = interested_in({m.need_id for one in shown for m in one.matches}, [one.offer for one in shown])
    return [_row(one, opens, said) | {"marks": _buttons(one, back)} for one in shown]


def _buttons(one: Chance, back: str) -> dict[str, Any]:
    return mark_buttons(one.best, one.marks.get(one.best.pk, ()), back)


def _row(one: Chance, opens: Mapping[Key, set[int]], said: set[tuple[int, int]]) -> dict[str, Any]:
    row, answers = offer_row(one.offer), answers_of(one.best)
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
        row["lacks"] = [_lack(answer, one, opens) for answer in lacking(answers)]
    return row


def _lack(answer: Answer, one: Chance, opens: Mapping[Key, set[int]]) -> tuple[str, str, str]:
    """What is lacking, what it would open besides, and the button for it."""
    reason = explain.reason(answer, WORDING)
    todo, url = key_of(answer, one.best.need)
    words = f"{reason}. {todo}." if todo else f"{reason}."
    others = len(opens.get((todo, url), set()) - {one.offer.pk})
    if others > 0:
        also = ngettext("Opens %(n)s other offer too.", "Opens %(n)s other offers too.", others)
        words = f"{words} {also % {'n': number(others)}}"
    return words, _("Do it now") if todo and url else "", url if todo else ""


def facets(chances: Iterable[Chance]) -> dict[str, Counter[str]]:
    """How many chances each choice of the filters has."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    today = timezone.localdate()
    for one in chances:
        counts["form"].update(one.offer.support_forms)
        counts["sector"].update({match.need.sector for match in one.matches})
        counts["giver"][one.offer.organisation.kind] += 1
        counts["due"].update(due_bands(one.offer.closes_on, today))
        counts["mark"].update(one.kinds)
        counts["need"].update({str(match.need_id) for match in one.matches})
    return counts


def due_bands(closes: date | None, today: date) -> list[str]:
    """Which of the bands of the filter a closing day falls in."""
    if closes is None:
        return ["open"]
    bands = ["fortnight"] if (closes - today).days <= 14 else []
    return [*bands, "year"] if closes.year == today.year else bands
