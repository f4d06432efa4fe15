"""A kind of notice, a channel that remembers, and readers in number."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications import api, channels, leases, registry, tasks
from forum_site.notifications.models import Delivery, Frequency
from forum_site.notifications.registry import Kind
from tests.factories.accounts import UserFactory

NEWS = Kind(
    "test.news",
    "match",
    title=lambda event: f"Kabar {event.data.get('n', '')} dari {event.subject}",
    body=lambda event: "Ada tawaran yang cocok.",
    link=lambda event: f"/tujuan/{event.object_id}/",
    may_see=lambda user, event: not event.data.get("secret"),
)
DUTY = replace(NEWS, code="test.duty", group="tasks", mandatory=True)
TALK = replace(NEWS, code="test.talk", group="discussion")
ALARM = replace(NEWS, code="test.alarm", group="tasks", urgent=True)
REPLY = replace(
    NEWS,
    code="test.reply",
    group="discussion",
    gathers=True,
    gathered=lambda event, number: f"{number} balasan baru: {event.subject}",
)
KINDS = (NEWS, DUTY, TALK, ALARM, REPLY)


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    for kind in KINDS:
        registry.register(kind)
    yield
    for kind in KINDS:
        registry.unregister(kind.code)


@pytest.fixture(autouse=True)
def _claims_of_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time passes here by moving rows and clocks, so claims go by the clock; `test_leases` has the uptime."""
    monkeypatch.setattr(leases, "held_seconds", lambda claim: None)


class FakeChannel:
    """Remembers letters; `fail` is called with each and may raise. It stands in for e-mail."""

    code = "email"
    label = "E-mail"
    frequencies = Frequency.values

    def default(self, group: Any) -> str:
        return group.default

    def reached(self) -> None:
        return None

    def __init__(self) -> None:
        self.letters: list[Any] = []
        self.opened = 0
        self.fail: Callable[[Any], None] = lambda letter: None

    def addresses(self, users: Any) -> dict[int, str]:
        return {user.pk: user.email for user in users if user.email}

    @contextmanager
    def open(self) -> Iterator[Any]:
        self.opened += 1
        yield SimpleNamespace(send=self.send)

    def send(self, letter: Any, address: str) -> None:
        self.fail(letter)
        self.letters.append(letter)


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> FakeChannel:
    """The only channel."""
    channel = FakeChannel()
    monkeypatch.setattr(channels, "_CHANNELS", {"email": channel})
    return channel


@pytest.fixture
def tell(handep: Any, django_capture_on_commit_callbacks: Any) -> Callable[..., Any]:
    """`tell([user], n=1)`: announce NEWS about BKM Handep and let the tasks run."""

    def announce(people: Any, kind: Kind = NEWS, actor: User | None = None, **options: Any) -> Any:
        data = {name: options.pop(name) for name in ("n", "secret") if name in options}
        with django_capture_on_commit_callbacks(execute=True):
            return api.announce(
                kind.code,
                actor=actor,
                subject=options.pop("subject", handep),
                recipients=people,
                data=data,
                **options,
            )

    return announce


@pytest.fixture
def crowd(db: None) -> Callable[[int], list[User]]:
    """Many plain people, made in one statement."""

    def make(count: int) -> list[User]:
        return User.objects.bulk_create(
            [UserFactory.build(handle=f"ramai-{number}", email_address=False) for number in range(count)]
        )

    return make


@pytest.fixture
def leave_now(django_capture_on_commit_callbacks: Any) -> Callable[[], None]:
    """The hour of every waiting message has come; beat runs."""

    def run() -> None:
        Delivery.objects.filter(status="queued").update(next_try_at=timezone.now())
        with django_capture_on_commit_callbacks(execute=True):
            tasks.sweep_outbox()

    return run


class Clock:
    """What time it is, for all that asks `timezone.now()`."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 18, 5, tzinfo=UTC)  # a Wednesday, 12.00 in Jakarta

    def __call__(self) -> datetime:
        return self.time

    def set(self, day: int, hour: int, minute: int = 0, zone: str = "Asia/Jakarta") -> None:
        """In November 2026; the 18th is a Wednesday."""
        self.time = datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)

    def wait(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock)
    return clock


@pytest.fixture
def nights(settings: Any, clock: Clock) -> Clock:
    """People's quiet hours are kept; the clock to try them with."""
    settings.QUIET_HOURS = True
    return clock


@pytest.fixture
def beat(django_capture_on_commit_callbacks: Any) -> Callable[[], None]:
    """The sweeper runs, and what it queues."""

    def run() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            tasks.sweep_outbox()

    return run
