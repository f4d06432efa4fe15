"""Partnerships as open data: what the page tells everybody, and nothing of what only the sides read."""

import csv
import io

import pytest
from django.core.cache import cache

from partnerships.actions.channelling.start_partnership import declare_partnership, send_teasers
from tests.factories.agreements import MILLION, active, negotiated
from tests.factories.partnerships import NeedFactory


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Titian Gang Bakti")


@pytest.fixture
def work(need, rimba, ani, gita):
    return active({need: 30 * MILLION}, rimba, ani, gita, [20 * MILLION, 10 * MILLION])


def one_of(client, work):
    return client.get(f"/api/partnerships/{work.pk}").json()


def test_a_partnership_at_work_is_told_with_needs_steps_and_money(client, work, need):
    said = one_of(client, work)
    assert (said["stage"], said["value"], said["partner"]["kind"]) == ("active", 30 * MILLION, "company")
    assert [(one["id"], one["amount"]) for one in said["needs"]] == [(need.pk, 30 * MILLION)]
    assert [part["amount"] for part in said["instalments"]] == [20 * MILLION, 10 * MILLION]
    assert [(made["value"], made["current"]) for made in said["agreements"]] == [(30 * MILLION, True)]
    assert [step["to"] for step in said["steps"]][-2:] == ["agreed", "active"]
    assert client.get(said["ledger"].partition("testserver")[2] or said["ledger"]).status_code == 200


def test_signatories_and_files_are_not_in_it(client, work):
    text = client.get(f"/api/partnerships/{work.pk}").content.decode()
    made = work.agreements.get()
    for secret in (made.board_signatory + '"', made.partner_signatory + '"', made.file.name, made.sha256):
        assert secret not in text


def test_what_is_not_agreed_has_no_amount(client, need, rimba, ani):
    made = negotiated({need: 30 * MILLION}, rimba, ani)
    said = one_of(client, made)
    assert (said["value"], said["agreements"], said["needs"][0]["amount"]) == (None, [], None)
    assert str(30 * MILLION) not in client.get("/ledger/bkm-handep/rows.csv").getvalue().decode()


def test_a_teaser_nobody_answered_is_not_there(client, need, ani, rimba):
    made = send_teasers([need], [rimba], by=ani)[0]
    assert client.get(f"/api/partnerships/{made.pk}").status_code == 404
    assert client.get("/api/partnerships").json()["items"] == []
    assert len(client.get("/partnerships.csv").getvalue().decode().splitlines()) == 1


def test_list_and_file_tell_the_same(client, work, handep, perkim, dewi):
    declare_partnership([NeedFactory(board=handep)], perkim, by=dewi)
    items = client.get("/api/partnerships").json()["items"]
    text = client.get("/partnerships.csv").getvalue().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(str(one["id"]), one["stage"], str(one["value"] or "")) for one in items] == [
        (row["id"], row["stage"], row["value"]) for row in rows
    ]
    assert len(client.get("/api/partnerships", {"stage": "active"}).json()["items"]) == 1
    assert client.get("/api/partnerships", {"after": items[-1]["id"]}).json()["items"] == []


def test_the_list_asks_the_same_however_many_there_are(
    client, work, handep, perkim, dewi, django_assert_max_num_queries
):
    for _n in range(4):
        declare_partnership([NeedFactory(board=handep)], perkim, by=dewi)
    with django_assert_max_num_queries(3):
        assert len(client.get("/api/partnerships").json()["items"]) == 5
    with django_assert_max_num_queries(3):
        assert len(client.get("/partnerships.csv").getvalue().splitlines()) == 6
