"""`manage.py check_totals`: are the kept sums what the needs add up to? Repairs them when not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from partnerships.totals.keeping import check


class Command(BaseCommand):
    help = "Compare the kept totals with the needs, say what differs, and count anew what was wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what differs")

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = check(repair=not options["dry_run"])
        for row in wrong:
            self.stdout.write("  ".join(f"{name}={value}" for name, value in row.items()))
        self.stdout.write(f"{len(wrong)} rows differ" if wrong else "All totals are right.")
