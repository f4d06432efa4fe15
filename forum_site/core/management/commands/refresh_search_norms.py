"""`manage.py refresh_search_norms`: nightly upkeep of the search index."""

from typing import Any

from django.core.management.base import BaseCommand
from modelsearch.backends import get_search_backends


class Command(BaseCommand):
    help = "Recompute the weight of titles in the search index."

    def handle(self, *args: Any, **options: Any) -> None:
        for backend in get_search_backends():
            index = getattr(backend, "index_class", None)
            if index is not None and hasattr(index, "_refresh_title_norms"):
                index(backend)._refresh_title_norms(full=True)
