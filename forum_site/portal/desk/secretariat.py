"""The desks of a secretariat's officer and of the site administrator: what waits, and how the place fares."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.utils.translation import gettext as _

from forum_site.core.money import number, rupiah_short
from forum_site.organisations.desk import waiting_for
from forum_site.organisations.models import Organisation, Verification
from forum_site.portal.desk.hats import Hat
from forum_site.portal.desk.parts import news
from forum_site.regions.models import Region
from partnerships.analysis.page import summary_of
from partnerships.models import MediumTermPlan, Need, Offer

WAITING_SHOWN: Final = 6
SILENT_SHOWN: Final = 6
OFFICES_SHOWN: Final = 30


def secretariat_desk(hat: Hat, user: Any) -> dict[str, Any]:
    """Everything of the own territory and nothing of another."""
    office = hat.organisation
    assert office is not None  # noqa: S101 - for the type checker
    boards = Organisation.objects.boards()
    needs = Need.objects.ready()
    offers = Offer.objects.open()
    if office.territory:
        boards = boards.within(office.territory)
        needs = needs.within(office.territory)
        offers = offers.filter(_reaching(office.territory)).distinct()
    return {
        "office": office,
        **_queue(user),
        "figures": _figures(boards, needs, offers),
        "silent": list(without_plan(boards).select_related("territory").order_by("name")[:SILENT_SHOWN]),
        "losses": summary_of(office.territory) if office.territory else None,
        "news": news(user),
    }


def admin_desk(hat: Hat, user: Any) -> dict[str, Any]:
    """The whole site, with its secretariats and whether each has an officer today."""
    secretariats = Organisation.objects.secretariats()
    staffed = Exists(secretariats.staffed().filter(pk=OuterRef("pk")))
    offices = secretariats.select_related("territory").annotate(has_officer=staffed).order_by("name")
    return {
        **_queue(user),
        "figures": _figures(Organisation.objects.boards(), Need.objects.ready(), Offer.objects.open()),
        "offices": list(offices[:OFFICES_SHOWN]),
        "losses": summary_of(None),
        "news": news(user),
    }


def without_plan(boards: Any) -> Any:
    """Verified boards that have not published a plan."""
    published = MediumTermPlan.objects.published().filter(board=OuterRef("pk"))
    return boards.verified().filter(~Exists(published))


def _reaching(place: Region) -> Q:
    """Offers that apply somewhere in the place: those without a region apply everywhere."""
    return Q(regions=None) | Q(regions__lo__lte=place.hi, regions__hi__gte=place.lo)


def _queue(user: Any) -> dict[str, Any]:
    rows = waiting_for(user)
    return {
        "waiting": rows[:WAITING_SHOWN],
        "total": len(rows),
        "late": sum(row.left < 0 for row in rows),
    }


def _figures(boards: Any, needs: Any, offers: Any) -> list[tuple[str, str]]:
    verified = Count("pk", filter=Q(verification=Verification.VERIFIED))
    known = boards.aggregate(all=Count("pk"), verified=verified)
    ready = needs.aggregate(n=Count("pk"), gap=Sum("gap"))
    words = _("boards verified, of %(n)s listed") % {"n": number(known["all"])}
    return [
        (words, number(known["verified"])),
        (_("boards without a published plan"), number(without_plan(boards).count())),
        (_("needs looking for partners"), number(ready["n"])),
        (_("still lacking"), rupiah_short(ready["gap"] or 0)),
        (_("open offers that reach here"), number(offers.count())),
    ]
