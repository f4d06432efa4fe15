"""Addresses of organisations: readable, and free."""

from __future__ import annotations

from django.utils.text import slugify

from forum_site.core.tokens import readable_code
from forum_site.organisations.models import Organisation


def free_slug(name: str, place: str = "") -> str:
    """ "bkm-handep", then "bkm-handep-menteng", then with a few random letters."""
    plain = slugify(name)[:60].strip("-") or "organisasi"
    with_place = f"{plain}-{slugify(place)}"[:74].strip("-")
    taken = set(Organisation.objects.filter(slug__in=[plain, with_place]).values_list("slug", flat=True))
    for slug in (plain, with_place):
        if slug not in taken and slug != "new":
            return slug
    return f"{with_place}-{readable_code(5).lower()}"
