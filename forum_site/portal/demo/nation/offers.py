"""Partners and open offers of the invented country: the same for the same seed."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any, Final

from django.utils import timezone

from forum_site.core.taxonomy import sector_of
from forum_site.organisations.models import Kind, Organisation, Verification
from forum_site.portal.demo.nation.bulk import write
from forum_site.portal.demo.nation.make import MARK
from forum_site.portal.demo.nation.shapes import LANES, WORKS, Work
from forum_site.regions.models import Region
from partnerships.choices import OfferStatus
from partnerships.models import Offer

EACH: Final = 12  # offers a partner
MILLION: Final = 1_000_000
KINDS: Final = (Kind.COMPANY, Kind.FOUNDATION, Kind.ZAKAT, Kind.NGO, Kind.UNIVERSITY)
FORMS: Final = ("CASH_GRANT", "MATERIALS", "TECHNICAL_ASSISTANCE", "TRAINING")
# Where an offer reaches: the level of its region, None for the whole country, and how many of a hundred.
REACH: Final = (
    (None, 15), (Region.Level.PROVINCE, 30), (Region.Level.REGENCY, 40), (Region.Level.DISTRICT, 15),
)  # fmt: skip
ASKED: Final[tuple[list[dict[str, Any]], ...]] = (
    [],
    [{"code": "board.verified", "params": {}, "hard": True, "weight": 10}],
    [{"code": "plan.active", "params": {}, "hard": True, "weight": 10}],
    [{"code": "tax.npwp", "params": {}, "hard": True, "weight": 10},
     {"code": "audit.within_years", "params": {"n": 2}, "hard": True, "weight": 10}],
    [{"code": "poor.share_min", "params": {"percent": 30}, "hard": True, "weight": 10}],
    [{"code": "swadaya.share_min", "params": {"percent": 5}, "hard": False, "weight": 20}],
)  # fmt: skip


def load_offers(count: int, seed: int) -> int:
    """Write `count` published offers with their partners; none when they are there already."""
    if not count or Offer.objects.filter(organisation__slug__startswith=f"{MARK}-mitra-").exists():
        return 0
    partners = [_partner(number, seed) for number in range(-(-count // EACH))]
    write(Organisation, partners)
    offers = [offer_of(partners[number // EACH], number, seed) for number in range(count)]
    write(Offer, offers)
    _write_regions(offers, seed)
    return len(offers)


def _partner(number: int, seed: int) -> Organisation:
    dice = Random(f"{seed} partner {number}")  # noqa: S311 - invented data, not secrets
    return Organisation(
        kind=dice.choice(KINDS),
        name=f"Mitra {number + 1} ({MARK})",
        slug=f"{MARK}-mitra-{number + 1}",
        summary="Data rekaan untuk mengukur kecepatan situs.",
        verification=Verification.VERIFIED,
        verified_at=timezone.now(),
    )


def offer_of(partner: Organisation, number: int, seed: int) -> Offer:
    dice = Random(f"{seed} offer {number}")  # noqa: S311 - invented data, not secrets
    work = dice.choice(WORKS)
    today = timezone.localdate()
    low = dice.choice((None, 10, 25, 50))
    return Offer(
        organisation=partner,
        title=f"{work.title} {today.year + 1}",
        summary=f"{_kinds_of_work(work, dice)}. {work.problem}",
        source_kind="CSR_PRIVATE",
        support_forms=dice.sample(FORMS, dice.randint(1, 2)),
        sectors=[sector_of(work.category)],
        categories=[work.category] if dice.random() < 0.85 else [],  # noqa: PLR2004 - some take a sector
        amount_min=low * MILLION if low else None,
        amount_max=dice.choice((60, 120, 250, 500)) * MILLION,
        opens_on=today - timedelta(days=dice.randint(0, 60)),
        closes_on=today + timedelta(days=dice.randint(20, 300)),
        year=today.year + dice.randint(0, 2),
        quota=dice.choice((None, 5, 20)),
        criteria=dice.choice(ASKED),
        status=OfferStatus.PUBLISHED,
        published_at=timezone.now(),
    )


def _kinds_of_work(work: Work, dice: Random) -> str:
    alike = [one.title for one in WORKS if one.category == work.category]
    return f"{', '.join(alike)} di {dice.choice(LANES)}"


def _write_regions(offers: list[Offer], seed: int) -> None:
    dice = Random(f"{seed} reach")  # noqa: S311 - invented data, not secrets
    boards = Organisation.objects.filter(kind=Kind.BOARD, slug__startswith=f"{MARK}-")
    codes = list(boards.order_by("pk").values_list("territory__code", flat=True))
    ends = {Region.Level.PROVINCE: 2, Region.Level.REGENCY: 5, Region.Level.DISTRICT: 8}
    by_code = dict(Region.objects.filter(level__in=ends).values_list("code", "pk"))
    through = Offer.regions.through
    rows = []
    for offer in offers:
        (level,) = dice.choices([one for one, _share in REACH], [share for _one, share in REACH])
        if level is not None:
            rows.append(through(offer_id=offer.pk, region_id=by_code[dice.choice(codes)[: ends[level]]]))
    through.objects.bulk_create(rows, batch_size=1_000)
