"""Signed JSON to an address that a person runs or rents: bots, sheets, programs of a dinas or a company."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.notifications import signatures
from forum_site.notifications.channels.base import Letter, PermanentError, TemporaryError
from forum_site.notifications.channels.hook import guard
from forum_site.notifications.channels.hook.message import payload_of
from forum_site.notifications.channels.http import post
from forum_site.notifications.groups import Group
from forum_site.notifications.models import Frequency, Hook

CODE: Final = "hook"
SECONDS: Final = 5.0
LATER: Final = {408, 425, 429}


class Gone(PermanentError):
    """The other side says that the address is no more (410)."""


def switched_on() -> bool:
    return bool(settings.HOOKS)


def hand_over(hook: Hook, payload: dict[str, Any]) -> None:
    """Post once; redirects are not followed. Gone, PermanentError or TemporaryError unless it answers 2xx."""
    body = json.dumps(payload, ensure_ascii=False).encode()
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Jejaring-BKM",
        "X-Jejaring-Id": str(payload["id"]),
        "X-Jejaring-Signature": signatures.stamped(hook.secret, body, int(time.time())),
    }
    start = time.monotonic()
    try:
        at = guard.checked_address(hook.url)
        left = max(SECONDS - (time.monotonic() - start), 0.1)
        answer = post(hook.url, body, headers, seconds=left, at=at)
    except guard.NotAllowed as problem:
        raise PermanentError(str(problem)) from problem
    except OSError as problem:
        raise TemporaryError(str(problem)) from problem
    if 200 <= answer.status < 300:
        return
    if answer.status == 410:
        raise Gone("410")
    later = answer.status >= 500 or answer.status in LATER
    raise (TemporaryError if later else PermanentError)(f"answered {answer.status}")


class HookOutlet:
    def send(self, letter: Letter, address: Hook) -> str:
        # the action imports this module
        from forum_site.notifications.actions.set_hook import note_failure, note_success

        try:
            hand_over(address, payload_of(letter))
        except (PermanentError, TemporaryError) as problem:
            note_failure(address, gone=isinstance(problem, Gone))
            raise
        note_success(address)
        return letter.key


class HookChannel:
    code = CODE
    label = _("Own system")
    frequencies: Sequence[str] = (Frequency.INSTANT, Frequency.OFF)

    def default(self, group: Group) -> str:
        """Whoever gives an address wants everything there; programs can choose for themselves."""
        return Frequency.INSTANT

    def reached(self) -> QuerySet[Any, Any]:
        return Hook.objects.filter(stopped_at=None).values("user_id")

    def addresses(self, users: Iterable[User]) -> dict[int, Hook]:
        return {hook.user_id: hook for hook in Hook.objects.filter(user__in=list(users), stopped_at=None)}

    @contextmanager
    def open(self) -> Iterator[HookOutlet]:
        yield HookOutlet()
