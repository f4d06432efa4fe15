"""Offers, funding sources, stored matches and interest."""

from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from forum_site.organisations.models import Kind
from forum_site.regions.models import Region
from partnerships.choices import MatchStatus, OfferStatus
from partnerships.models import FundingSource, Interest, Match, Offer
from tests.factories.accounts import UserFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory


class FundingSourceFactory(DjangoModelFactory[FundingSource]):
    class Meta:
        model = FundingSource

    organisation = factory.SubFactory(OrganisationFactory, kind=Kind.AGENCY)
    name = factory.Sequence(lambda n: f"Program lingkungan {n}")
    kind = "APBD_LOCAL"
    confirmed_on = factory.LazyFunction(timezone.localdate)


class OfferFactory(DjangoModelFactory[Offer]):
    """A published offer for drainage, Rp 20–200 million a need, open for 30 more days, in all of Indonesia.

    `regions=[kota_a]` limits it. It fits what `NeedFactory` makes.
    """

    class Meta:
        model = Offer
        skip_postgeneration_save = True

    organisation = factory.SubFactory(OrganisationFactory, kind=Kind.AGENCY)
    title = factory.Sequence(lambda n: f"Drainase lingkungan {n}")
    summary = "Saluran air lingkungan yang dikerjakan sendiri oleh kelompok masyarakat."
    source_kind = "APBD_LOCAL"
    support_forms = factory.LazyFunction(lambda: ["CASH_GRANT"])
    sectors = factory.LazyFunction(lambda: ["ENVIRONMENT"])
    categories = factory.LazyFunction(lambda: ["drainase"])
    amount_min = 20_000_000
    amount_max = 200_000_000
    opens_on = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=5))
    closes_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=30))
    status = OfferStatus.PUBLISHED
    published_at = factory.LazyAttribute(
        lambda offer: timezone.now() if offer.status == OfferStatus.PUBLISHED else None
    )

    @factory.post_generation
    def regions(self: Offer, create: bool, extracted: list[Region] | None, **kwargs: Any) -> None:  # type: ignore[misc]
        if create and extracted:
            self.regions.set(extracted)


class MatchFactory(DjangoModelFactory[Match]):
    """A stored pair as the engine would not necessarily give it; for pages use `refresh_offer_matches`."""

    class Meta:
        model = Match

    need = factory.SubFactory(NeedFactory)
    offer = factory.SubFactory(OfferFactory)
    status = MatchStatus.FIT
    score = 90
    computed_at = factory.LazyFunction(timezone.now)


class InterestFactory(DjangoModelFactory[Interest]):
    class Meta:
        model = Interest

    need = factory.SubFactory(NeedFactory)
    user = factory.SubFactory(UserFactory)
    message = "Kami ingin membantu sebagian."
