"""What the carrier of WhatsApp tells us: messages that did not arrive, and people who want no more."""

from collections.abc import Iterable
from typing import Final

from forum_site.notifications.actions.confirm_phone import withdraw_number
from forum_site.notifications.channels.whatsapp import CODE
from forum_site.notifications.channels.whatsapp.provider import Failed, Written
from forum_site.notifications.models import Delivery

ENOUGH: Final = {"berhenti", "stop", "unsubscribe"}


def hear(news: Iterable[Failed | Written]) -> None:
    """Repeats change nothing."""
    for one in news:
        if isinstance(one, Failed):
            fail_delivery(one.receipt, one.detail)
        elif wants_no_more(one.text):
            withdraw_number(one.number, "wrote STOP")


def wants_no_more(text: str) -> bool:
    return text.strip().strip(".!\"'“”").lower() in ENOUGH


def fail_delivery(receipt: str, detail: str) -> int:
    """Taken, but not delivered; returns how many notices went in that message."""
    rows = Delivery.objects.filter(channel=CODE, receipt=receipt, status=Delivery.Status.SENT)
    return rows.update(status=Delivery.Status.FAILED, error=detail[:300])
