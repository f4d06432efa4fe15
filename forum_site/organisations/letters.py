"""What carries an invitation: a printed letter with QR and code, the same as PDF, or a mail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import segno
from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.safestring import SafeString, mark_safe

from forum_site.accounts.mails import render
from forum_site.core.dates import long_day
from forum_site.core.press import printed
from forum_site.notifications.echo import echoed
from forum_site.organisations.codes import grouped
from forum_site.organisations.models import Invitation, Organisation

TEMPLATE: Final = Path(__file__).parent / "letter.typ"


@dataclass(frozen=True)
class Letter:
    """One page for one board. `code` exists here and on the paper, nowhere else."""

    board: Organisation
    sender: Organisation | None
    code: str
    expires: datetime
    number: int
    total: int
    role: str = ""

    @property
    def address(self) -> str:
        """Where the code is typed, as printed: without "https://"."""
        return f"{origin()}{reverse('organisations:join')}".partition("://")[2].rstrip("/")

    @property
    def link(self) -> str:
        """What the QR holds: the same page with the code filled in."""
        return f"{origin()}{reverse('organisations:join_code', args=[self.code])}"

    @property
    def shown_code(self) -> str:
        return grouped(self.code)

    @property
    def qr(self) -> SafeString:
        drawn = segno.make(self.link, error="m").svg_inline(
            svgclass="qr", lineclass=None, omitsize=True, border=2, title=None
        )
        return mark_safe(drawn.replace("<svg ", '<svg role="img" aria-label="QR" ', 1))  # made by segno

    @property
    def village(self) -> str:
        place = self.board.territory
        return f"{place.kind_word} {place.label}" if place else ""

    @property
    def town(self) -> str:
        """The name of the kota without its kind, before the date."""
        place = self.sender.territory if self.sender else None
        return place.name.partition(" ")[2] or place.name if place else ""


def origin() -> str:
    return str(settings.SITE_URL).rstrip("/")


def letters(invited: Sequence[tuple[Invitation, str]], sender: Organisation | None) -> list[Letter]:
    """One letter each, numbered; `sender` is the secretariat whose name stands above."""
    total = len(invited)
    with translation.override("id"):  # letters are Indonesian whoever prints them
        return [
            Letter(
                invitation.organisation,
                sender,
                code,
                invitation.expires_at,
                number,
                total,
                str(invitation.get_role_display()),
            )
            for number, (invitation, code) in enumerate(invited, start=1)
        ]


def as_pdf(pages: Iterable[Letter], *, today: date | None = None) -> bytes:
    """The letters as one PDF, a page each, with the fonts inside typst only. Always Indonesian."""
    with translation.override("id"):
        day = long_day(today or timezone.localdate())
        data = [_fields(letter, day) for letter in pages]
    return printed(TEMPLATE, data)


def _fields(letter: Letter, day: str) -> dict[str, Any]:
    sender = letter.sender
    modules = [[int(cell) for cell in row] for row in segno.make(letter.link, error="m").matrix]
    return {
        "sender": sender.name.upper() if sender else "JEJARING BKM",
        "office": sender.host_office if sender else "",
        "place_and_day": f"{letter.town}, {day}".lstrip(", "),
        "board": letter.board.name,
        "role": letter.role,
        "village": letter.village,
        "address": letter.address,
        "code": letter.shown_code,
        "expires": long_day(letter.expires),
        "number": letter.number,
        "total": letter.total,
        "qr": modules,
    }


def mail_invitation(invitation: Invitation, code: str) -> None:
    """The code and a link, in the language of the account with this address, else Indonesian."""
    context = {
        "invitation": invitation,
        "code": grouped(code),
        "link": f"{origin()}{reverse('organisations:join_code', args=[code])}",
        "role": invitation.get_role_display(),
    }
    echoed(render("organisations/emails/invitation", invitation.email, context)).send()
