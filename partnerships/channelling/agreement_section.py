"""The agreement on the page of a partnership and on its own: what is public, what only the sides read."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import rupiah_full
from forum_site.organisations.authority import territory_filter
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.querysets import own_bodies
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import AGREED_ON, Side, Stage
from partnerships.models import Agreement, Partnership, ScopeChange
from partnerships.plan_page import paper_words
from partnerships.privacy import public_text

SHOWN_FROM: Final = AGREED_ON | {Stage.SUSPENDED, Stage.TERMINATED}
Rows = list[tuple[str, str]]


def agreement_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """ "Dokumen": kind, number, day, value and parties are public once agreed; the file never is."""
    made = current_agreement(partnership)
    agreed = made is not None and made.is_confirmed and partnership.stage in SHOWN_FROM
    if not agreed and not (reader.inside and partnership.stage == Stage.NEGOTIATION):
        return None
    return {
        "template": "partnerships/channelling/agreement_section.html",
        "context": {
            "facts": public_facts(made) if agreed and made else [], "changes": change_rows(partnership),
            "files": files_of(made) if reader.inside else [], "inside": reader.inside,
            "url": reverse("partnerships:partnership_agreement", args=[partnership.pk]),
            "turn": turn_of(partnership, reader, made), "state": confirmed_words(partnership, made),
        },
        "anchor": ("h-dok", _("Documents")),
    }  # fmt: skip


def public_facts(made: Agreement) -> Rows:
    rows = [
        (_("Kind"), kind_words(made)),
        (_("Number"), made.number),
        (_("Signed on"), day(made.signed_on)),
        (_("Value"), rupiah_full(made.value)),
        (_("Form of support"), str(made.get_support_display())),
        (_("Period of validity"), f"{day(made.starts_on)} – {day(made.ends_on)}"),
        (_("Parties"), f"{made.partnership.board.name}, {made.partnership.partner.name}"),
    ]
    return [(name, value) for name, value in rows if value]


def inside_facts(made: Agreement) -> Rows:
    """What only the two sides and the secretariat read besides."""
    rows = [
        (_("Signs for the board"), ", ".join(filter(None, (made.board_signatory, made.board_office)))),
        (_("Signs for the partner"), ", ".join(filter(None, (made.partner_signatory, made.partner_office)))),
        (_("Duties of the board"), made.duties_board),
        (_("Duties of the partner"), made.duties_partner),
    ]
    return [(name, value) for name, value in rows if value]


def kind_words(made: Agreement) -> str:
    kind = str(made.get_kind_display())
    return f"{kind}, {made.get_swakelola_type_display()}" if made.swakelola_type else kind


def files_of(made: Agreement | None) -> list[tuple[str, str, str]]:
    """[(words, address, "PDF, 640 kB")]: the signed file and the drafts to write on."""
    if made is None:
        return []
    pk = made.partnership_id
    found = [
        (_("Template filled in, to print"), _paper(pk, "pdf"), "PDF"),
        (_("Template filled in, to edit"), _paper(pk, "docx"), "DOCX"),
    ]
    if made.file:
        size = paper_words(made.file, made.size)
        url = reverse("partnerships:partnership_agreement_file", args=[pk])
        found.insert(0, (_("Signed agreement"), url, size))
    return found


def _paper(pk: int, ending: str) -> str:
    return reverse("partnerships:partnership_agreement_paper", args=[pk, ending])


def confirmed_words(partnership: Partnership, made: Agreement | None) -> Rows:
    """(side, "confirmed 21 Jul 2026" or "not confirmed yet") of both."""
    if made is None:
        return []
    sides = ((partnership.board, made.board_confirmed_at), (partnership.partner, made.partner_confirmed_at))
    return [
        (body.name, _("confirmed %(day)s") % {"day": day(at)} if at else _("not confirmed yet"))
        for body, at in sides
    ]


def change_rows(partnership: Partnership) -> list[dict[str, Any]]:
    """Changes with their words for the public; those taken back stay away."""
    rows = partnership.changes.exclude(state=ScopeChange.State.WITHDRAWN)
    return [
        {
            "one": one, "what": public_text(one.what, house_level=False),
            "why": public_text(one.why, house_level=False), "to": _change_words(one),
            "answer": public_text(one.answer, house_level=False),
        }
        for one in rows
    ]  # fmt: skip


def _change_words(one: ScopeChange) -> str:
    said = []
    if one.value_after is not None:
        words = _("value from %(before)s to %(after)s")
        said.append(words % {"before": rupiah_full(one.value_before), "after": rupiah_full(one.value_after)})
    if one.ends_after:
        words = _("last day from %(before)s to %(after)s")
        said.append(words % {"before": day(one.ends_before), "after": day(one.ends_after)})
    return "; ".join(said)


def turn_of(partnership: Partnership, reader: Reader, made: Agreement | None) -> dict[str, str] | None:
    """What the reader's side has to do about the agreement now."""
    url = reverse("partnerships:partnership_agreement", args=[partnership.pk])
    side = next((one for one in (Side.BOARD, Side.PARTNER) if reader.acts_as(one)), None)
    if side is None:
        return None
    waiting = partnership.changes.filter(state=ScopeChange.State.PROPOSED).exclude(proposed_by=side).first()
    if waiting is not None and partnership.stage in (Stage.AGREED, Stage.ACTIVE):
        to = reverse("partnerships:partnership_change", args=[partnership.pk, waiting.pk])
        return {"words": _("The other side proposes a change."), "label": _("Answer the change"), "url": to}
    if partnership.stage != Stage.NEGOTIATION:
        return None
    if made is None:
        words = _("Write the agreement: kind, amounts, dates, who signs.")
        return {"words": words, "label": _("Write the agreement"), "url": url}
    done = made.board_confirmed_at if side == Side.BOARD else made.partner_confirmed_at
    if done:
        return None
    return {
        "words": _("Read the agreement; confirm or change it."),
        "label": _("Open the agreement"),
        "url": url,
    }


def register_rows(user: Any) -> Any:
    """Agreements that count of the person's bodies, or of the secretariat's place; those that end first."""
    own = own_bodies(user)
    inside = Q(partnership__board__in=own) | Q(partnership__partner__in=own)
    inside |= territory_filter(user, "partnership__board__territory")
    rows = Agreement.objects.filter(inside, replaced_at=None)
    rows = rows.select_related("partnership__board", "partnership__partner")
    return rows.order_by(F("ends_on").asc(nulls_last=True), "pk")
