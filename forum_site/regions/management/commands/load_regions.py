"""`manage.py load_regions`: the 91,599 regions of the packaged list; quick when nothing changed."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from forum_site.regions.actions.load_regions import Loaded, load_regions


class Command(BaseCommand):
    help = "Load or update provinces, regencies, districts and villages from the packaged list."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="compare every row even if nothing changed")

    def handle(self, *args: Any, **options: Any) -> None:
        start = time.monotonic()
        report = self.stdout.write if options["verbosity"] > 1 else lambda line: None
        loaded = load_regions(force=options["force"], report=report)
        if loaded == Loaded():
            self.stdout.write("Regions are up to date.")
            return
        self.stdout.write(
            f"Regions: {loaded.added} added, {loaded.changed} changed, {loaded.retired} no longer listed,"
            f" {loaded.other_names} other names; {time.monotonic() - start:.1f} s."
        )
