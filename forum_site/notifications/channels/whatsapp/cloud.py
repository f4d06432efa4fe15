"""WhatsApp Cloud API: templates out by /messages, news in by a signed webhook."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from django.conf import settings

from forum_site.notifications import signatures
from forum_site.notifications.channels.base import ChannelDown, PermanentError, TemporaryError
from forum_site.notifications.channels.http import Answer, NotReached, post
from forum_site.notifications.channels.whatsapp.provider import Failed, Written

SECONDS: Final = 10.0
LONGEST: Final = 300  # letters of a title; a template takes 1024 in all
# Our account, token or template: the next message would meet the same.
OURS: Final = {0, 3, 10, 190, 368, 130497, 131005, 131031, 131042, 132001, 132015, 132016, 133010}
OURS_TOO: Final = range(200, 300)  # permissions
# Busy, limited or broken for the moment.
LATER: Final = {1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004}


class CloudApi:
    def send_notice(self, number: str, language: str, title: str, link: str) -> str:
        body = {"type": "body", "parameters": [_text(title[:LONGEST]), _text(link)]}
        return self._send(number, settings.WHATSAPP_TEMPLATE_NOTICE, language, [body])

    def send_code(self, number: str, language: str, code: str) -> str:
        """Templates for codes have a button that copies the code: it wants the code once more."""
        button = {"type": "button", "sub_type": "url", "index": "0", "parameters": [_text(code)]}
        parts = [{"type": "body", "parameters": [_text(code)]}, button]
        return self._send(number, settings.WHATSAPP_TEMPLATE_CODE, language, parts)

    def _send(self, number: str, template: str, language: str, parts: Sequence[Any]) -> str:
        message = {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": number.removeprefix("+"),
            "type": "template",
            "template": {"name": template, "language": {"code": language}, "components": parts},
        }
        url = f"{settings.WHATSAPP_API}/{settings.WHATSAPP_PHONE_ID}/messages"
        headers = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {settings.WHATSAPP_TOKEN}",
        }
        try:
            answer = post(url, json.dumps(message).encode(), headers, seconds=SECONDS)
        except NotReached as problem:
            raise ChannelDown(str(problem)) from problem
        except OSError as problem:
            raise TemporaryError(str(problem)) from problem
        return receipt_of(answer)

    def challenge(self, query: Mapping[str, str]) -> str | None:
        wanted = settings.WHATSAPP_VERIFY_TOKEN
        known = bool(wanted) and signatures.same(wanted, query.get("hub.verify_token", ""))
        return query.get("hub.challenge", "") if known and query.get("hub.mode") == "subscribe" else None

    def proves(self, headers: Mapping[str, str], body: bytes) -> bool:
        return signatures.valid(settings.WHATSAPP_APP_SECRET, body, headers.get("X-Hub-Signature-256", ""))

    def news_of(self, body: bytes) -> list[Failed | Written]:
        try:
            return list(_news(json.loads(body)))
        except (AttributeError, KeyError, TypeError) as problem:
            raise ValueError(f"no news that can be read: {problem!r}") from problem


def _text(words: str) -> dict[str, str]:
    """A parameter takes neither line breaks nor runs of spaces, nor nothing at all."""
    return {"type": "text", "text": " ".join(words.split()) or "–"}


def receipt_of(answer: Answer) -> str:
    try:
        said = json.loads(answer.body)
    except ValueError:
        said = {}
    said = said if isinstance(said, dict) else {}
    if answer.status < 300:
        try:
            return str(said["messages"][0]["id"])
        except (KeyError, IndexError, TypeError):
            raise TemporaryError("taken, but without a name for the message") from None
    raise judged(answer.status, said.get("error"))


def judged(status: int, error: Any) -> Exception:
    """What an error means for this message and for the next; its number counts for more than the status."""
    error = error if isinstance(error, dict) else {}
    code = error.get("code")
    words = f"{status} {code or ''} {error.get('message') or ''}".strip()[:300]
    if code in OURS or code in OURS_TOO or (code is None and status in {401, 403}):
        return ChannelDown(words)
    if code in LATER or status >= 500 or status in {408, 425, 429}:
        return TemporaryError(words)
    return PermanentError(words)


def _news(told: Any) -> Iterator[Failed | Written]:
    for entry in told.get("entry", []):
        for change in entry.get("changes", []):
            value = change.get("value", {})
            for status in value.get("statuses", []):
                if status.get("status") == "failed":
                    errors = status.get("errors") or [{}]
                    words = f"{errors[0].get('code', '')} {errors[0].get('title', '')}".strip()
                    yield Failed(str(status["id"]), words[:300])
            for message in value.get("messages", []):
                part = message.get(message.get("type", ""), {})
                said = (part.get("body") or part.get("text")) if isinstance(part, dict) else ""
                yield Written(f"+{message['from']}", str(said or ""))
