"""The demo: what it holds, that loading it again changes nothing, and a crawl that meets no error."""

from __future__ import annotations

import json
import re
from collections import deque
from html import unescape

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client, override_settings

from forum_site.accounts.models import User
from forum_site.discussions.models import Post, Topic
from forum_site.notifications.models import Event, Notification
from forum_site.organisations.models import Kind, Organisation
from forum_site.portal.demo.organisations import ALL
from forum_site.portal.demo.people import PEOPLE
from forum_site.regions import listing
from forum_site.regions.actions.load_regions import sync
from knowledge.models import ArticlePage
from partnerships.models import Match, MediumTermPlan, Need, Offer

PAGES = 300
MODELS = (
    Organisation,
    User,
    Need,
    Offer,
    Match,
    Topic,
    Post,
    ArticlePage,
    MediumTermPlan,
    Event,
    Notification,
)
LINK = re.compile(r'href="(/[^"#]*)')


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


def counts() -> list[int]:
    return [model.objects.count() for model in MODELS]


def test_it_holds_what_a_demo_needs(demo):
    kinds = list(Organisation.objects.values_list("kind", flat=True))
    assert kinds.count(Kind.BOARD) >= 14
    assert kinds.count(Kind.AGENCY) >= 8
    assert (
        len(kinds) - kinds.count(Kind.BOARD) - kinds.count(Kind.AGENCY) - kinds.count(Kind.SECRETARIAT) >= 10
    )
    assert Need.objects.count() >= 150
    assert Offer.objects.count() >= 30
    assert Topic.objects.filter(reply_count__gt=0).count() >= 24
    assert ArticlePage.objects.live().count() >= 8
    assert MediumTermPlan.objects.filter(status="draft").count() == 1
    assert Match.objects.filter(status="fit").count() > 100
    assert Notification.objects.unread().exists()
    assert Need.objects.filter(spent__gt=0).exists()


def test_loading_it_again_changes_nothing(demo):
    before = counts()
    call_command("load_demo", verbosity=0)
    assert counts() == before


def test_each_kind_of_person_can_log_in_with_the_password_that_was_made(demo, capsys):
    known = json.loads((demo / "demo-logins.json").read_text())
    assert len({row["who"] for row in known["logins"]}) >= 7
    for row in known["logins"]:
        person = User.objects.get(email=row["login"])
        assert person.check_password(known["password"])
        client = Client()
        client.force_login(person)
        assert client.get("/desk/").status_code == 200, row
    call_command("load_demo", "--logins")
    assert known["password"] in capsys.readouterr().out


def test_it_is_refused_outside_the_demo(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("load_demo")


def test_a_visitor_crawls_300_pages_without_an_error(demo):
    client = Client()
    seen, waiting, wrong = {"/"}, deque(["/"]), []
    visited = 0
    while waiting and visited < PAGES:
        path = waiting.popleft()
        answer = client.get(path)
        visited += 1
        if answer.status_code >= 400:
            wrong.append(f"{answer.status_code} {path}")
        moved = answer.headers.get("Location", "")
        html = "" if answer.streaming else answer.content.decode(errors="replace")
        for link in [moved, *map(unescape, LINK.findall(html))]:
            if link.startswith("/") and link not in seen and not link.startswith(("/static/", "/media/")):
                seen.add(link)
                waiting.append(link)
    assert visited == PAGES
    assert not wrong, "\n".join(wrong)
