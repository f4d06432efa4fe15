"""The first person of a new site."""

from allauth.account.models import EmailAddress
from django.db import transaction

from forum_site.accounts.handles import handle_from
from forum_site.accounts.models import User
from forum_site.core import audit


def make_site_admin(email: str, *, name: str, by: User | None = None) -> User:
    """Make the account with this address a site administrator, or a new one without any password."""
    address = email.strip().lower()
    with transaction.atomic():
        user = User.objects.filter(email=address).first()
        if user is None:
            user = User.objects.create_user(handle_from(name), None, name=name, email=address)
        user.is_superuser = True
        user.save(update_fields=["is_superuser"])
        EmailAddress.objects.update_or_create(
            user=user, email=address, defaults={"primary": True, "verified": True}
        )
        audit.record(user, "accounts.make_site_admin", by=by)
    return user
