"""A letter as an e-mail, in the language that is active."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from forum_site.notifications.channels.base import Letter
from forum_site.notifications.echo import echoed


def host() -> str:
    return urlsplit(settings.SITE_URL).hostname or "localhost"


def message_of(letter: Letter, address: str) -> EmailMultiAlternatives:
    """Text and HTML; the Message-ID comes from the letter's key, so a repeated one can be told."""
    context = {"letter": letter, "line": letter.lines[0], "site": settings.SITE_URL}
    name = "digest" if letter.digest else "notice"
    message = EmailMultiAlternatives(
        subject=" ".join((letter.title or letter.lines[0].title).split()),
        body=render_to_string(f"emails/{name}.txt", context).strip() + "\n",
        to=[address],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers=headers_of(letter),
    )
    message.attach_alternative(render_to_string(f"emails/{name}.html", context), "text/html")
    return echoed(message)


def headers_of(letter: Letter) -> dict[str, str]:
    headers = {
        "Message-ID": f"<notice-{letter.key}@{host()}>",
        "List-Id": f"{letter.stream_words} <{letter.stream}.notices.{host()}>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
    }
    if letter.thread:
        headers["References"] = f"<{letter.thread}@{host()}>"
    if letter.unsubscribe:  # RFC 2369 and, for one click, RFC 8058
        headers["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers
