"""How a short text reaches a phone: `settings.CODE_SENDER` names one of these classes.

A sender has `send(phone, text)`: E.164 number, finished text. It raises `SendRefused` when trying
again is useless (wrong number, wrong key) and `SendDelayed` when it may help.
"""

import json
import logging
import urllib.error
import urllib.request
from collections import deque
from http import HTTPStatus
from pathlib import Path
from typing import Any, ClassVar, Protocol

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

log = logging.getLogger(__name__)

TRY_LATER = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}


class SendRefused(Exception):
    """The gateway will not take this text; the same attempt would fail again."""


class SendDelayed(Exception):
    """The gateway did not answer or is busy; a later attempt may succeed."""


class CodeSender(Protocol):
    def send(self, phone: str, text: str) -> None: ...


def sender() -> CodeSender:
    """The sender the settings name."""
    made: CodeSender = import_string(settings.CODE_SENDER)()
    return made


class ConsoleSender:
    """Demo: writes to the log and keeps the last texts in a file for the demo's page of codes."""

    KEPT: ClassVar[int] = 50

    def __init__(self) -> None:
        self.file = Path(settings.VAR_DIR) / "codes.jsonl"

    def send(self, phone: str, text: str) -> None:
        log.warning("text to %s: %s", phone, text)
        self.keep(phone, text)

    def keep(self, recipient: str, text: str) -> None:
        """Add one line and drop the oldest beyond `KEPT`."""
        line = json.dumps({"to": recipient, "text": text, "at": timezone.now().isoformat()})
        lines = deque(self._lines(), maxlen=self.KEPT - 1)
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text("\n".join([*lines, line]) + "\n", "utf-8")

    def kept(self) -> list[dict[str, str]]:
        """What was sent, newest first."""
        return [json.loads(line) for line in reversed(self._lines())]

    def _lines(self) -> list[str]:
        return self.file.read_text("utf-8").splitlines() if self.file.exists() else []


class MemorySender:
    """Tests: `MemorySender.sent` holds (phone, text) pairs."""

    sent: ClassVar[list[tuple[str, str]]] = []

    def send(self, phone: str, text: str) -> None:
        self.sent.append((phone, text))


class GatewaySender:
    """A WhatsApp or SMS gateway that takes JSON by POST, as most do.

    `CODE_GATEWAY` in the settings: url, token (sent as a bearer), the names of the two fields, and
    further fields such as a sender's name.
    """

    TIMEOUT: ClassVar[float] = 10.0

    def send(self, phone: str, text: str) -> None:
        gateway: dict[str, Any] = settings.CODE_GATEWAY
        if not gateway["url"].startswith(("https://", "http://")):
            raise SendRefused("CODE_GATEWAY_URL must start with https://")
        body = {gateway["to_field"]: phone, gateway["text_field"]: text, **gateway["extra"]}
        request = urllib.request.Request(  # noqa: S310 - the scheme is checked above
            gateway["url"],
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {gateway['token']}"},
            method="POST",
        )
        self._post(request)

    def _post(self, request: urllib.request.Request) -> None:
        try:
            with urllib.request.urlopen(request, timeout=self.TIMEOUT):  # noqa: S310 - as above
                return
        except urllib.error.HTTPError as answer:
            busy = answer.code >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.code in TRY_LATER
            problem = SendDelayed if busy else SendRefused
            raise problem(f"gateway answered {answer.code}") from None
        except OSError as trouble:  # refused, reset, timed out, no such host
            raise SendDelayed(f"gateway not reached: {trouble}") from None
