"""Organisations, roles, claims and invitations."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from forum_site.organisations.models import (
    Claim,
    Invitation,
    Kind,
    Membership,
    Organisation,
    Role,
    Verification,
)
from tests.factories.accounts import UserFactory


class OrganisationFactory(DjangoModelFactory[Organisation]):
    """A verified board; give `territory` (it becomes `region` too)."""

    class Meta:
        model = Organisation

    kind = Kind.BOARD
    name = factory.Sequence(lambda n: f"BKM Contoh {n}")
    slug = factory.Sequence(lambda n: f"organisasi-{n}")
    region = factory.SelfAttribute("territory")
    territory = None
    verification = Verification.VERIFIED
    verified_at = factory.LazyAttribute(
        lambda org: timezone.now() if org.verification == Verification.VERIFIED else None
    )


class MembershipFactory(DjangoModelFactory[Membership]):
    """A coordinator whose term began a year ago and has no end."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.BOARD_COORDINATOR
    term_start = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=365))


class ClaimFactory(DjangoModelFactory[Claim]):
    class Meta:
        model = Claim

    organisation = factory.SubFactory(OrganisationFactory, verification=Verification.PENDING)
    claimant = factory.SubFactory(UserFactory)
    role = Role.BOARD_COORDINATOR


class InvitationFactory(DjangoModelFactory[Invitation]):
    class Meta:
        model = Invitation

    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.BOARD_COORDINATOR
    code_hash = factory.Sequence(lambda n: f"{n:064d}")
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=60))
