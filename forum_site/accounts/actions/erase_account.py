"""Erase a person and keep what others need: their posts stay, without a name."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from forum_site.accounts import data_rights
from forum_site.accounts.actions.request_deletion import GRACE
from forum_site.accounts.models import FORMER_MEMBER, User, new_handle
from forum_site.core import audit


def erase_account(user: User) -> None:
    """Contacts, place, password and second factor go; name and handle become those of nobody.

    Every registered eraser runs in the same transaction. Cannot be undone; repeating does nothing.
    """
    if user.erased_at:
        return
    with transaction.atomic():
        for erase in data_rights.erasers():
            erase(user)
        EmailAddress.objects.filter(user=user).delete()
        Authenticator.objects.filter(user=user).delete()
        user.groups.clear()
        user.user_permissions.clear()
        user.name, user.handle = FORMER_MEMBER, new_handle()
        user.email = user.phone = user.home = user.last_login = user.deletion_requested_at = None
        user.phone_verified = user.is_active = user.is_superuser = False
        user.erased_at = timezone.now()
        user.set_unusable_password()
        user.save()
        audit.record(user, "accounts.erase", by=None)


def erase_due() -> int:
    """Erase every account whose 14 days are over; returns how many."""
    due = User.objects.filter(erased_at=None, deletion_requested_at__lte=timezone.now() - GRACE)
    gone = list(due.order_by("pk"))
    for user in gone:
        erase_account(user)
    return len(gone)
