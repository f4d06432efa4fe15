"""A mail as it came in: whose answer to what it is, and whether a person wrote it."""

import hashlib
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from typing import Any, Final

from forum_site.notifications.mail_text import own_words, storable, text_of
from forum_site.notifications.replies import Addressed, addressed

BULK: Final = {"bulk", "junk", "list", "auto_reply"}
# what the library raises on broken mail, or on one that is nested without end
BROKEN: Final = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Answer:
    """`message_id` tells a repeat; `sender` in small letters, "" when it is not exactly one address."""

    message_id: str
    sender: str
    to: Addressed
    text: str


def answer_in(raw: bytes, recipient: str = "") -> Answer | None:
    """None when nobody here is addressed, when a program wrote it, or when it cannot be read.

    `recipient` is the envelope's; without it the headers of the mail are looked at.
    """
    try:
        message: Any = message_from_bytes(raw, policy=policy.default)
        to = find_addressee(message, recipient)
        if to is None or is_automatic(message):
            return None
        return Answer(id_of(message, raw), sender_of(message), to, own_words(text_of(message)))
    except BROKEN:
        return None


def find_addressee(message: EmailMessage, recipient: str) -> Addressed | None:
    names = ("Delivered-To", "X-Original-To", "To", "Cc")
    headers = [str(value) for name in names for value in message.get_all(name, [])]
    candidates = [recipient] if recipient else [address for _name, address in getaddresses(headers)]
    return next((found for one in candidates if (found := addressed(one))), None)


def is_automatic(message: EmailMessage) -> bool:
    """Holiday notes, reports of delivery and lists: never posted and never answered (RFC 3834)."""
    submitted = str(message.get("Auto-Submitted", "no")).split(";")[0].strip().lower()
    return (
        submitted not in {"", "no"}
        or str(message.get("Precedence", "")).strip().lower() in BULK
        or any(message.get(name) for name in ("X-Autoreply", "X-Autorespond", "List-Id"))
        or str(message.get("Return-Path", "x")).strip() == "<>"
        or message.get_content_type() == "multipart/report"
    )


def sender_of(message: EmailMessage) -> str:
    found = getaddresses([str(value) for value in message.get_all("From", [])])
    return storable(found[0][1]).lower() if len(found) == 1 else ""


def id_of(message: EmailMessage, raw: bytes) -> str:
    """A mail without a name, or with one that is too long, is known by its bytes."""
    name = "".join(storable(str(message.get("Message-ID", ""))).split())
    return name if 0 < len(name) <= 255 else f"sha256:{hashlib.sha256(raw).hexdigest()}"
