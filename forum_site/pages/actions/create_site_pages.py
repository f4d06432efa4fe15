"""The pages without which menu and footer lead nowhere."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site

from forum_site.core.content.tree import ensure_registered
from forum_site.pages.legal import current_version
from forum_site.pages.models import HomePage, LegalPage, SiteSettings, StandardPage
from forum_site.pages.texts import LEGAL, STANDARD, SiteText

EFFECTIVE: Final = date(2026, 11, 1)
SEARCHES: Final = ["drainase", "jamban keluarga", "bedah rumah", "modal usaha"]
DEMO_OFFICE: Final = {
    "controller": "Sekretariat Forum Komunikasi Antar BKM/LKM (contoh)",
    "address": "Jalan Contoh 1, Palangka Raya",
    "email": "sekretariat@jejaring.invalid",
}
HOME: Final[list[dict[str, Any]]] = [
    {"type": "hero", "value": {"searches": SEARCHES}},
    {"type": "doors", "value": None},
    {"type": "needs", "value": {"count": 4}},
    {"type": "topics", "value": {"count": 4}},
    {"type": "offers", "value": {"count": 4}},
    {"type": "figures", "value": None},
    {"type": "sectors", "value": None},
    {"type": "how", "value": None},
]


def create_site_pages() -> HomePage:
    """Home, texts, and what other apps registered: made where missing, never changed where present.

    Editors own a page from the moment it exists, so this can be repeated on a running site.
    """
    with transaction.atomic():
        home = _home()
        for text in STANDARD:
            if not _exists(home, text.slug):
                add_published(home, StandardPage(**_fields(text), show_contact=text.show_contact))
        for kind, text in LEGAL.items():
            if not LegalPage.objects.filter(kind=kind).exists():
                version = current_version(kind)
                add_published(
                    home, LegalPage(**_fields(text), kind=kind, version=version, effective=EFFECTIVE)
                )
        ensure_registered(home)
        _office()
    return home


def add_published(parent: Page, page: Page) -> Page:
    """Under `parent`, live, with a first revision that an editor can go back to."""
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _home() -> HomePage:
    home = HomePage.objects.first()
    if home is None:
        root = Page.get_first_root_node()
        home = HomePage(title="Jejaring BKM", slug="beranda", body=json.dumps(HOME), locale=root.locale)
        add_published(root, home)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.root_page_id != home.pk:
        welcome = site.root_page if site.pk else None
        address = urlsplit(settings.SITE_URL)
        site.hostname, site.port = address.hostname or "localhost", address.port or _port(address.scheme)
        site.site_name, site.root_page = settings.WAGTAIL_SITE_NAME, home
        site.save()
        if welcome is not None and type(welcome.specific) is Page and not welcome.get_children().exists():
            welcome.delete()  # "Welcome to your new Wagtail site!"
    return home


def _office() -> None:
    """The row that a reader's page must not make. The demo's office has an invented address."""
    site = Site.objects.get(is_default_site=True)
    SiteSettings.objects.get_or_create(site=site, defaults=DEMO_OFFICE if settings.DEMO else {})


def _exists(home: HomePage, slug: str) -> bool:
    return home.get_children().filter(slug=slug).exists()


def _port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _fields(text: SiteText) -> dict[str, Any]:
    names = ("slug", "title", "title_en", "intro", "intro_en", "body", "body_en")
    return {name: getattr(text, name) for name in names}
