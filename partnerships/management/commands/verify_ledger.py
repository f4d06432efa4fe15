"""`manage.py verify_ledger`: was the ledger changed, and do the figures follow it? Changes nothing."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from forum_site.organisations.models import Organisation
from partnerships.channelling.ledger.verifying import Seen, one_moment, verify_all


class Command(BaseCommand):
    help = "Check every row of the ledger and the figures that follow it; exit 1 and the places if not."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--board", default="", help="slug of one board; all without it")

    def handle(self, *args: Any, **options: Any) -> None:
        board = Organisation.objects.filter(slug=options["board"]).first()
        if options["board"] and board is None:
            raise CommandError(f"No organisation has the slug {options['board']}.")
        seen, wrong, began = Seen(), 0, time.monotonic()
        with one_moment():
            for finding in verify_all(board, seen):
                wrong += 1
                self.stdout.write(str(finding))
        looked = f"{seen.rows} rows in {seen.books} books, {time.monotonic() - began:.1f} s"
        if wrong:
            self.stdout.write(f"{wrong} findings. {looked}")
            sys.exit(1)
        self.stdout.write(f"The ledger is whole. {looked}")
