"""What the page of a budget shows; everything here may be public."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import number, percent, rupiah_short
from partnerships.budget_page import words
from partnerships.budget_page.candidates import Choice, Wish, choose, next_needs
from partnerships.display import families_words, village_words
from partnerships.models import Need
from partnerships.privacy import few

PER_PAGE: Final = 20
MOST_SLICES: Final = 12


def result_of(wish: Wish, page_number: Any) -> dict[str, Any]:
    """At most six statements, however many needs fit."""
    choice = choose(wish)
    steps = next_needs(choice)
    page = Paginator(choice.keys, PER_PAGE).get_page(page_number)
    passed = choice.passed_over
    needs = _needs([*page.object_list, *([passed.pk] if passed else [])]) if choice.keys else {}
    address = f"{str(settings.SITE_URL).rstrip('/')}{address_of(wish)}"
    return {
        "wish": wish,
        "choice": choice,
        "n": len(choice.keys),
        "page": page,
        "rows": [_row(needs[key]) for key in page.object_list if key in needs],
        "stats": _stats(choice),
        "households": households_words(choice),
        "slices": _slices(choice),
        "spoken": words.spoken(choice),
        "reasons": words.why_these(choice, needs.get(passed.pk) if passed else None),
        "limit": words.limit_words() if choice.capped else "",
        "ladder": (ladder := _ladder(choice, steps)),
        "table": [rung["table"] for rung in ladder],
        "first_step": _first_step(choice, steps),
        "today": timezone.localdate(),
        "link": address,
        "whatsapp": words.whatsapp(words.share_text(choice, address)),
    }


def address_of(wish: Wish, budget: int | None = None) -> str:
    return f"{reverse('partnerships:needs_complete')}?{wish.query(budget)}"


def households_words(choice: Choice) -> str:
    """All households that the set reaches; "" when none is known, "142+" when some may not be told."""
    known = [line.households or 0 for line in choice.chosen]
    told = sum(count for count in known if not few(count))
    return words.count_words(told, more=any(map(few, known))) if told else ""


def _needs(keys: list[int]) -> dict[int, Need]:
    return {need.pk: need for need in Need.objects.filter(pk__in=keys).for_list()}


def _row(need: Need) -> dict[str, Any]:
    return {
        "sector": need.sector,
        "title": need.public_title,
        "url": need.get_absolute_url(),
        "place": village_words(need.village),
        "people": families_words(need),
        "why": words.why_need(need),
        "gap": need.gap,
    }


def _stats(choice: Choice) -> list[tuple[str, str]]:
    """Households, poor ones, kelurahan, money a household; what would tell of few families is left out."""
    lines = choice.chosen
    told = sum(line.households or 0 for line in lines if not few(line.households))
    whole = not any(line.hidden or few(line.households) for line in lines)
    poor = sum(line.poor for line in lines)
    rows = [(_("households helped"), households_words(choice))]
    label = _("poor households")
    if whole and told and all(line.households for line in lines):
        label = _("poor households, %(share)s") % {"share": percent(poor, told)}
        rows.append((_("money a household"), rupiah_short(choice.spent // told)))
    rows.insert(1, (label, words.poor_words(lines) if poor else ""))
    rows.append((_("kelurahan or desa"), number(len({line.village for line in lines}))))
    return [(name, value) for name, value in rows if value]


def _slices(choice: Choice) -> list[tuple[str, int]]:
    """Each need its piece of cloth while they can be told apart."""
    gaps = [line.gap for line in choice.chosen]
    parts = gaps if len(gaps) <= MOST_SLICES else [choice.spent]
    return [*(("received", gap) for gap in parts), ("track", choice.left)]


def _ladder(choice: Choice, steps: list[Need]) -> list[dict[str, Any]]:
    """The money now, then with one more need at a time; bars against the longest."""
    if not choice.keys or not steps:
        return []
    n, money, most = len(choice.keys), choice.spent, len(choice.keys) + len(steps)
    poor, hidden = sum(line.poor for line in choice.chosen), any(line.hidden for line in choice.chosen)
    rungs = [_rung(choice.wish.budget, _("now"), (n, most), money, words.count_words(poor, more=hidden))]
    for need in steps:
        few_poor = few(need.poor_households) or (bool(need.poor_households) and few(need.households))
        n, money = n + 1, money + (need.gap or 0)
        poor += 1 if few_poor else need.poor_households or 0
        hidden = hidden or few_poor
        said = _("+ %(need)s") % {"need": need.public_title}
        rungs.append(_rung(money, said, (n, most), money, words.count_words(poor, more=hidden), "commit"))
    return rungs


def _rung(
    money: int, said: str, n: tuple[int, int], spent: int, poor: str, kind: str = "received"
) -> dict[str, Any]:
    """`n`: how many are completed, and how many on the last rung."""
    table = [rupiah_short(money), number(n[0]), rupiah_short(spent), poor]
    return {
        "money": money, "words": said, "n": n[0], "slices": [(kind, n[0]), ("track", n[1] - n[0])],
        "table": table,
    }  # fmt: skip


def _first_step(choice: Choice, steps: list[Need]) -> dict[str, Any] | None:
    """The least money with which one need more is completed."""
    if not steps or steps[0].gap is None:
        return None
    money = choice.spent + steps[0].gap
    wish = choice.wish
    return {
        "more": money - wish.budget, "money": money, "url": address_of(wish, money),
        "title": steps[0].public_title, "need": steps[0].get_absolute_url(), "gap": steps[0].gap,
    }  # fmt: skip
