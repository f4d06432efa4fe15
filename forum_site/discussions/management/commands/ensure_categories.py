"""Make the categories every forum starts with."""

from typing import Any

from django.core.management.base import BaseCommand

from forum_site.discussions.categories import ensure_categories


class Command(BaseCommand):
    help = "Makes the first categories of the forum; what exists is left as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        for category in ensure_categories().values():
            self.stdout.write(f"{category.slug}: {category.name}")
