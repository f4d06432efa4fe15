"""`manage.py load_articles`: the articles a new site starts with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from knowledge.actions.ensure_articles import ensure_articles
from knowledge.models import SectionPage


class Command(BaseCommand):
    help = "Publish the articles that come with the product; articles that exist are left as they are."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            articles = ensure_articles()
        except SectionPage.DoesNotExist as missing:
            raise CommandError("No shelves yet: run `manage.py create_site_pages` first.") from missing
        if options["verbosity"]:
            self.stdout.write(f"{len(articles)} articles")
