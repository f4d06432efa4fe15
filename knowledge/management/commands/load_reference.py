"""Loads the glossary and the register of regulations; what an editor changed stays."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from knowledge.actions.ensure_reference import ensure_reference


class Command(BaseCommand):
    help = "Load the glossary and the register of regulations; can be repeated, editors' changes stay."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, loaded in ensure_reference().items():
            self.stdout.write(
                f"{name}: {loaded.added} new, {loaded.changed} changed, {loaded.kept} left to editors"
            )
