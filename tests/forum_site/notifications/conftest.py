"""A kind of notice, a channel that remembers, and readers in number."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications import api, channels, registry, tasks
from forum_site.notifications.models import Delivery
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


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    for kind in (NEWS, DUTY, TALK):
        registry.register(kind)
    yield
    for kind in (NEWS, DUTY, TALK):
        registry.unregister(kind.code)


class FakeChannel:
    """Remembers letters; `fail` is called with each and may raise. It stands in for e-mail."""

    code = "email"
    label = "E-mail"

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
