"""What is lacking in a board's nearly fitting matches, as things to do and what each would open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, rupiah_short
from partnerships.choices import MatchStatus
from partnerships.match_display import answers_of, lacking, todo_url
from partnerships.matching import explain
from partnerships.matching.criteria import Answer
from partnerships.models import Match, Need, Offer
from partnerships.todo.money import Wanted, within_reach
from partnerships.wording import WORDING

# Only time or the secretariat settles these.
WAITING: Final = frozenset({"todo.await_verification", "todo.await_window"})
MOST_READ: Final = 1000  # nearly fitting pairs of a board, best first, that are looked at one by one

Key = tuple[str, str]  # what to do in words, and the page where it is done


@dataclass(slots=True)
class Todo:
    """One thing to do. `pairs` are the matches in which nothing else is lacking; `asked` all that ask it.

    `about` names the need when it is done on that need alone.
    """

    words: str
    url: str
    about: str = ""
    pairs: list[Match] = field(default_factory=list)
    asked: set[int] = field(default_factory=set)

    @property
    def offers(self) -> set[int]:
        """The offers it opens, by primary key."""
        return {match.offer_id for match in self.pairs}

    @property
    def amount(self) -> int:
        """Rupiah that the opened offers could pay: see `amount_of`."""
        return amount_of(self.pairs)

    @property
    def gain(self) -> str:
        """ "4 peluang · Rp 180 juta"."""
        n = len(self.offers)
        words = ngettext("%(n)s opportunity", "%(n)s opportunities", n) % {"n": number(n)}
        return f"{words} · {rupiah_short(self.amount)}" if self.amount else words

    @property
    def detail(self) -> str:
        n = len(self.asked)
        asked = ngettext("Asked by %(n)s offer.", "Asked by %(n)s offers.", n) % {"n": number(n)}
        return f"{self.about}. {asked}" if self.about else asked

    @property
    def action(self) -> str:
        return _("Do it now") if self.url else _("See which")


def nearly(matches: Iterable[Match]) -> list[Match]:
    """Those whose reasons a list of things to do asks for, at most MOST_READ."""
    return [match for match in matches if match.status == MatchStatus.NEARLY][:MOST_READ]


def todos_of(matches: Iterable[Match]) -> list[Todo]:
    """What to settle for these nearly fitting matches (explained before), what opens most money first.

    An offer counts for a thing when, for some need, nothing else is lacking: two conditions that the same
    paper answers are one thing. What only waits for somebody else is no thing to do.
    """
    found: dict[Key, Todo] = {}
    for match in nearly(matches):
        lacks = lacking(answers_of(match))
        keys = {key_of(answer, match.need): answer for answer in lacks}
        for key, answer in keys.items():
            if not key[0] or answer.todo in WAITING:
                continue
            todo = found.setdefault(key, Todo(*key, about=_about(key, match.need)))
            todo.asked.add(match.offer_id)
            if len(keys) == 1:
                todo.pairs.append(match)
    opening = [one for one in found.values() if one.pairs]
    return sorted(opening, key=lambda one: (-one.amount, -len(one.offers), one.words, one.url))


def key_of(answer: Answer, need: Need) -> Key:
    """Equal for what one act settles. Words "" when there is nothing to do."""
    return explain.todo(answer, WORDING), todo_url(answer, need)


def amount_of(matches: Iterable[Match]) -> int:
    """Rupiah that the offers of these matches could add to their needs.

    The sum of the needs' gaps, each need once and capped by the largest amount of an offer that suits it
    (`money.within_reach`).
    """
    needs: dict[int, tuple[Need, list[Offer]]] = {}
    for match in matches:
        needs.setdefault(match.need_id, (match.need, []))[1].append(match.offer)
    return within_reach(
        Wanted(pk, need.gap, int(need.quantity) if need.quantity else None, tuple(offers))
        for pk, (need, offers) in needs.items()
    )


def _about(key: Key, need: Need) -> str:
    return need.public_title if f"/needs/{need.pk}/" in key[1] else ""
