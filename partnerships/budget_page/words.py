"""The choice in words: why these needs, why each, and what is sent on."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, percent, rupiah_full, rupiah_short
from partnerships.budget_page.candidates import MOST, Choice, Line
from partnerships.models import Need
from partnerships.privacy import few


@dataclass(frozen=True, slots=True)
class Reason:
    """As components/reasons.html draws it."""

    state: str
    text: str
    detail: str = ""
    url: str = ""
    action: str = ""


def count_words(n: int, *, more: bool) -> str:
    """ "102", or "102+" where counts below five are not told in full."""
    return f"{number(n)}+" if more else number(n)


def poor_words(lines: list[Line]) -> str:
    return count_words(sum(line.poor for line in lines), more=any(line.hidden for line in lines))


def why_need(need: Need) -> list[str]:
    """What speaks for one need, from its own facts; at most three."""
    reasons = []
    households, poor = need.households or 0, need.poor_households or 0
    if households and poor and not few(households) and not few(poor):
        if poor >= households:
            reasons.append(_("All who receive it are poor"))
        elif poor * 2 >= households:
            reasons.append(_("%(share)s of the households are poor") % {"share": percent(poor, households)})
    found = (need.cost or 0) - (need.gap or 0)
    if need.cost and found * 100 >= need.cost:
        share = {"share": percent(found, need.cost)}
        reasons.append(_("%(share)s is funded already, this pays the rest") % share)
    if need.priority_rank:
        rank = {"rank": number(need.priority_rank)}
        reasons.append(_("Number %(rank)s in the residents’ ranking") % rank)
    if need.swadaya_planned:
        own = {"amount": rupiah_short(need.swadaya_planned)}
        reasons.append(_("Residents give %(amount)s themselves") % own)
    return reasons[:3] or [_("What is lacking is paid to the last rupiah")]


def why_these(choice: Choice, passed: Need | None) -> list[Reason]:
    reasons = [
        Reason("met", _("Never above your money"), _("Counted to the rupiah")),
        Reason("met", _("Most poor households first"), _first_words(choice)),
        Reason("met", _("Only what is closed completely"), _("No work is left half done")),
    ]
    if passed is not None and passed.gap:
        words = {"gap": rupiah_short(passed.gap - choice.left)}
        reasons.append(
            Reason(
                "not_met",
                _("%(need)s is not among them") % {"need": passed.public_title},
                _("%(gap)s too little is left for it; if it were chosen, others would drop out") % words,
                passed.get_absolute_url(),
                _("See the need"),
            )
        )
    return reasons


def _first_words(choice: Choice) -> str:
    words = {"n": poor_words(choice.chosen), "most": number(MOST)}
    if choice.capped or not choice.exact:
        return _("%(n)s households; the needs that reach the most of them for the money came first") % words
    return _("%(n)s households, no other set of needs for this money reaches more") % words


def limit_words() -> str:
    """How the candidates were limited; said wherever that happened."""
    return _(
        "More than %(most)s needs here fit this money. Compared were the %(most)s that reach the most poor "
        "households for each rupiah, then others for what was left over. "
        "Choose a smaller place or a theme to compare all of them."
    ) % {"most": number(MOST)}


def share_text(choice: Choice, address: str) -> str:
    region = choice.wish.region
    words = {
        "money": rupiah_short(choice.wish.budget),
        "n": number(len(choice.keys)),
        "place": region.name if region else "Indonesia",
    }
    said = ngettext(
        "%(money)s can complete %(n)s need of residents in %(place)s.",
        "%(money)s can complete %(n)s needs of residents in %(place)s.",
        len(choice.keys),
    )
    return f"{said % words}\n{address}"


def whatsapp(text: str) -> str:
    return f"https://wa.me/?text={quote(text)}"


def spoken(choice: Choice) -> str:
    """The bar read aloud."""
    words = {"spent": rupiah_full(choice.spent), "left": rupiah_full(choice.left)}
    return _("%(spent)s closes gaps, %(left)s is left over") % words
