"""What a board hears when a verified paper opened offers."""

from __future__ import annotations

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, rupiah_short
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.document_kinds import BY_CODE
from partnerships.notices import managers


def _title(event: Event) -> str:
    """ "Surat domisili terverifikasi: 4 peluang kini cocok"."""
    n = event.data["offers"]
    kind = BY_CODE.get(event.data["paper"])
    words = ngettext(
        "%(paper)s verified: %(n)s offer fits now", "%(paper)s verified: %(n)s offers fit now", n
    )
    return words % {"paper": capfirst(str(kind.label)) if kind else _("Document"), "n": number(n)}


def _body(event: Event) -> str:
    """The first few by name, and the money they could add."""
    names, n = event.data["names"], event.data["offers"]
    listed = "; ".join(names) + (" …" if n > len(names) else "")
    if not event.data["amount"]:
        return f"{listed}."
    money = _("Up to %(amount)s can be asked for.") % {"amount": rupiah_short(event.data["amount"])}
    return f"{listed}. {money}"


def _link(_event: Event) -> str:
    return reverse("partnerships:opportunities")


register(
    Kind(
        "partnerships.offers_opened",
        "match",
        _title,
        _body,
        _link,
        related=("need__board", "offer"),
        **managers(lambda match: match.need.board),
    )
)
