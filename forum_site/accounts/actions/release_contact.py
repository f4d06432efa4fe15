"""A sign-up nobody finished must not hold a contact that belongs to somebody else."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db.models import Q
from django.utils import timezone

from forum_site.accounts.models import User

# Longer than any code lives: whoever is typing theirs right now is left alone.
UNFINISHED_FOR = timedelta(minutes=30)


def release_contact(*, email: str = "", phone: str = "") -> int:
    """Delete accounts that signed up with this contact themselves, never proved it and never got in.

    Returns how many. Accounts made by an officer or a command carry no consent and are kept.
    """
    same = Q(pk__in=[])
    if email:
        same |= Q(email=email)
    if phone:
        same |= Q(phone=phone)
    unfinished = User.objects.filter(
        same,
        last_login=None,
        phone_verified=False,
        is_superuser=False,
        date_joined__lt=timezone.now() - UNFINISHED_FOR,
        consents__isnull=False,
    ).exclude(pk__in=EmailAddress.objects.filter(verified=True).values("user_id"))
    gone = list(unfinished.distinct())
    for user in gone:
        user.delete()
    return len(gone)
