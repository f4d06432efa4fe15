"""Answers by mail: the address in Reply-To says who may answer what; features register how that is posted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.utils import timezone
from django.utils.http import base36_to_int, int_to_base36

from forum_site.accounts.models import User
from forum_site.core import tokens
from forum_site.notifications.models import Event

PURPOSE: Final = "notifications.reply"
NAME: Final = "balas"
DAYS: Final = 60  # an address is in many hands in time: forwarded, quoted, on a lost telephone


class ReplyRefused(Exception):
    """The answer was not taken; the text says why and what to do, in the language that is active."""


@dataclass(frozen=True)
class ReplyHandler:
    """`about(event)` is the id of what an answer to a notice of `kinds` belongs to.

    `post(user, id, text)` posts it by the feature's own action, with all its rules, or raises ReplyRefused.
    """

    code: str
    kinds: frozenset[str]
    about: Callable[[Event], int]
    post: Callable[[User, int, str], Any]


@dataclass(frozen=True)
class Addressed:
    """`given` is the day of the letter that held the address; None for one from before days stood in them."""

    user_id: int
    handler: ReplyHandler
    target: int
    given: date | None = None

    @property
    def too_old(self) -> bool:
        return self.given is None or (timezone.now().date() - self.given).days > DAYS


_HANDLERS: Final[dict[str, ReplyHandler]] = {}


def register_reply_handler(
    code: str,
    kinds: Iterable[str],
    *,
    about: Callable[[Event], int],
    post: Callable[[User, int, str], Any],
) -> None:
    """`code` stands in addresses that people keep: small letters, and never another meaning."""
    _HANDLERS[code] = ReplyHandler(code, frozenset(kinds), about, post)


def unregister_reply_handler(code: str) -> None:
    """For tests."""
    _HANDLERS.pop(code, None)


def reply_address(user: User, events: Sequence[Event]) -> str:
    """Where an answer to a letter about these events goes; "" when it cannot be answered by mail.

    Several events are answered together only when they belong to the same thing. Good for DAYS.
    """
    if not settings.REPLY_DOMAIN or not settings.INBOUND_SECRET:
        return ""
    found = {_target(event) for event in events}
    if len(found) != 1 or (one := found.pop()) is None:
        return ""
    code, target = one
    day = int_to_base36(timezone.now().date().toordinal())
    text = f"{int_to_base36(user.pk)}.{code}.{int_to_base36(target)}.{day}"
    return f"{NAME}+{tokens.short_sign(text, purpose=PURPOSE)}@{settings.REPLY_DOMAIN}"


def _target(event: Event) -> tuple[str, int] | None:
    for handler in _HANDLERS.values():
        if event.kind in handler.kinds and event.subject is not None:
            return handler.code, handler.about(event)
    return None


def addressed(recipient: str) -> Addressed | None:
    """Who answers what, by the address the mail came to; None for any other address and for a forged one."""
    name, _at, domain = recipient.strip().strip("<>").rpartition("@")
    box, _plus, token = name.partition("+")
    if domain.lower() != settings.REPLY_DOMAIN.lower() or box.lower() != NAME:
        return None
    text = tokens.short_unsign(token, purpose=PURPOSE)
    try:
        user, code, target, *day = (text or "").split(".")
        given = date.fromordinal(base36_to_int(day[0])) if day else None
        return Addressed(base36_to_int(user), _HANDLERS[code], base36_to_int(target), given)
    except (ValueError, KeyError, OverflowError):
        return None
