"""One worker with one hand, as it is shipped, before a mountain of letters: what is urgent is done next.

Redis, PostgreSQL and the worker's own unit are real; beat is not there, so that nothing else is queued.
"""

import re
import secrets
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest
from redis import Redis

from tests.deploy import shipped
from tests.mailbox import mailbox
from tests.servers import wait_until
from tests.services import postgres_copy
from tests.site import Site, clean_environment
from tests.soak import amount

pytestmark = [pytest.mark.services, pytest.mark.soak]
PEOPLE = amount(short=100, long=500)  # readers of each announcement: more than are told at once
EVENTS = amount(short=40, long=200)
READER = "suryani@contoh.id"
WORLD = """
from allauth.account.models import EmailAddress
from forum_site.accounts.models import User
from tests.factories.accounts import UserFactory
from tests.factories.commitments import CommitmentFactory
from tests.factories.discussions import TopicFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.factories.regions import make_regions
menteng = make_regions()["62.71.03.1002"]
need = NeedFactory(board=OrganisationFactory(territory=menteng))
CommitmentFactory(need=need, user=UserFactory(handle="suryani", email="{reader}"))
TopicFactory(title="Kerja bakti bulan depan")
crowd = User.objects.bulk_create(
    [UserFactory.build(handle="ramai-" + str(n), email_address=False) for n in range({people})])
EmailAddress.objects.bulk_create(
    [EmailAddress(user=one, email=one.email, verified=True, primary=True) for one in crowd])
"""
# Says of each task that goes to the broker: its queue, its id, and when (seconds since 1970).
SAYING = """
import time
from celery.signals import after_task_publish
from forum_site.accounts.models import User
from forum_site.discussions.models import Post
from forum_site.notifications.api import announce
from partnerships.models import Commitment
def say(headers, routing_key, **_more):
    print(routing_key, headers["id"], time.time())
after_task_publish.connect(say, weak=False)
"""
TELL_ALL = """
crowd = {{"watching": list(User.objects.filter(handle__startswith="ramai-").values_list("pk", flat=True))}}
for n in range({events}):
    announce("discussions.mention", actor=None, subject=Post.objects.get(), recipients=crowd, key=str(n))
"""
TELL_ONE = """
one = Commitment.objects.get()
announce("partnerships.commitment_due_last", actor=None, subject=one, recipients=[one.user], key="{key}",
    data=dict(state=one.state, due_on=one.last_day.isoformat()))
"""
LINE = re.compile(r"^\[([\d :,-]+): \w+/\S+\] Task (\S+)\[([\w-]+)\] (received|succeeded)", re.M)


@dataclass(frozen=True)
class Step:
    """What the worker's log says of a task; `at` in seconds since 1970."""

    at: float
    task: str
    what: str


@pytest.fixture(scope="module")
def site(own_servers, scratch, postgres_address, redis_address) -> Iterator[Site]:
    """Production settings on a database of this file; nothing is started yet."""
    host, _, port = postgres_address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
    postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, "queue_order")
    folder = scratch / "queue-order"
    folder.mkdir()
    with mailbox() as box:
        environment = {
            **clean_environment(),
            **shipped.example_environment(),
            **{name: secrets.token_urlsafe(60) for name in ("SECRET_KEY", "LEDGER_KEY")},
            "DATABASE_URL": f"{postgres_address}queue_order",
            "REDIS_URL": redis_address.replace("/0", "/3"),
            "VAR_DIR": str(folder),
            "MEDIA_ROOT": str(folder / "media"),
            "PRIVATE_MEDIA_ROOT": str(folder / "private"),
            "EMAIL_PORT": str(box.port),
            "QUIET_HOURS": "0",  # the letters of the mountain leave whatever time it is
        }
        made = Site(folder, environment, box)
        try:
            yield made
        finally:
            made.stop()


def told(said: str, queue: str) -> list[tuple[str, float]]:
    """(id of the task, when it was queued) of those that went to the queue."""
    rows = [line.split() for line in said.splitlines() if line.startswith(f"{queue} ")]
    return [(task, float(at)) for _queue, task, at in rows]


def steps(site: Site) -> list[Step]:
    """The log of the worker, oldest first."""
    found = LINE.findall((site.folder / "worker.log").read_text())
    return [Step(seconds(at), task, what) for at, _name, task, what in found]


def seconds(text: str) -> float:
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S,%f").timestamp()


def one_hand(site: Site) -> list[str]:
    """The command of the unit, for one process instead of two."""
    command = shipped.unit_command("jejaring-worker", site.folder)
    command[command.index("--concurrency") + 1] = "1"
    return command


def test_an_urgent_notice_is_done_next_however_much_waits(site):
    site.shell(WORLD.format(people=PEOPLE, reader=READER))
    waiting = Redis.from_url(site.environment["REDIS_URL"])
    mountain = {task for task, _at in told(site.shell(SAYING + TELL_ALL.format(events=EVENTS)), "bulk")}
    ((first, _at),) = told(site.shell(SAYING + TELL_ONE.format(key="before")), "urgent")
    assert (waiting.llen("bulk"), waiting.llen("urgent")) == (len(mountain), 1) == (EVENTS, 1)

    start = time.time()
    site.start("worker", one_hand(site))
    site.box.wait_for(READER, "Komitmen Anda sampai pada harinya", seconds=120)
    assert [one.task for one in steps(site)][0] == first
    say(f"queued last of {EVENTS + 1}, done first, {time.time() - start:.1f} s after the worker's start")

    wait_until(lambda: len(site.box.messages) > 1, 180, lambda: site.log_of("worker"))  # letters are leaving
    ((second, queued),) = told(site.shell(SAYING + TELL_ONE.format(key="amid")), "urgent")
    done = wait_for_second(site, second)
    left, mails = waiting.llen("bulk"), len(site.box.messages) - 2
    begun = [one for one in steps(site) if one.what == "received" and queued < one.at < done.at]
    assert second in [one.task for one in begun] and len(begun) <= 2  # at most one that was just being taken
    assert left > 0 and mails > 0
    say(
        f"amid the mountain: done {done.at - queued:.2f} s after it was queued, {len(begun) - 1} task(s) "
        f"before it; {mails} mails of {EVENTS * PEOPLE} had left, {left} tasks still waited"
    )


def wait_for_second(site: Site, task: str) -> Step:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        for one in steps(site):
            if (one.task, one.what) == (task, "succeeded"):
                return one
        time.sleep(0.1)
    raise AssertionError(site.log_of("worker"))


def say(words: str) -> None:
    """Shown with -s."""
    sys.stdout.write(f"\n{words}")
