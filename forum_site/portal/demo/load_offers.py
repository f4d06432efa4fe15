"""Offers, their matches, and a few people who said they are interested."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.organisations.models import Organisation
from forum_site.portal.demo.offers import OFFERS
from forum_site.portal.demo.shapes import DemoOffer
from forum_site.regions.models import Region
from partnerships.actions.declare_interest import declare_interest
from partnerships.actions.rebuild_matches import rebuild_matches
from partnerships.actions.refresh_matches import refresh_matches_of_needs
from partnerships.actions.save_offer import sectors_of
from partnerships.analysis.keeping import keep_losses_of_offer, keep_losses_of_place
from partnerships.analysis.selectors import places_to_count
from partnerships.models import FundingSource, Need, Offer

THOUSAND = 1_000
CONFIRMED = {"dlh-palangka-raya": 430, "dinas-koperasi-surakarta": 500}  # days ago; all others lately

INTERESTS = (
    ("hartono", "keluarga-hartono", "Beasiswa anak yatim SMP dan SMA",
     "Kami ingin membantu tiga anak sampai lulus. Bolehkah bertemu pengurus bulan ini?"),
    ("rimba-dewi", "pt-rimba-terang", "Mesin jahit KSM Mawar",
     "Kami tertarik membantu dua mesin. Mohon catatan penjualan kelompok tiga bulan terakhir."),
    ("samudra-lia", "pt-samudra-timur", "Gerobak sampah roda tiga", ""),
    ("warga-tono", "", "Bank sampah RW 15", "Saya bisa menyumbang tenaga setiap Minggu pagi."),
)  # fmt: skip


def load_offers(organisations: dict[str, Organisation]) -> None:
    """Offers with a registered source each. A second call changes nothing."""
    for demo in OFFERS:
        partner = organisations[demo.organisation]
        if not Offer.objects.filter(organisation=partner, title=demo.title).exists():
            _offer(partner, demo)


def _offer(partner: Organisation, demo: DemoOffer) -> None:
    today = timezone.localdate()
    low, high = (None if amount is None else amount * THOUSAND for amount in demo.amount)
    source = _source(partner, demo)
    offer = Offer.objects.create(
        organisation=partner,
        source=source,
        type=demo.type,
        title=demo.title,
        summary=demo.summary,
        source_kind=demo.source_kind,
        support_forms=list(demo.forms),
        categories=list(demo.categories),
        amount_min=low,
        amount_max=high,
        amount_basis=demo.basis,
        opens_on=today + timedelta(days=demo.window[0]),
        closes_on=today + timedelta(days=demo.window[1]),
        quota=demo.quota,
        criteria=[
            {"code": code, "params": params, "hard": hard, "weight": weight}
            for code, params, hard, weight in demo.criteria
        ],
        documents=list(demo.documents),
        contact=demo.contact,
        status=demo.status,
        published_at=timezone.now() if demo.status == "published" else None,
    )
    offer.regions.set(Region.objects.filter(code__in=demo.regions))


def _source(partner: Organisation, demo: DemoOffer) -> FundingSource:
    """The partner's source of this kind; the first offer of it says what it is."""
    low, high = (None if amount is None else amount * THOUSAND for amount in demo.amount)
    confirmed = timezone.localdate() - timedelta(days=CONFIRMED.get(partner.slug, 20))
    source, _made = FundingSource.objects.get_or_create(
        organisation=partner,
        kind=demo.source_kind,
        defaults={
            "name": f"Program {partner.name}",
            "summary": demo.summary,
            "support_forms": list(demo.forms),
            "sectors": sectors_of((), demo.categories),
            "amount_min": low,
            "amount_max": high,
            "calendar": "Usulan sampai Februari, pekerjaan mulai Juni",
            "contact": demo.contact,
            "confirmed_on": confirmed,
        },
    )
    return source


def load_matches() -> None:
    """Matches with their notices, then the lists and counts that a worker would see to: none runs yet."""
    refresh_matches_of_needs(Need.objects.ready())
    rebuild_matches()


def load_interests(people: dict[str, User], organisations: dict[str, Organisation]) -> None:
    for handle, slug, title, message in INTERESTS:
        need = Need.objects.get(title=title)
        person = people[handle]
        if not person.interests.filter(need=need).exists():
            with transaction.atomic():
                declare_interest(need, by=person, organisation=organisations.get(slug), message=message)


def load_losses() -> None:
    """What the night would count of the offers and of the kota they reach."""
    for offer in Offer.objects.open():
        keep_losses_of_offer(offer)
    for place in Region.objects.filter(code__in=places_to_count()):
        keep_losses_of_place(place)
