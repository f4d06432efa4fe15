"""Editing a need: what may be typed, what follows from parts, and two people at once."""

import threading
from typing import Any

import pytest
from django.db import connection, connections

from partnerships.actions.edit_need import edit_need
from partnerships.conflicts import Changed
from partnerships.models import CostItem, Need, SelfHelpContribution
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def drainage(handep: Any) -> Need:
    return NeedFactory(board=handep, title="Saluran Gang Manduhara")


def test_an_edit_raises_the_version_and_nothing_changed_does_not(drainage: Need, ani: Any) -> None:
    edit_need(drainage, by=ani, title="Saluran Gang Manduhara, 120 m")
    assert drainage.version == 1
    edit_need(drainage, by=ani, title="Saluran Gang Manduhara, 120 m")
    assert Need.objects.get(pk=drainage.pk).version == 1


def test_who_saw_an_older_version_saves_nothing(drainage: Need, ani: Any, budi: Any) -> None:
    seen_by_both = drainage.version
    edit_need(Need.objects.get(pk=drainage.pk), by=ani, version=seen_by_both, title="Kata Ani")
    with pytest.raises(Changed) as told:
        edit_need(drainage, by=budi, version=seen_by_both, title="Kata Budi", year=2028)
    assert told.value.fields == ("title", "year") and told.value.need.title == "Kata Ani"
    stored = Need.objects.get(pk=drainage.pk)
    assert (stored.title, stored.year) == ("Kata Ani", 2027)


def test_an_edit_keeps_what_others_saved_in_other_fields(drainage: Need, ani: Any, budi: Any) -> None:
    """Even without a version: the stored row is changed, never the copy somebody held."""
    held_by_budi = Need.objects.get(pk=drainage.pk)
    edit_need(drainage, by=ani, problem="Air masuk dapur")
    edit_need(held_by_budi, by=budi, year=2028)
    stored = Need.objects.get(pk=drainage.pk)
    assert (stored.problem, stored.year, stored.version) == ("Air masuk dapur", 2028, 2)
    assert held_by_budi.problem == "Air masuk dapur"


@pytest.mark.parametrize(("field", "value"), [("cost", 5), ("swadaya_planned", 5)])
def test_what_is_the_sum_of_its_parts_is_not_typed(drainage: Need, ani: Any, field: str, value: int) -> None:
    CostItem.objects.create(
        need=drainage, group="material", name="Semen", unit="sak", volume=1, unit_price=1, amount=1
    )
    SelfHelpContribution.objects.create(need=drainage, kind="cash", amount=1)
    with pytest.raises(ValueError, match=field):
        edit_need(drainage, by=ani, **{field: value})


@pytest.mark.django_db(transaction=True)
def test_two_people_at_the_same_moment_lose_no_change(drainage: Need, ani: Any, budi: Any) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("two writers at once: SQLite lets in one at a time")
    start, told = threading.Barrier(2), []

    def save(by: Any, words: str) -> None:
        start.wait(10)
        try:
            edit_need(Need(pk=drainage.pk, board=drainage.board), by=by, version=0, problem=words)
            told.append("saved")
        except Changed as changed:
            told.append(changed.need.problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=save, args=pair) for pair in ((ani, "Ani"), (budi, "Budi"))]
    [thread.start() for thread in threads]
    [thread.join(20) for thread in threads]
    stored = Need.objects.get(pk=drainage.pk)
    assert sorted(told) == sorted(["saved", stored.problem]) and stored.version == 1
