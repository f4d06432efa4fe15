"""What every test may use: the databases and servers, and the named people."""

import math
from collections.abc import Iterator

import pytest
from django.utils import translation
from hypothesis import settings

from forum_site.core.search import learnt
from forum_site.notifications import tasks
from forum_site.notifications.registry import Kind
from tests.people import *  # noqa: F403 - fixtures are found by name
from tests.services import *  # noqa: F403 - fixtures are found by name
from tests.soak import amount
from tests.vocabulary import *  # noqa: F403 - fixtures are found by name

# The short form draws the same cases each time, so that what fails was broken by the change at hand;
# `make soak` draws new ones.
settings.register_profile("same", derandomize=True, database=None)
settings.load_profile(("same", "default")[amount(short=0, long=1)])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever counts by `amount` has a long form, which `make soak` runs."""
    for item in items:
        if getattr(getattr(item, "module", None), "amount", None) is amount:
            item.add_marker(pytest.mark.soak)


@pytest.fixture(autouse=True)
def _nothing_learnt() -> Iterator[None]:
    """The search knows everyday words and no names: what one test has in its rows teaches no other test."""
    learnt.teachers.use(learnt.EVERYDAY_ALONE, math.inf)
    yield
    learnt.teachers.forget()


@pytest.fixture(autouse=True)
def _language_of_the_site() -> Iterator[None]:
    """The page that a test asked for in English leaves no English to the next test of the process."""
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def _listeners_hear_within_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """No commit comes in most tests, so the task that finds whom to tell runs at once, in their transaction;
    `test_audience.py` has the task itself."""
    later = tasks.queue_fan_out

    def now(event_id: int, kind: Kind, number: int) -> None:
        if number:
            later(event_id, kind, number)
        else:
            tasks.fan_out_event(event_id)

    monkeypatch.setattr(tasks, "queue_fan_out", now)
