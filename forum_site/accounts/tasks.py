"""Messages that leave the site, and the daily erasing of accounts whose grace has ended."""

import smtplib

from celery import shared_task
from django.core.mail import EmailMultiAlternatives

from forum_site.accounts.actions.erase_account import erase_due
from forum_site.accounts.code_senders import SendDelayed, SendRefused, log, sender

# A code is worth nothing once it has expired.
CODE_LIFE = 10 * 60


@shared_task(
    autoretry_for=(smtplib.SMTPException, OSError), max_retries=5, retry_backoff=2, retry_backoff_max=60
)
def deliver_mail(to: str, subject: str, text: str, html: str) -> None:
    """One finished mail. Queued instead of sent in the request, so that an address with an account and
    one without take equally long and a mail server that is down costs nobody their sign-up. A repeat
    may send twice."""
    message = EmailMultiAlternatives(subject, text, to=[to])
    message.attach_alternative(html, "text/html")
    message.send()


@shared_task(autoretry_for=(SendDelayed,), max_retries=4, retry_backoff=3, expires=CODE_LIFE)
def deliver_text(phone: str, text: str) -> None:
    """One short text to a phone within ten minutes. A repeat may send twice."""
    try:
        sender().send(phone, text)
    except SendRefused as refusal:
        log.error("text not sent: %s", refusal)


@shared_task
def erase_due_accounts() -> None:
    """Daily: erase accounts whose owners asked for it 14 days ago. Repeating changes nothing."""
    erase_due()
