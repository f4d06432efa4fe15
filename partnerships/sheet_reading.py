"""Between an uploaded sheet and the reader of `partnerships.importers`: what the site knows goes in."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.files.base import ContentFile
from django.utils.translation import gettext

from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region, RegionAlias
from partnerships.choices import SheetKind
from partnerships.importers import BoardRegion, PlanDraft, RawSheet, analyse, read_sheet
from partnerships.importers.draft import PJM, PROPOSALS, RENTA
from partnerships.importers.kept import dump, load
from partnerships.importers.limits import MAX_UPLOAD
from partnerships.importers.personal import mask_text
from partnerships.importers.problems import ImportProblem
from partnerships.models import PlanImport

READER_KINDS = {SheetKind.PLAN: PJM, SheetKind.ANNUAL: RENTA, SheetKind.PROPOSALS: PROPOSALS}
MAX_PARTS = 500  # villages of a board; more is a kota, where no name can be outside


def read_upload(file: Any) -> list[RawSheet]:
    """The sheets of an opened or uploaded file; ImportProblem when it cannot be read.

    Never reads more than one byte above the limit.
    """
    file.seek(0)
    return read_sheet(file.read(MAX_UPLOAD + 1), file.name or "")


def read_draft(sheet: PlanImport) -> PlanDraft:
    """What the stored file says now, with the mapping and corrections of the person. ImportProblem as above.

    Read from the file once for each mapping and set of corrections; the draft, which is masked, lies beside
    it (`kept_name`) for the next page, and is deleted with it.
    """
    if not sheet.file:
        raise ImportProblem("empty_file")
    kept = kept_draft(sheet)
    if kept is not None:
        return kept
    with sheet.file.open("rb") as file:
        draft = draft_of(sheet, read_upload(file))
    keep_draft(sheet, draft)
    return draft


def draft_of(sheet: PlanImport, sheets: list[RawSheet]) -> PlanDraft:
    """What `sheets` say with what the person chose for them; asks the names of the board's villages."""
    return analyse(
        sheets,
        kind=READER_KINDS[SheetKind(sheet.kind)],
        mapping=sheet.mapping,
        corrections=sheet.corrections,
        board_region=board_region(sheet.board),
        period=period_of(sheet),
        only_sheets=[sheet.sheet] if sheet.sheet else None,
    )


def kept_name(sheet: PlanImport) -> str:
    return f"{sheet.file.name}.draft"


def draft_key(sheet: PlanImport) -> str:
    """Changes with all that a person can choose about how the file is read."""
    choices = [sheet.kind, sheet.mapping, sheet.corrections, period_of(sheet), sheet.sheet]
    return hashlib.sha256(json.dumps(choices, sort_keys=True).encode()).hexdigest()


def kept_draft(sheet: PlanImport) -> PlanDraft | None:
    try:
        with sheet.file.storage.open(kept_name(sheet), "rb") as file:
            return load(file.read(), draft_key(sheet))
    except OSError:
        return None


def keep_draft(sheet: PlanImport, draft: PlanDraft) -> None:
    """Lay the draft beside the file; of two who do so at once, one stays."""
    storage, name = sheet.file.storage, kept_name(sheet)
    storage.delete(name)
    saved = storage.save(name, ContentFile(dump(draft, draft_key(sheet))))
    if saved != name:
        storage.delete(saved)


def period_of(sheet: PlanImport) -> tuple[int, int] | None:
    if sheet.period_start and sheet.period_end:
        return sheet.period_start, sheet.period_end
    return None


def board_region(board: Organisation) -> BoardRegion | None:
    """The names of the kelurahan and desa of a board, other names included."""
    if board.territory is None:
        return None
    villages = Region.objects.villages().within(board.territory)[: MAX_PARTS + 1]
    names = {village.pk: village.name for village in villages}
    if len(names) > MAX_PARTS:
        return None
    others = RegionAlias.objects.filter(region__in=list(names)).values_list("name", flat=True)
    return BoardRegion((*names.values(), *others))


def masked(text: str) -> str:
    """What a person typed, without personal data and without characters no database keeps."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(char if char.isprintable() or char == "\n" else " " for char in lines)
    return str(mask_text(plain)[0])


def sentence(problem: Any) -> str:
    """The problem of a file or a row and what to do, in the active language."""
    message, advice = problem.text(gettext)
    return f"{message} {advice}"
