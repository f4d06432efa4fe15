"""`manage.py create_site_pages`: home page, standard and legal pages, knowledge base."""

from typing import Any

from django.core.management.base import BaseCommand

from forum_site.pages.actions.create_site_pages import create_site_pages


class Command(BaseCommand):
    help = "Make the pages that menu and footer point to; what exists is left as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        home = create_site_pages()
        if options["verbosity"]:
            self.stdout.write(f"{home.get_descendants().count() + 1} pages")
