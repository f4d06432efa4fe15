"""The demo: what it holds, that loading it again changes nothing, and a crawl that meets no error."""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import deque
from html import unescape

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.discussions.models import Post, Topic
from forum_site.notifications.models import Event, Notification
from forum_site.organisations.models import Document, Kind, Organisation
from knowledge.models import ArticlePage
from partnerships.channelling.ledger.verifying import verify_all
from partnerships.channelling.stages import Stage
from partnerships.models import (
    Agreement,
    AnswerRequest,
    Endorsement,
    Match,
    MediumTermPlan,
    Need,
    Offer,
    OfficialAnswer,
    Partnership,
    Report,
)
from tests.partnerships.views.test_origins import assert_every_amount_leads_on, read
from tests.soak import amount

PAGES = 300
MODELS = (
    Organisation,
    Document,
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
    Endorsement,
    OfficialAnswer,
    AnswerRequest,
    Partnership,
    Report,
)
LINK = re.compile(r'href="(/[^"#]*)')


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


def test_people_of_the_demo_take_part(demo):
    assert Post.objects.filter(thanks__gt=0).count() > 20
    assert sorted(Topic.objects.filter(tried__gt=0).values_list("tried", flat=True)) == [1, 2]
    assert Topic.objects.exclude(claimed_by=None).count() == 1


def test_a_partnership_is_in_every_stage(demo):
    told = Partnership.objects.all()
    assert set(told.values_list("stage", flat=True)) == set(Stage.values)
    assert told.count() >= 18
    assert told.values("board").distinct().count() >= 5
    assert told.values("partner__kind").distinct().count() >= 6
    kinds = set(Agreement.objects.values_list("kind", flat=True))
    assert kinds == set(Agreement.Kind.values)
    assert Report.objects.filter(instalment=None, state="accepted").exists()


def test_what_happened_in_the_partnerships_has_its_days(demo):
    one = Partnership.objects.get(title="Rabat beton Gang Karuhei")
    days = list(one.steps.values_list("at", flat=True))
    assert days == sorted(days)
    assert (days[-1] - days[0]).days > 60
    assert sum(one.instalments.filter(state="received").values_list("amount", flat=True)) == 56_000_000
    assert one.proposal.versions.count() == 2
    late = Partnership.objects.exclude(reminded_on=None).filter(stage="teaser_sent")
    assert all(one.answer_due_on < timezone.localdate() for one in late)
    assert late.exists()


def test_the_ledger_of_the_demo_is_whole(demo):
    assert list(verify_all()) == []


def test_neighbours_and_offices_speak_of_needs(demo):
    assert Endorsement.objects.values("need").distinct().count() >= 5
    assert set(OfficialAnswer.objects.values_list("state", flat=True)) == set(OfficialAnswer.State.values)
    need = Need.objects.get(title="Saluran drainase Gang Manduhara")
    page, trace = (Client().get(need.get_absolute_url() + end).content.decode() for end in ("", "trace/"))
    for voice in need.endorsements.all():
        assert voice.board.name in page
        assert voice.created_at > need.opened_at
    for answer in need.answers.all():
        assert answer.reference in page
        assert answer.reference in trace


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
    assert any(re.fullmatch(r"/partnerships/\d+/", path) for path in seen - set(waiting))
    assert not wrong, "\n".join(wrong)


def first_category() -> str:
    return Topic.objects.first().category.get_absolute_url()


# Lists and topic pages, with the most statements the design allows a visitor (8) and a member (14).
BUDGETED = {
    "needs": lambda: "/needs/",
    "offers": lambda: "/offers/",
    "organisations": lambda: "/organisations/",
    "forum": lambda: "/discussions/",
    "category": first_category,
    "topic": lambda: Topic.objects.order_by("-reply_count").first().get_absolute_url(),
    "plan": lambda: MediumTermPlan.objects.published().first().get_absolute_url(),
}
MEASURED = {
    **BUDGETED,
    "home": lambda: "/",
    "need": lambda: Need.objects.ready().first().get_absolute_url(),
    "offer": lambda: Offer.objects.open().first().get_absolute_url(),
    "article": lambda: ArticlePage.objects.live().first().url,
    "search": lambda: "/search/?q=drainase",
}
FOR_VISITORS, FOR_MEMBERS = 8, 14


def statements(client: Client, path: str) -> int:
    client.get(path)  # content types, sites and the kept pieces of a page are read once a process
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", BUDGETED)
def test_a_list_stays_within_its_statements(demo, name):
    path = BUDGETED[name]()
    assert statements(Client(), path) <= FOR_VISITORS
    member = Client()
    member.force_login(User.objects.get(handle="warga-tono"))
    assert statements(member, path) <= FOR_MEMBERS


@pytest.mark.soak
def test_bench_of_the_pages(demo):
    """CPU time of the process, statements and weight of each page type; `make bench` prints them."""
    rounds = amount(short=2, long=30)
    for name, path_of in MEASURED.items():
        client, path = Client(), path_of()
        count = statements(client, path)
        start = time.process_time()
        for _ in range(rounds):
            answer = client.get(path)
        spent = (time.process_time() - start) / rounds * 1000
        weight = len(gzip.compress(answer.content))
        sys.stdout.write(f"\n{name:14} {spent:6.1f} ms CPU  {count:3} statements  {weight:6} bytes gzip")
        assert weight <= 20_000


def test_every_amount_of_every_need_leads_to_its_origin(demo):
    client = Client()
    for need in Need.objects.public().exclude(status="merged"):
        assert_every_amount_leads_on(read(client, need))


def test_the_richest_page_of_a_need_is_light_and_asks_little(demo):
    path = Need.objects.get(title="Saluran drainase Gang Manduhara").get_absolute_url()
    assert statements(Client(), path) <= 17  # three of them to say live why its offers fit
    assert len(gzip.compress(Client().get(path).content)) <= 20_000
