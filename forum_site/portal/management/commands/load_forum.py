"""`manage.py load_forum`: an invented forum to measure with. Refuses to run in production."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from forum_site.portal.demo.forum.load import load_forum
from forum_site.portal.demo.nation.load import settle


class Command(BaseCommand):
    help = "Load invented people, topics and posts into the forum; the same again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--topics", type=int, default=5_000)
        parser.add_argument("--posts", type=int, default=100_000)
        parser.add_argument("--people", type=int, default=1_000)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--no-search", action="store_true", help="leave the search index as it is")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Invented data is never loaded in production (settings.DEMO is off).")
        started = time.monotonic()
        posts = load_forum(
            topics=options["topics"],
            posts=options["posts"],
            people=options["people"],
            seed=options["seed"],
            search=not options["no_search"],
        )
        settle()
        self.stdout.write(f"  {posts} posts: {time.monotonic() - started:.0f} s")
