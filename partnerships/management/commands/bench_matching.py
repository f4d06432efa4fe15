"""How fast matching is on invented data of any size, as JSON."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from partnerships.matching.index.rank import ENGINES
from partnerships.matching.measure import measure


class Command(BaseCommand):
    help = "Measures the matching engine on invented needs and offers; prints JSON. Touches no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--needs", type=int, default=275_000)
        parser.add_argument("--offers", type=int, default=5_000)
        parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0])
        parser.add_argument(
            "--verify", action="store_true", help="compare a sample with the plain scorer, pair by pair"
        )

    def handle(self, **options: Any) -> None:
        told = measure(options["needs"], options["offers"], options["engine"], verify=options["verify"])
        self.stdout.write(json.dumps(told))
