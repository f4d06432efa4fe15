"""Erase accounts whose owners asked for it 14 days ago; beat does it daily."""

from typing import Any

from django.core.management.base import BaseCommand

from forum_site.accounts.actions.erase_account import erase_due


class Command(BaseCommand):
    help = "Erase accounts whose 14 days of grace are over."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{erase_due()} accounts erased")
