"""Mails about an account: text and HTML from one text template."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from forum_site.accounts.code_senders import ConsoleSender
from forum_site.accounts.models import User


def language_of(email: str) -> str:
    """The language of the account with this address, else that of the page."""
    known = User.objects.filter(email=email).values_list("language", flat=True).first()
    return known or translation.get_language() or settings.LANGUAGE_CODE


def render(template_prefix: str, email: str | list[str], context: dict[str, Any]) -> EmailMessage:
    """`<prefix>_subject.txt` and `<prefix>_message.txt`; the HTML part shows the same paragraphs."""
    subject = " ".join(render_to_string(f"{template_prefix}_subject.txt", context).split())
    text = render_to_string(f"{template_prefix}_message.txt", context).strip()
    to = [email] if isinstance(email, str) else email
    message = EmailMultiAlternatives(subject, text, to=to)
    parts = {
        "subject": subject,
        "paragraphs": paragraphs(text, context.get("code")),
        "language": translation.get_language(),
    }
    message.attach_alternative(render_to_string("emails/account/message.html", parts), "text/html")
    return message


def paragraphs(text: str, code: str | None) -> list[tuple[bool, str]]:
    """(is it the code, text) of each paragraph."""
    blocks = (block.strip() for block in text.split("\n\n"))
    return [(bool(code) and block == code, block) for block in blocks if block]


def keep_for_demo(email: str, code: str | None) -> None:
    """The demo has no mailbox to look into; its page of codes shows those sent by e-mail too."""
    if settings.DEMO and code:
        ConsoleSender().keep(email, code)
