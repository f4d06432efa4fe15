"""What a monitor reads at /healthz."""

import pytest
from django.db import connection

from forum_site import health


@pytest.fixture
def broken(monkeypatch):
    """Makes one part fail with a text that must not be shown."""

    def fail():
        raise ConnectionError("password=hunter2")

    return lambda part: monkeypatch.setattr(health, part, fail)


def test_it_works(client, db):
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["ok"] is True
    assert answer.json()["database"]["vendor"] == connection.vendor


def test_the_queue_tells_what_waits(client, db):
    queue = client.get("/healthz").json()["queue"]
    assert (queue["ok"], queue["outbox"], queue["oldest_seconds"]) == (True, 0, 0)
    assert (queue["waiting"], queue["sent_last_hour"], queue["failed"], queue["dead"]) == ({}, 0, 0, 0)


@pytest.mark.parametrize("part", ["database", "broker"])
def test_a_part_that_is_down_answers_503_without_its_secrets(client, db, broken, part):
    broken(part)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()[part]["ok"] is False
    assert "hunter2" not in answer.content.decode()


def test_an_unreadable_outbox_is_told_but_the_site_is_up(client, db, broken):
    broken("queue")
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["queue"]["ok"]) == (200, False)


def test_a_dead_broker_is_noticed_within_seconds(client, db, settings, monkeypatch):
    from celery import Celery

    dead = Celery("dead", broker="redis://127.0.0.1:1/0", set_as_current=False)
    monkeypatch.setattr(health, "current_app", dead)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["broker"]["ok"]) == (503, False)
    assert answer.json()["broker"]["ms"] < 5000


def test_no_cache_keeps_the_answer(client, db):
    assert "no-store" in client.get("/healthz").headers["Cache-Control"]


def test_it_costs_at_most_three_statements(client, db, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        client.get("/healthz")
