"""A kota comes onto the site: prepared unseen, then opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations import rules
from forum_site.organisations.actions.invite import Invited, issue
from forum_site.organisations.back_office import ensure_territory_group
from forum_site.organisations.board_list import BoardRow
from forum_site.organisations.models import Kind, Organisation, Role, Verification
from forum_site.organisations.slugs import free_slug
from forum_site.regions.models import Region


class Prepared(NamedTuple):
    """`officer` holds the code of the first officer, None when one is invited or in office already."""

    secretariat: Organisation
    officer: Invited | None


def prepare_kota(
    kota: Region, *, by: Any, label: str = "", host_office: str = "", email: str = ""
) -> Prepared:
    """The secretariat of `kota`, not public yet, its corner of the back office, its first officer invited.

    Idempotent: a second call changes label and host office if given, and invites only when nobody
    holds the office and no invitation runs (or another e-mail is given).
    """
    rules.can_open_kota(by, kota).require()
    with transaction.atomic():
        secretariat = _secretariat(kota, by, label, host_office)
        ensure_territory_group(secretariat)
        officer = _first_officer(secretariat, by, email)
    return Prepared(secretariat, officer)


def import_boards(kota: Region, rows: Sequence[BoardRow], *, by: Any) -> list[Organisation]:
    """Save the lines without problem that are new; returns those. The same list again adds nothing."""
    rules.can_prepare_kota(by, kota).require()
    secretariat = secretariat_of(kota)
    open_already = secretariat is not None and secretariat.is_verified
    state = Verification.UNCLAIMED if open_already else Verification.UNLISTED
    with transaction.atomic():
        added = [
            _board(row, state, by)
            for row in rows
            if row.village and not row.problem and not row.known and not _exists(row)
        ]
        if added and secretariat:
            audit.record(secretariat, "organisations.import_boards", by=by, data={"count": len(added)})
    return added


def open_kota(kota: Region, *, by: Any) -> Organisation:
    """From now on everybody sees the secretariat and its boards. Nothing when it is open already.

    ValueError when the kota was never prepared.
    """
    rules.can_open_kota(by, kota).require()
    secretariat = secretariat_of(kota)
    if secretariat is None:
        raise ValueError(f"{kota.code} has no secretariat; prepare it first")
    if secretariat.is_verified:
        return secretariat
    with transaction.atomic():
        secretariat.verification = Verification.VERIFIED
        secretariat.verified_at = timezone.now()
        secretariat.save(update_fields=["verification", "verified_at", "updated_at"])
        hidden = Organisation.objects.boards().within(kota).filter(verification=Verification.UNLISTED)
        hidden.update(verification=Verification.UNCLAIMED, updated_at=timezone.now())
        audit.record(secretariat, "organisations.open_kota", by=by)
    return secretariat


def secretariat_of(kota: Region) -> Organisation | None:
    """The secretariat whose territory is exactly this one, open or not."""
    return Organisation.objects.secretariats().filter(territory=kota).select_related("territory").first()


def _secretariat(kota: Region, by: Any, label: str, host_office: str) -> Organisation:
    secretariat = secretariat_of(kota)
    if secretariat is None:
        label = label or "Sekretariat Pokja PKP"
        name = f"{label} {kota.name}"[:160]
        secretariat = Organisation.objects.create(
            kind=Kind.SECRETARIAT,
            name=name,
            slug=free_slug(name),
            label=label,
            host_office=host_office,
            region=kota,
            territory=kota,
            verification=Verification.UNLISTED,
            created_by=by,
        )
        audit.record(secretariat, "organisations.prepare_kota", by=by)
    elif label or host_office:
        secretariat.host_office = host_office or secretariat.host_office
        secretariat.label = label or secretariat.label
        secretariat.name = f"{secretariat.label} {kota.name}"[:160] if label else secretariat.name
        secretariat.save(update_fields=["name", "label", "host_office", "updated_at"])
    return secretariat


def _first_officer(secretariat: Organisation, by: Any, email: str) -> Invited | None:
    role = Role.SECRETARIAT_OFFICER
    if secretariat.memberships.current().filter(role=role).exists():
        return None
    running = secretariat.invitations.usable().filter(role=role)
    if running.filter(email=email).exists() or (not email and running.exists()):
        return None
    return issue(secretariat, role, by=by, email=email)


def _exists(row: BoardRow) -> bool:
    same = Organisation.objects.boards().filter(territory=row.village, name__iexact=row.name)
    return same.exists()


def _board(row: BoardRow, state: str, by: Any) -> Organisation:
    village = row.village
    board: Organisation = Organisation.objects.create(
        kind=Kind.BOARD,
        name=row.name,
        slug=free_slug(row.name, village.name if village else ""),
        label=row.label,
        region=village,
        territory=village,
        verification=state,
        created_by=None,
    )
    return board
