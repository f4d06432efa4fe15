"""Requests for an answer, as `forward_need` leaves them, without telling anybody."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from partnerships.models import AnswerRequest
from tests.factories.partnerships import NeedFactory


class AnswerRequestFactory(DjangoModelFactory[AnswerRequest]):
    """Open, due in two weeks; give `need` and `organisation`."""

    class Meta:
        model = AnswerRequest

    need = factory.SubFactory(NeedFactory)
    note = "Mohon ditinjau untuk Renja 2027."
    due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=14))
