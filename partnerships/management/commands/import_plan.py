"""Read a plan sheet at the command line: look at it (--dry-run), or save it into a board's plan."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext

from partnerships.importers import KINDS, PlanDraft, analyse, read_sheet, to_report
from partnerships.importers.limits import MAX_UPLOAD
from partnerships.importers.problems import ImportProblem
from partnerships.importers.years import read_period


class Command(BaseCommand):
    """`--dry-run` needs no board and no database."""

    help = "Read a PJM, Renta or list of proposals (xlsx, xls, ods, csv) into the plan of a board."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the sheet")
        parser.add_argument("--board", default="", help="slug of the board; needed to save")
        parser.add_argument("--dry-run", action="store_true", help="only tell what would be read")
        parser.add_argument("--json", action="store_true", help="answer in JSON")
        parser.add_argument("--kind", choices=KINDS, default="", type=str.upper, help="what the sheet is")
        parser.add_argument("--period", default="", help='years of the plan, as "2027-2029"')
        parser.add_argument(
            "--accept-categories", action="store_true", help="save the categories guessed from titles"
        )
        parser.add_argument("--mapping", default="", help='JSON, column letter to field: {"F": "cost"}')

    def handle(self, *args: Any, **options: Any) -> None:
        board = self._board(options)
        try:
            draft = self._draft(options, board)
            result = None if options["dry_run"] else self._save(draft, board, options)
        except ImportProblem as problem:
            message, advice = problem.text(gettext)
            raise CommandError(f"{options['file']}: {message} {advice}") from problem
        report = to_report(draft, gettext)
        if options["json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=1))
        else:
            self._tell(report)
        if result is not None:
            self.stderr.write(json.dumps(result.counts()))

    def _board(self, options: dict[str, Any]) -> Any:
        slug = options["board"]
        if not slug:
            if options["dry_run"]:
                return None
            raise CommandError("To save, say which board it is: --board SLUG. To look only: --dry-run.")
        from forum_site.organisations.models import Organisation  # a dry run without board asks no database

        board = Organisation.objects.boards().filter(slug=slug).select_related("territory").first()
        if board is None:
            raise CommandError(f"There is no board with the slug “{slug}”.")
        if board.territory is None:
            raise CommandError(f"The board “{slug}” has no kelurahan or desa yet.")
        return board

    def _draft(self, options: dict[str, Any], board: Any) -> PlanDraft:
        path = Path(options["file"])
        try:
            with path.open("rb") as file:
                data = file.read(MAX_UPLOAD + 1)
        except (OSError, ValueError) as error:
            raise CommandError(f"{options['file']}: {getattr(error, 'strerror', None) or error}") from error
        region = None
        if board is not None:
            from partnerships.sheet_reading import board_region

            region = board_region(board)
        return analyse(
            read_sheet(data, path.name),
            kind=options["kind"],
            mapping=self._mapping(options["mapping"]),
            board_region=region,
            period=self._period(options["period"]),
        )

    def _mapping(self, text: str) -> dict[str, str]:
        try:
            mapping = json.loads(text or "{}")
        except ValueError as error:
            raise CommandError(f"--mapping is not JSON: {error}") from error
        if not isinstance(mapping, dict) or not all(isinstance(value, str) for value in mapping.values()):
            raise CommandError('--mapping is not an object like {"F": "cost"}.')
        return mapping

    def _period(self, text: str) -> tuple[int, int] | None:
        if not text:
            return None
        year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None
        period = (year, year) if year else read_period(text)
        if period is None:
            raise CommandError(f"--period “{text}” is not two years like 2027-2029.")
        return period

    def _save(self, draft: PlanDraft, board: Any, options: dict[str, Any]) -> Any:
        from partnerships.actions.import_plan import PeriodMissing, import_plan
        from partnerships.models import PlanImport
        from partnerships.plan_periods import PeriodOverlap
        from partnerships.sheet_reading import READER_KINDS

        kinds = {reader: kind for kind, reader in READER_KINDS.items()}
        sheet = PlanImport(
            board=board,
            kind=kinds[draft.kind],
            filename=draft.filename[:200],
            sha256=draft.file_sha256,
            categories_confirmed=options["accept_categories"],
        )
        period = self._period(options["period"]) or draft.period
        if period is None:
            raise CommandError("The sheet does not say its years. Add --period 2027-2029.")
        sheet.period_start, sheet.period_end = period
        if not draft.ready:
            raise CommandError("No line is ready to be saved.")
        sheet.save()
        try:
            return import_plan(sheet, by=None, draft=draft)
        except PeriodMissing as error:  # pragma: no cover - asked for above
            raise CommandError("The years of the plan are missing.") from error
        except PeriodOverlap as error:
            raise CommandError(error.sentence()) from error

    def _tell(self, report: dict[str, Any]) -> None:
        cost = "–" if report["total_cost"] is None else f"Rp {report['total_cost']:,}".replace(",", ".")
        sectors = ", ".join(f"{name} {count}" for name, count in report["sectors"].items())
        self.stdout.write(f"{report['rows']} needs, {cost} ({sectors})")
        for kind in ("errors", "warnings"):
            for entry in report[kind]:
                where = f"{entry['sheet']} {entry['column'] or ''}{entry['row'] or ''}".strip()
                self.stdout.write(f"{kind[:-1]}: {where}: {entry['message']}")
        if report["personal_data_rows"]:
            self.stdout.write(f"personal data masked in {report['personal_data_rows']} rows")
