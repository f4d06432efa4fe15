"""One message to every device of a person, over connections that are kept for a batch."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Final, NamedTuple

from django.utils import timezone
from django.utils.http import parse_http_date_safe
from urllib3 import PoolManager, Timeout
from urllib3.exceptions import HTTPError

from forum_site.notifications.actions.switch_device import drop_device
from forum_site.notifications.channels.base import Letter, PermanentError, TemporaryError
from forum_site.notifications.channels.deadline import within
from forum_site.notifications.channels.push.encryption import encrypt
from forum_site.notifications.channels.push.endpoints import is_push_service, origin
from forum_site.notifications.channels.push.message import headers, payload
from forum_site.notifications.channels.push.vapid import authorization
from forum_site.notifications.models import PushSubscription

PATIENCE: Final = Timeout(connect=5, read=10)  # of each wait; SECONDS: of all together
SECONDS: Final = 15.0
MOST_ANSWER: Final = 2_000  # bytes that are read of an answer
GONE: Final = {404, 410}
# The key is not the one the browser subscribed with, or is not known: ours to repair, no fault of the device.
OURS: Final = {401, 403}
LATER: Final = {408, 425, 429, *OURS}
LONGEST_WAIT: Final = timedelta(days=1)


class Outcome(NamedTuple):
    """What became of one device: `problem` is None when the push service took the message."""

    problem: Exception | None = None
    receipt: str = ""


class Answer(NamedTuple):
    """Names of `headers` are found in any case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class PushOutlet:
    def __init__(self) -> None:
        self.pool = PoolManager(maxsize=1, retries=False, timeout=PATIENCE)
        self.passes: dict[str, str] = {}  # one signature serves a push service for a batch
        self.silent: set[str] = set()  # push services that did not answer in this batch
        self.used: list[int] = []

    def send(self, letter: Letter, address: Sequence[PushSubscription]) -> str:
        """Returns when any device's push service took it; its name for the message.

        TemporaryError when that may still happen for one of them, else PermanentError.
        """
        body, about = payload(letter), headers(letter)
        outcomes = [self.send_to(device, body, about) for device in address]
        taken = [one for one in outcomes if one.problem is None]
        if taken:
            return taken[0].receipt
        problems = [one.problem for one in outcomes if one.problem is not None]
        raise next((one for one in problems if isinstance(one, TemporaryError)), problems[0])

    def send_to(self, device: PushSubscription, body: bytes, about: dict[str, str]) -> Outcome:
        service = origin(device.endpoint)
        if service in self.silent:
            return Outcome(TemporaryError(f"{service} does not answer"))
        if not is_push_service(device.endpoint):  # PUSH_HOSTS has changed since
            return Outcome(PermanentError(f"{service} is no push service we know"))
        sealed = encrypt(body, device.p256dh, device.auth)
        allowed = {**about, "Authorization": self.pass_for(service)}
        try:
            answer = within(SECONDS, partial(self.post, device.endpoint, sealed, allowed))
        except (HTTPError, OSError) as problem:
            self.silent.add(service)
            return Outcome(TemporaryError(f"{service}: {problem}"[:300]))
        return self.judge(device, answer)

    def post(self, endpoint: str, body: bytes, about: dict[str, str]) -> Answer:
        """No redirects. Of a long answer only the beginning is read, and its connection is given up."""
        answer = self.pool.request(
            "POST", endpoint, body=body, headers=about, redirect=False, preload_content=False
        )
        try:
            said = answer.read(MOST_ANSWER, decode_content=False)
            if answer.read(1, decode_content=False):
                answer.close()
        finally:
            answer.release_conn()
        return Answer(answer.status, answer.headers, said)

    def judge(self, device: PushSubscription, answer: Answer) -> Outcome:
        if 200 <= answer.status < 300:
            self.used.append(device.pk)
            return Outcome(receipt=answer.headers.get("Location", "")[:200])
        text = f"{answer.status} {answer.body[:200].decode('utf-8', 'replace')}".strip()
        if answer.status in GONE:
            drop_device(device, how="gone")
            return Outcome(PermanentError(text))
        if answer.status in LATER or answer.status >= 500:
            return Outcome(TemporaryError(text, wait=asked_to_wait(answer)))
        return Outcome(PermanentError(text))

    def pass_for(self, service: str) -> str:
        if service not in self.passes:
            self.passes[service] = authorization(service)
        return self.passes[service]

    def close(self) -> None:
        self.pool.clear()
        if self.used:
            PushSubscription.objects.filter(pk__in=self.used).update(used_at=timezone.now())


def asked_to_wait(answer: Answer) -> timedelta:
    """What Retry-After says (seconds, or a date), at most a day."""
    said = answer.headers.get("Retry-After", "")
    if said.isdecimal():
        wait = timedelta(seconds=min(int(said), 86_400))
    elif moment := parse_http_date_safe(said):
        wait = timedelta(seconds=moment - timezone.now().timestamp())
    else:
        wait = timedelta()
    return min(max(wait, timedelta()), LONGEST_WAIT)
