"""What the public page of a person shows beyond the name: apps above register their part.

register_section("roles", fn)   # fn(request, person) -> {"template": …, "context": …} or None
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from forum_site.accounts.models import User

Section = dict[str, Any]
Provider = Callable[[HttpRequest, User], Section | None]

_providers: dict[str, Provider] = {}


def register_section(name: str, provider: Provider) -> None:
    """Sections stand in the order of registration; a second registration of a name replaces the first."""
    _providers[name] = provider


def sections_of(request: HttpRequest, person: User) -> list[Section]:
    shown = (provider(request, person) for provider in _providers.values())
    return [section for section in shown if section]
