"""What the sides read stays in no cache, uploads have a limit, registers a link."""

import importlib
import pkgutil
import re

import pytest
from django.conf import settings
from django.core.cache import cache
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from forum_site.accounts import limits
from partnerships import urls
from tests.factories.agreements import MILLION, active
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.factories.works import receive

PUBLIC = {"progress", "partnership_questions"}  # the same for everybody, but for a button


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def work(need, ani, gita, rimba):
    made = active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])
    receive(made, 1, ani, gita)
    return made


def names_of_pages():
    modules = [one.name for one in pkgutil.iter_modules(urls.__path__) if one.name.startswith("channelling")]
    found = [importlib.import_module(f"partnerships.urls.{name}").urlpatterns for name in modules]
    return {pattern.name for patterns in found for pattern in patterns if "pk>" in str(pattern.pattern)}


def addresses(work):
    about = {"number": 1, "report": work.reports.first().pk, "code": "terminate"}
    for name in sorted(names_of_pages() - PUBLIC):
        for more in ((), ("number",), ("report",), ("code",)):
            try:
                path = reverse(
                    f"partnerships:{name}", kwargs={"pk": work.pk, **{one: about[one] for one in more}}
                )
            except NoReverseMatch:
                continue
            yield name, path


def test_what_the_sides_read_stays_in_no_cache(client, work, ani, gita):
    kept, seen = set(), set()
    for person in (ani, gita):
        client.force_login(person)
        for name, path in addresses(work):
            answer = client.get(path)
            if answer.status_code == 200:
                seen.add(name)
                kept |= set() if "no-store" in answer.get("Cache-Control", "") else {name}
    assert kept == set()
    assert {"partnership", "expenses", "report_edit", "partnership_instalment", "partnership_move"} <= seen


def test_what_everybody_reads_may_be_kept(client, work):
    assert "no-store" not in client.get(work.get_absolute_url()).get("Cache-Control", "")


FORMS = ("progress_new", "expense_new", "partnership_visit", "condition")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_with_files_is_limited_when_it_is_sent(client, monkeypatch, work, ani, name):
    cache.clear()
    client.force_login(ani)
    path, counted = reverse(f"partnerships:{name}", args=[work.pk]), []
    monkeypatch.setattr(limits, "limit", lambda _request, action, rate: counted.append((action, rate)))
    client.get(path)
    assert counted == []
    client.post(path, {})
    assert len(counted) == 1 and counted[0][1].endswith("/h/user")


def test_the_register_of_agreements_is_found_from_the_lists_and_the_desks(client, work, ani, gita, eko):
    register = f'href="{reverse("partnerships:agreements")}"'
    for person, paths in {
        ani: ["/partnerships/", "/partnerships/mine/", "/desk/"],
        gita: ["/desk/"],
        eko: ["/desk/"],
    }.items():
        client.force_login(person)
        assert [
            path for path in paths if register not in client.get(path, follow=True).content.decode()
        ] == []
    client.logout()
    assert register not in client.get("/partnerships/").content.decode(), "it is of the person's own bodies"


def test_a_need_leads_to_its_rows_of_the_ledger_once_there_are_any(client, handep):
    need = NeedFactory(board=handep)
    rows = f"/ledger/{handep.slug}/?need={need.pk}"
    FundingEntryFactory(need=need, stage="planned")
    assert rows not in client.get(need.get_absolute_url()).content.decode()
    FundingEntryFactory(need=need, stage="committed", noted_on=timezone.localdate())
    assert rows in client.get(need.get_absolute_url()).content.decode()


LOGOUTS = [
    path
    for path in sorted((settings.BASE_DIR / "templates").rglob("*.html"))
    if '{% url "account_logout" %}' in path.read_text()
]


@pytest.mark.parametrize("path", LOGOUTS, ids=lambda path: path.name)
def test_whoever_logs_out_leaves_no_page_on_the_phone(path):
    forms = re.findall(r"<form[^>]*account_logout[^>]*>", path.read_text())
    assert len(LOGOUTS) >= 5 and all("data-leave" in form for form in forms), "leave.js finds the form by it"
    assert "js/leave.js" in path.read_text()
