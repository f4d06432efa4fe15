"""What mail servers say of a recipient while we send: a mailbox that is not there is not tried for ever."""

from smtplib import SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused
from typing import Final

from forum_site.notifications.actions.stop_address import stop_address
from forum_site.notifications.models import Delivery, StoppedAddress

NO_MAILBOX: Final = ("5.1.1", "5.1.6", "5.1.10")  # RFC 3463: no such mailbox, moved, takes no mail at all
MOST_REFUSALS: Final = 5  # in a row, for whatever reason the server gave


def note_refusal(address: str, problem: Exception) -> bool:
    """Stop the address when its mailbox is not there, or when this is the fifth refusal in a row."""
    code, words = answer_of(problem)
    if code < 500:
        return False
    gone = code == 550 and any(status in words for status in NO_MAILBOX)
    return (gone or refused_before(address)) and stop_address(
        address, StoppedAddress.Why.BOUNCE, f"{code} {words}"
    )


def answer_of(problem: Exception) -> tuple[int, str]:
    """Code and words of the server about this recipient; (0, "") when it was about something else."""
    if isinstance(problem, SMTPRecipientsRefused):
        return said(*next(iter(problem.recipients.values()), (0, b"")))
    if isinstance(problem, SMTPSenderRefused) or not isinstance(problem, SMTPResponseException):
        return 0, ""
    # some servers say it after the text only; any other code there is about the text
    return said(problem.smtp_code if problem.smtp_code == 550 else 0, problem.smtp_error)


def said(code: int, words: bytes | str) -> tuple[int, str]:
    return code, words.decode(errors="replace") if isinstance(words, bytes) else words


def refused_before(address: str) -> bool:
    """Whether the last letters to the owner were all refused, by the log; asked only after a refusal."""
    rows = Delivery.objects.filter(
        channel="email",
        status__in=[Delivery.Status.SENT, Delivery.Status.FAILED],
        notification__user__emailaddress__email__iexact=address,
    )
    last = rows.order_by("-pk").values_list("status", "error")[: MOST_REFUSALS - 1]
    refused = [status == Delivery.Status.FAILED and address in error for status, error in last]
    return len(refused) == MOST_REFUSALS - 1 and all(refused)
