"""manage.py open_kota 62.71 --label "Pokja PKP" --host Bapperida --email petugas@… --boards bkm.csv"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from forum_site.accounts.models import User
from forum_site.organisations.actions.open_kota import import_boards, open_kota, prepare_kota
from forum_site.organisations.board_list import UnreadableList, read_board_list
from forum_site.organisations.codes import grouped
from forum_site.regions.models import Region


class Command(BaseCommand):
    help = "Open a kota: its secretariat, the first officer's invitation, its boards. Can be repeated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code", help="Kemendagri code of the kota or kabupaten, e.g. 62.71")
        parser.add_argument("--label", default="", help="what the secretariat is called there")
        parser.add_argument("--host", default="", help="the office it belongs to")
        parser.add_argument("--email", default="", help="of the first officer; else the code is printed")
        parser.add_argument("--boards", type=Path, help="csv: name, kelurahan (code or name), label")
        parser.add_argument("--prepare", action="store_true", help="leave it closed to the public")

    def handle(self, *args: Any, **options: Any) -> None:
        kota, by = self._kota(options["code"]), self._administrator()
        # The list is read first: a broken one leaves nothing half done.
        rows = self._read(options["boards"], kota) if options["boards"] else []
        prepared = prepare_kota(
            kota, by=by, label=options["label"], host_office=options["host"], email=options["email"]
        )
        added = import_boards(kota, rows, by=by)
        self._report(prepared, rows, len(added), options["email"])
        if not options["prepare"]:
            open_kota(kota, by=by)
            self.stdout.write(self.style.SUCCESS(f"{kota.name} is open."))

    def _kota(self, code: str) -> Region:
        kota = Region.objects.regencies().filter(code=code).first()
        if kota is None:
            raise CommandError(f"{code} is no kota or kabupaten (load_regions done?)")
        return kota

    def _administrator(self) -> User:
        administrator = User.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if administrator is None:
            raise CommandError("there is no site administrator yet: run create_site_admin first")
        return administrator

    def _read(self, path: Path, kota: Region) -> list[Any]:
        try:
            return read_board_list(path.read_bytes(), kota)
        except (OSError, UnreadableList) as error:
            raise CommandError(f"{path}: {error}") from error

    def _report(self, prepared: Any, rows: list[Any], added: int, email: str) -> None:
        self.stdout.write(f"{prepared.secretariat.name}: /organisations/{prepared.secretariat.slug}/")
        if prepared.officer:
            where = f"mailed to {email}" if email else f"code {grouped(prepared.officer.code)}"
            self.stdout.write(f"First officer: {where}, to be typed at {reverse('organisations:join')}")
        for row in rows:
            if row.problem:
                self.stderr.write(f"line {row.number}: {row.name}: {row.problem}")
        if rows:
            self.stdout.write(f"Boards: {added} added, {sum(row.known for row in rows)} known already.")
