"""What the bench of notices begins with: a forum to read, and many members of one board to tell."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone

from forum_site.accounts.models import TIME_ZONES, User
from forum_site.discussions.models import Topic
from forum_site.notifications.models import Rhythm
from forum_site.organisations.models import Membership, Role
from forum_site.portal.demo.nation.load import settle
from partnerships.models import Match
from tests.factories.offers import MatchFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.factories.regions import make_regions

BOARD = "BKM Bench"
VILLAGE = "62.71.03.1002"


def load(members: int, topics: int, posts: int, people: int, logged_in: int) -> dict[str, Any]:
    """A forum of so many topics, posts and people, and a board of `members` to whose need an offer fits.

    Gives `topics` and `offer`, paths to read, and `sessions` of as many people as shall be logged in.
    """
    regions = make_regions()
    with override_settings(DEMO=True):  # production refuses invented data
        call_command("create_site_pages", verbosity=0, stdout=sys.stderr)
        call_command("load_forum", topics=topics, posts=posts, people=people, stdout=sys.stderr)
    board = OrganisationFactory(territory=regions[VILLAGE], name=BOARD)
    match = MatchFactory(need=NeedFactory(board=board))
    make_members(board, members)
    settle()
    found = Topic.objects.filter(last_number__gte=2).order_by("-pk")[:20]
    readers = User.objects.filter(handle__startswith="warga-rekaan-").order_by("pk")[:logged_in]
    return {
        "topics": [one.get_absolute_url() for one in found],
        "offer": match.offer.get_absolute_url(),
        "sessions": [log_in(one) for one in readers],
    }


def make_members(board: Any, count: int) -> None:
    """All hold a role, read one of two languages in one of three zones, and are awake."""
    zones = [zone for zone, _label in TIME_ZONES]
    people = User.objects.bulk_create(
        User(
            handle=f"anggota-bench-{number}",
            name=f"Anggota {number}",
            email=f"anggota-{number}@contoh.invalid",
            password="!",
            time_zone=zones[number % 3],
            language="en" if number % 10 == 0 else "id",
        )
        for number in range(count)
    )
    EmailAddress.objects.bulk_create(
        EmailAddress(user=one, email=one.email, primary=True, verified=True) for one in people
    )
    Rhythm.objects.bulk_create(Rhythm(user=one, quiet=False) for one in people)
    today = timezone.localdate()
    Membership.objects.bulk_create(
        Membership(user=one, organisation=board, role=Role.BOARD_SECRETARY, term_start=today)
        for one in people
    )


def log_in(person: User) -> str:
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY], store[HASH_SESSION_KEY] = str(person.pk), person.get_session_auth_hash()
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store.create()
    return str(store.session_key)


def the_match() -> Match:
    return Match.objects.select_related("need__board", "offer").get(need__board__name=BOARD)
