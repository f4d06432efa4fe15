"""E-mail over one connection a batch, as text and HTML, with the headers that let people leave."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import BadHeaderError
from django.db.models import Exists, OuterRef
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.notifications.channels.base import ChannelDown, Letter, PermanentError, TemporaryError
from forum_site.notifications.channels.email.copies import copy_of
from forum_site.notifications.channels.email.message import message_of
from forum_site.notifications.channels.email.refusals import note_refusal
from forum_site.notifications.groups import Group
from forum_site.notifications.models import Frequency, StoppedAddress
from forum_site.notifications.stopped import stopped_of


class EmailOutlet:
    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def send(self, letter: Letter, address: str) -> None:
        try:
            self.connection.open()  # does nothing while it is open
        except (OSError, SMTPException) as problem:
            raise ChannelDown(str(problem)) from problem
        try:
            self.hand_over(letter, address)
        except (OSError, SMTPException, BadHeaderError) as problem:
            self.close()  # its state is unknown; the next letter opens a fresh one
            if not settings.NOTICES_ECHO:  # else it was not the reader's address that was refused
                note_refusal(address, problem)
            raise judged(problem) from problem

    def hand_over(self, letter: Letter, address: str) -> None:
        """By SMTP as a copy where many get the same; other ways out want a message of their own."""
        copy = copy_of(letter, address) if isinstance(self.connection, EmailBackend) else None
        if copy:
            self.connection.connection.sendmail(copy.sender, [copy.to], copy.raw)
        else:
            self.connection.send_messages([message_of(letter, address)])

    def close(self) -> None:
        with suppress(OSError, SMTPException):
            self.connection.close()


def judged(problem: Exception) -> Exception:
    """5xx about the recipient or the message is permanent; the rest, silence included, is not."""
    text = str(problem)[:300]
    if isinstance(problem, SMTPRecipientsRefused):
        codes = [code for code, _text in problem.recipients.values()]
        return PermanentError(text) if min(codes, default=0) >= 500 else TemporaryError(text)
    if isinstance(problem, SMTPSenderRefused):  # our own configuration, not this letter
        return TemporaryError(text)
    if isinstance(problem, SMTPResponseException):
        return PermanentError(text) if problem.smtp_code >= 500 else TemporaryError(text)
    return PermanentError(text) if isinstance(problem, BadHeaderError) else TemporaryError(text)


class EmailChannel:
    code = "email"
    label = _("E-mail")
    frequencies: Sequence[str] = Frequency.values

    def default(self, group: Group) -> str:
        return group.default

    def reached(self) -> None:
        """Everybody gets a row: who has no confirmed address reads that in the log."""

    def addresses(self, users: Iterable[User]) -> dict[int, str]:
        """The primary confirmed address, else any confirmed one; never one that bounced or complained."""
        stopped = StoppedAddress.objects.filter(address=Lower(OuterRef("email")))
        rows = EmailAddress.objects.filter(~Exists(stopped), user__in=list(users), verified=True)
        rows = rows.order_by("primary", "-pk")
        return dict(rows.values_list("user_id", "email"))

    def why_unreached(self, user: User) -> str:
        return "address stopped" if stopped_of(user).exists() else "no confirmed address"

    @contextmanager
    def open(self) -> Iterator[EmailOutlet]:
        outlet = EmailOutlet(get_connection(fail_silently=False))
        try:
            yield outlet
        finally:
            outlet.close()
