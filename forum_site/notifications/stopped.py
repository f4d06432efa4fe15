"""Which of a person's mail addresses get nothing any more."""

from typing import Any

from allauth.account.models import EmailAddress
from django.db.models import QuerySet
from django.db.models.functions import Lower

from forum_site.notifications.models import StoppedAddress


def stopped_of(user: Any) -> QuerySet[StoppedAddress, StoppedAddress]:
    """One statement; none of a visitor's."""
    if not user.is_authenticated:
        return StoppedAddress.objects.none()
    own = EmailAddress.objects.filter(user=user).values_list(Lower("email"))
    return StoppedAddress.objects.filter(address__in=own).order_by("address")
