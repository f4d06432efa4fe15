"""`manage.py load_demo`: the invented world of the demo. Refuses to run in production."""

import json
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from forum_site.portal.demo.load_commitments import load_commitments, load_words
from forum_site.portal.demo.load_costs import load_costs
from forum_site.portal.demo.load_documents import load_documents
from forum_site.portal.demo.load_knowledge import load_knowledge
from forum_site.portal.demo.load_life import load_life
from forum_site.portal.demo.load_notices import load_notices
from forum_site.portal.demo.load_offers import load_interests, load_losses, load_matches, load_offers
from forum_site.portal.demo.load_partnerships import load_partnerships
from forum_site.portal.demo.load_people import load_organisations, load_people, logins_file
from forum_site.portal.demo.load_places import load_places
from forum_site.portal.demo.load_plan_life import load_plan_life
from forum_site.portal.demo.load_plans import load_plans
from forum_site.portal.demo.load_rankings import load_rankings
from forum_site.portal.demo.load_requests import load_requests
from forum_site.portal.demo.load_taking_part import load_taking_part
from forum_site.portal.demo.load_talk import load_articles, load_talk
from forum_site.portal.demo.load_voices import load_voices


class Command(BaseCommand):
    help = "Load invented boards, partners, needs, offers and talk; --logins only prints who can log in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--logins", action="store_true", help="print the demo logins and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demo data is never loaded in production (settings.DEMO is off).")
        if options["logins"]:
            self.print_logins()
            return
        self.step("pages of the site", lambda: call_command("create_site_pages", verbosity=0))
        organisations = self.step("organisations", load_organisations)
        people = self.step("people", lambda: load_people(organisations))
        self.step("plans and needs", lambda: load_plans(organisations))
        self.step("costs and funding", lambda: load_costs(people))
        self.step("places and photos", load_places)
        self.step("proposals", lambda: load_life(people, organisations))
        self.step("rankings", lambda: load_rankings(organisations))
        self.step("life of plans", lambda: load_plan_life(people, organisations))
        self.step("endorsements and answers", lambda: load_voices(people, organisations))
        self.step("requests to agencies", lambda: load_requests(people, organisations))
        self.step("documents", lambda: load_documents(organisations))
        self.step("offers", lambda: load_offers(organisations))
        self.step("partnerships", lambda: load_partnerships(people, organisations))
        self.step("matches", load_matches)
        self.step("lost matches", load_losses)
        self.step("interest", lambda: load_interests(people, organisations))
        self.step("commitments", lambda: load_commitments(people, organisations))
        self.step("words", lambda: load_words(people))
        self.step("notices", load_notices)
        self.step("topics", lambda: load_talk(people))
        self.step("taking part", lambda: load_taking_part(people))
        self.step("articles", load_articles)
        self.step("knowledge at work", lambda: load_knowledge(people))

    def step(self, name: str, work: Callable[[], Any]) -> Any:
        started = time.monotonic()
        result = work()
        self.stdout.write(f"  {name}: {time.monotonic() - started:.1f} s")
        return result

    def print_logins(self) -> None:
        path = logins_file()
        if not path.exists():
            raise CommandError("No demo data yet: run `manage.py load_demo`.")
        known = json.loads(path.read_text())
        self.stdout.write(
            "Demo logins (second factor waived in the demo), password for all: " + known["password"]
        )
        for row in known["logins"]:
            self.stdout.write(f"  {row['login']:40} {row['name']}, {row['who']}")
