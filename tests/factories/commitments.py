"""Commitments, as `make_commitment` leaves them, without telling anybody."""

import factory
from factory.django import DjangoModelFactory

from partnerships.models import Commitment
from tests.factories.accounts import UserFactory
from tests.factories.partnerships import NeedFactory


class CommitmentFactory(DjangoModelFactory[Commitment]):
    """Offered: Rp 20 million of a private person; give `need`, perhaps `user` and `organisation`."""

    class Meta:
        model = Commitment

    need = factory.SubFactory(NeedFactory)
    user = factory.SubFactory(UserFactory)
    amount = 20_000_000
    source_kind = "INDIVIDUAL"
