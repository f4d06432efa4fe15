"""What the page of a kota being opened shows: its boards, their letters, what is still missing."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from forum_site.organisations import rules
from forum_site.organisations.actions.open_kota import secretariat_of
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.board_list import BoardRow
from forum_site.organisations.models import Invitation, Membership, Organisation, Role
from forum_site.regions.models import Region


def offices_of(user: Any) -> QuerySet[Organisation]:
    """Secretariats of kota and kabupaten that the person works on."""
    rows = Organisation.objects.secretariats().filter(territory__level=Region.Level.REGENCY)
    if not user.is_superuser:
        mine = Organisation.objects.none()
        for office in secretariats_of(user):
            if office.territory is not None:
                mine = mine | rows.within(office.territory)
        rows = mine
    return rows.select_related("territory").order_by("name")


def boards_of(kota: Region) -> list[Organisation]:
    """Boards of the kota with `entered` and their latest letter as `letter`; two statements."""
    held = Membership.objects.current().filter(organisation=OuterRef("pk"))
    boards = Organisation.objects.boards().within(kota).select_related("territory")
    rows = list(boards.annotate(entered=Exists(held)).order_by("territory__code", "name"))
    latest: dict[int, Invitation] = {}
    printed = Invitation.objects.filter(organisation__in=rows, role=Role.BOARD_COORDINATOR)
    for invitation in printed.order_by("created_at"):
        latest[invitation.organisation_id] = invitation
    for board in rows:
        board.letter = latest.get(board.pk)
    return rows


def boards_to_invite(kota: Region, slug: str) -> list[Organisation]:
    """The one of the slug, else every board in which nobody holds a role yet."""
    rows = Organisation.objects.boards().within(kota).select_related("territory")
    if slug:
        return list(rows.filter(slug=slug))
    held = Membership.objects.current().filter(organisation=OuterRef("pk"))
    return list(rows.filter(~Exists(held)).order_by("territory__code", "name"))


def preview(rows: Sequence[BoardRow]) -> dict[str, Any]:
    """Counts, problems, and the good lines as csv for the button that saves."""
    good = [row for row in rows if row.village and not row.problem]
    new = [row for row in good if not row.known]
    stats = [
        (_("Boards read"), len(rows)),
        (_("fit a kelurahan"), len(good)),
        (_("on the site already"), len(good) - len(new)),
        (_("to be mended"), len(rows) - len(good)),
    ]
    problems = [row for row in rows if row.problem]
    return {"stats": stats, "problems": problems, "new": new, "lines": _as_csv(new)}


def _as_csv(rows: Sequence[BoardRow]) -> str:

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["name", "kelurahan", "label"])
    writer.writerows((row.name, row.village.code if row.village else "", row.label) for row in rows)
    return out.getvalue()


def context_of(kota: Region, user: Any) -> dict[str, Any]:
    secretariat = secretariat_of(kota)
    rows = boards_of(kota)
    officer = (
        bool(secretariat)
        and Membership.objects.current()
        .filter(organisation=secretariat, role=Role.SECRETARIAT_OFFICER)
        .exists()
    )
    return {
        "kota": kota,
        "secretariat": secretariat,
        "boards": rows,
        "entered": sum(board.entered for board in rows),
        "printed": sum(board.letter is not None for board in rows),
        "has_officer": officer,
        "can_open": rules.can_open_kota(user, kota).allowed,
        "facts": [
            (_("Name there"), secretariat.label if secretariat else ""),
            (_("Host office"), (secretariat.host_office if secretariat else "") or "–"),
            (_("Territory"), f"{kota.code} {kota.name}"),
            (_("First officer"), _("in office") if officer else _("invited")),
        ],
    }
