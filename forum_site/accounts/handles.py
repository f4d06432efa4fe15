"""The public name in addresses and mentions."""

from django.utils.text import slugify

from forum_site.accounts.models import User, new_handle
from forum_site.core.tokens import readable_code

LONGEST = 30
RESERVED = frozenset({"admin", "administrator", "moderator", "sekretariat", "petugas", "saya", "me", "semua"})


def handle_from(name: str) -> str:
    """A free handle made of the name: "Gita Puspita" → "gita-puspita", with a tail when taken."""
    base = slugify(name)[:LONGEST].strip("-")
    if not base or base in RESERVED:
        return new_handle()
    if not User.objects.filter(handle=base).exists():
        return base
    return f"{base}-{readable_code(4).lower()}"
