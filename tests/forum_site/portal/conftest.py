"""The demo as a site of its own, for the files that look at it as a whole."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from forum_site.portal.demo.organisations import ALL
from forum_site.portal.demo.people import PEOPLE
from forum_site.regions import listing
from forum_site.regions.actions.load_regions import sync


def demo_places() -> dict[str, str]:
    """The kota of the demo with everything above and below them: the whole country takes seconds more."""
    codes = {code for demo in ALL for code in (demo.place, demo.serves) if code}
    codes |= {demo.place for demo in PEOPLE if demo.place}
    kota = {code[:5] for code in codes}
    return {
        code: name
        for code, name in listing.read_names().items()
        if code[:5] in kota or any(one.startswith(f"{code}.") for one in kota)
    }


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo loaded once for this file, and taken back after it."""
    folder = tmp_path_factory.mktemp("demo")
    with django_db_blocker.unblock(), override_settings(DEMO=True, VAR_DIR=folder), transaction.atomic():
        sync(demo_places(), [])
        call_command("load_demo", verbosity=0)
        yield folder
        transaction.set_rollback(True)
