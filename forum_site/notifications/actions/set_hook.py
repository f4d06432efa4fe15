"""A person's own address for programs: given, tried, stopped after failures, taken away."""

import secrets
from typing import Any, Final
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.notifications import consents
from forum_site.notifications.actions.stop_address import tell_owner
from forum_site.notifications.channels.hook import CODE, hand_over
from forum_site.notifications.models import Hook

MOST_FAILURES: Final = 20  # in a row


def host_of(hook: Hook) -> str:
    return urlsplit(hook.url).hostname or ""


@transaction.atomic
def set_hook(url: str, *, by: Any) -> Hook:
    """The address with a new secret; what was there before is void. The caller has checked the address."""
    facts = {"url": url, "secret": secrets.token_urlsafe(32), "failures": 0, "stopped_at": None}
    hook, _new = Hook.objects.update_or_create(user=by, defaults={**facts, "created_at": timezone.now()})
    consents.note(by, CODE, host_of(hook), consents.Act.GIVEN, "preferences page")
    return hook


@transaction.atomic
def remove_hook(*, by: Any) -> None:
    hook = Hook.objects.select_for_update().filter(user=by).first()
    if hook:
        consents.note(by, CODE, host_of(hook), consents.Act.WITHDRAWN, "preferences page")
        hook.delete()


@transaction.atomic
def resume_hook(*, by: Any) -> None:
    """Try again after it was stopped; counts from nothing."""
    hook = Hook.objects.select_for_update().filter(user=by).exclude(stopped_at=None).first()
    if hook:
        consents.note(by, CODE, host_of(hook), consents.Act.GIVEN, "tried again")
        Hook.objects.filter(pk=hook.pk).update(stopped_at=None, failures=0)


def send_test(hook: Hook) -> None:
    """As a notice would be sent, and not counted. PermanentError or TemporaryError with the reason."""
    now = timezone.now()
    payload = {
        "id": f"test-{hook.pk}-{int(now.timestamp())}",
        "kind": "test",
        "group": "",
        "title": _("This is a test"),
        "body": "",
        "url": "",
        "at": now.isoformat(),
        "others": [],
    }
    hand_over(hook, payload)


def note_success(hook: Hook) -> None:
    """No statement unless there was a failure before."""
    if hook.failures:
        Hook.objects.filter(pk=hook.pk, url=hook.url).update(failures=0)
        hook.failures = 0


@transaction.atomic
def note_failure(hook: Hook, *, gone: bool) -> None:
    """Stops the address after twenty in a row, or at once when it is gone, and tells its owner once."""
    same = Hook.objects.filter(pk=hook.pk, url=hook.url, stopped_at=None)
    same.update(failures=F("failures") + 1)
    hook.failures += 1
    if not gone:
        same = same.filter(failures__gte=MOST_FAILURES)
    if same.update(stopped_at=timezone.now()):
        data = {"host": host_of(hook), "count": MOST_FAILURES, "gone": gone}
        tell_owner("notices.hook_stopped", hook.user, data)
