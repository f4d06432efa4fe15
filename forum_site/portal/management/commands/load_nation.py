"""`manage.py load_nation`: an invented country to measure with. Refuses to run in production."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from forum_site.portal.demo.nation.load import load_nation, settle
from forum_site.portal.demo.nation.offers import load_offers
from forum_site.regions.actions.load_regions import load_regions


class Command(BaseCommand):
    help = "Load invented boards with plans and needs all over Indonesia; the same again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--boards", type=int, default=11_000)
        parser.add_argument("--needs", type=int, default=275_000)
        parser.add_argument("--offers", type=int, default=5_000)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--no-search", action="store_true", help="leave the search index as it is")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Invented data is never loaded in production (settings.DEMO is off).")
        self.started = time.monotonic()
        load_regions()
        boards, needs = load_nation(
            boards=options["boards"],
            needs=options["needs"],
            seed=options["seed"],
            search=not options["no_search"],
            told=self.tell,
        )
        offers = load_offers(options["offers"], options["seed"])
        settle()
        took = f"{time.monotonic() - self.started:.0f} s"
        self.stdout.write(f"  {boards} boards, {needs} needs, {offers} offers: {took}")

    def tell(self, boards: int, needs: int) -> None:
        if boards % 1_000 == 0:
            self.stdout.write(f"  {boards} boards, {needs} needs, {time.monotonic() - self.started:.0f} s")
            self.stdout.flush()
