"""Offers open to the board today: the best few, the one that closes first on top."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.figure import VISITOR
from forum_site.portal.bulletin.parts import NAME, Line, Part, part, sentences, short_day, shortened, unique
from partnerships.choices import MatchStatus
from partnerships.explained import with_reasons
from partnerships.match_display import answers_of, lacking
from partnerships.matching import explain
from partnerships.models import Match, Need, Offer
from partnerships.offer_display import amount_words
from partnerships.wording import WORDING

MOST: Final = 5
TITLE: Final = 70
NEED: Final = 50
LACK: Final = 60
LATEST: Final = date.max


def offers_part(board: Organisation, today: date) -> Part:
    """What stands on the public page of each pair, no more: the papers themselves stay shut."""
    keys, total = _chosen(board, today)
    pairs = Match.objects.visible_to(VISITOR).filter(pk__in=keys).for_list()
    rows = sorted(with_reasons(pairs), key=lambda one: (one.offer.closes_on or LATEST, one.offer_id))
    return part(
        "offers", _("Open to us, the next to close first"), [_line(one) for one in rows],
        most=MOST, total=total, path=reverse("partnerships:offers"),
        note=_("No open offer fits our needs this week. The board is told as soon as one does."),
    )  # fmt: skip


def _chosen(board: Organisation, today: date) -> tuple[list[int], int]:
    """The keys of the best pair of each offer, and how many offers there are. Fitting ones before nearly
    fitting ones, then what closes next; one statement."""
    pairs = Match.objects.visible_to(VISITOR).active().filter(
        need__in=Need.objects.ready().filter(board=board), offer__in=Offer.objects.open(today)
    )  # fmt: skip
    rows = pairs.best_first().values_list("offer", "pk", "status", "offer__closes_on")
    offers = unique((row[0], row) for row in rows)
    offers.sort(key=lambda row: (row[2] != MatchStatus.FIT, row[3] or LATEST, row[0]))
    return [row[1] for row in offers[:MOST]], len(offers)


def _line(one: Match) -> Line:
    offer = one.offer
    giver = shortened(offer.organisation.name, NAME)
    text = ", ".join(filter(None, (shortened(offer.title, TITLE), giver, amount_words(offer))))
    mark = short_day(offer.closes_on) if offer.closes_on else _("all year")
    return Line(text, _standing(one), mark, one.get_absolute_url())


def _standing(one: Match) -> str:
    """ "Fits: drainage Gang Manduhara." or what is missing still."""
    need = {"need": shortened(one.need.public_title, NEED)}
    if one.status == MatchStatus.FIT:
        return sentences(_("Fits: %(need)s") % need)
    said = sentences(_("Nearly fits: %(need)s") % need)
    open_ones = lacking(answers_of(one))
    if not open_ones:
        return said
    lack = shortened(explain.reason(open_ones[0], WORDING), LACK)
    more = len(open_ones) - 1
    words = ngettext("%(lack)s, and %(n)s more", "%(lack)s, and %(n)s more", more)
    return sentences(said.rstrip("."), words % {"lack": lack, "n": number(more)} if more else lack)
