"""Loads the glossary, the register of regulations and the first templates; what an editor changed stays."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from knowledge.actions.ensure_reference import ensure_reference
from knowledge.actions.ensure_templates import ensure_templates


class Command(BaseCommand):
    help = "Load the glossary, the register and the first templates; can be repeated, editors' changes stay."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, loaded in ensure_reference().items():
            self.stdout.write(
                f"{name}: {loaded.added} new, {loaded.changed} changed, {loaded.kept} left to editors"
            )
        self.stdout.write(f"templates: {ensure_templates()} new")
