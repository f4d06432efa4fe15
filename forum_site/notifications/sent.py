"""What was sent to a person, by which channel, and what was not: the delivery log in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core import dates
from forum_site.notifications import wording
from forum_site.notifications.channels import channel_of
from forum_site.notifications.models import Delivery

PER_PAGE: Final = 30
Status = Delivery.Status
# Words for what the outbox notes; what is not named here is told in general words, never as it was noted.
HELD: Final[dict[str, Any]] = {
    "quiet hours": gettext_lazy("Held until %(when)s: it came in your quiet hours."),
    "weekend": gettext_lazy("Held until %(when)s: you want nothing at the weekend."),
    "told of it lately": gettext_lazy("Held until %(when)s, to go together with what else comes about it."),
}
NOT_SENT: Final[dict[str, Any]] = {
    "unsubscribed": gettext_lazy("Not sent: you had switched these messages off."),
    "may no longer see it": gettext_lazy("Not sent: it was no longer there, or no longer open to you."),
    "no confirmed address": gettext_lazy("Not sent: you have no confirmed address for it."),
    "address stopped": gettext_lazy("Not sent: mail to your address came back. See your choices."),
    "switched off": gettext_lazy("Not sent: this way has been switched off on this site."),
    "suspended": gettext_lazy("Not sent: your account was suspended."),
    "echo": gettext_lazy("Not sent: this site is a trial and sends nothing outside."),
}
DIGEST: Final[dict[str, Any]] = {
    "daily": gettext_lazy("Waits for the daily digest of %(when)s."),
    "weekly": gettext_lazy("Waits for the weekly digest of %(when)s."),
}


@dataclass(frozen=True)
class Row:
    """`look` and `mark` are those of `{% badge %}`; `url` is empty for what cannot be opened."""

    title: str
    notice: int | None
    channel: str
    state: str
    look: str
    mark: str
    told: str
    at: Any


def page_of(user: Any, number: Any) -> tuple[Page[Delivery], list[Row]]:
    """A page of the person's deliveries, newest first; statements do not grow with it."""
    mine = Delivery.objects.filter(notification__user=user).select_related("notification__event")
    rows = mine.order_by("-notification__created_at", "-notification_id", "channel")
    page = Paginator(rows, PER_PAGE).get_page(number)
    return page, rows_of(user, list(page))


def rows_of(user: Any, deliveries: Sequence[Delivery]) -> list[Row]:
    events = [one.notification.event for one in deliveries]
    wording.load(events)
    shown = wording.still_shown(user, events)
    return [row_of(one, one.notification.event_id in shown) for one in deliveries]


def row_of(one: Delivery, shown: bool) -> Row:
    words = wording.words_of(one.notification.event) if shown else wording.gone()
    channel = channel_of(one.channel)
    look, mark = looks_of(one)
    return Row(
        title=words.title,
        notice=None if words.gone else one.notification_id,
        channel=str(channel.label) if channel else _("A way that is switched off now"),
        state=str(one.get_status_display()),
        look=look,
        mark=mark,
        told=told_of(one),
        at=one.sent_at or one.created_at,
    )


def looks_of(one: Delivery) -> tuple[str, str]:
    looks = {Status.SENT: ("ok", "check"), Status.FAILED: ("bad", "alert"), Status.DEAD: ("bad", "alert")}
    other = ("out", "no") if one.status == Status.SKIPPED else ("wait", "clock")
    return looks.get(Status(one.status), other)


def told_of(one: Delivery) -> str:
    """What became of it, in a sentence."""
    if one.status == Status.SENT:
        in_digest = {"daily": _("In the daily digest."), "weekly": _("In the weekly digest.")}
        return in_digest.get(one.frequency, "")
    if one.status == Status.SKIPPED:
        return str(NOT_SENT.get(one.error, _("Not sent.")))
    if one.status == Status.FAILED:
        return _("The other side did not take it. Check that your address is right and still in use.")
    if one.status == Status.DEAD:
        return _("Several tries failed. It stands in your inbox; the site's administrators know.")
    return waits(one)


def waits(one: Delivery) -> str:
    when = {"when": dates.moment(one.next_try_at)}
    if one.error in HELD:
        return str(HELD[one.error]) % when
    if one.attempts and one.error:
        return _("It did not get through yet; the next try is at %(when)s.") % when
    if one.frequency in DIGEST:
        return str(DIGEST[one.frequency]) % when
    return _("Leaves at %(when)s.") % when if one.next_try_at > timezone.now() else _("Leaves in a moment.")
