"""Rank offers for needs given as files, with the engine that the site uses."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from forum_site.regions.listing import read_names, read_other_names
from partnerships.matching.lists import OfferSet, rank_offers
from partnerships.matching.places import build_places
from partnerships.matching.records import need_from_record, offer_from_record


class Command(BaseCommand):
    help = (
        "Ranks every offer of OFFERS for each need of NEEDS (JSON lines) and writes need, offer, rank and "
        "score separated by tabs. Status, dates and window of the offers are ignored. Touches no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("needs", type=Path)
        parser.add_argument("offers", type=Path)
        parser.add_argument("--out", type=Path, required=True)
        parser.add_argument(
            "--guess-categories",
            action="store_true",
            help="do not read a need's sector and category; guess them from its words",
        )

    def handle(self, **options: Any) -> None:
        places = build_places(
            read_names().items(), [(other.code, other.name) for other in read_other_names()]
        )
        guess = options["guess_categories"]
        needs = [need_from_record(one, places, guess_category=guess) for one in lines_of(options["needs"])]
        offers = OfferSet(
            [offer_from_record(one, places) for one in lines_of(options["offers"])], timezone.localdate()
        )
        with options["out"].open("w", encoding="utf-8", newline="\n") as out:
            for need in needs:
                ranked = rank_offers(need, offers, offers.today)
                for rank, row in enumerate(ranked, start=1):
                    out.write(f"{row.need_key}\t{row.offer_key}\t{rank}\t{row.points / 1000:.3f}\n")
        self.stdout.write(f"{len(needs)} needs, {len(offers.offers)} offers: {options['out']}")


def lines_of(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CommandError(f"{path}: {error}") from error
