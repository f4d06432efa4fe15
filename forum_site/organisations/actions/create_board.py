"""A board of a kelurahan enters the site."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations import rules
from forum_site.organisations.models import Kind, Organisation, Verification
from forum_site.organisations.slugs import free_slug
from forum_site.regions.models import Region


def create_board(
    village: Region, *, name: str, by: Any, label: str = "BKM", summary: str = ""
) -> Organisation:
    """A board that waits for its secretariat; nobody else sees it before.

    The caller shows boards already known in the kelurahan first (`boards_in`), and claims the new one
    for the creator with `claim_organisation`. ValueError when the place is not a kelurahan or desa.
    """
    rules.can_register(by).require()
    if village.level != Region.Level.VILLAGE:
        raise ValueError("a board belongs to a kelurahan or desa")
    with transaction.atomic():
        board = Organisation.objects.create(
            kind=Kind.BOARD,
            name=name,
            slug=free_slug(name, village.name),
            label=label,
            summary=summary,
            region=village,
            territory=village,
            verification=Verification.PENDING,
            created_by=by,
        )
        audit.record(board, "organisations.create_board", by=by)
    return board


def boards_in(village: Region, *, seen_by: Any) -> list[Organisation]:
    """Boards of the kelurahan that the person may see: perhaps one of these is meant."""
    boards = Organisation.objects.boards().visible_to(seen_by).filter(territory=village)
    return list(boards.select_related("territory").order_by("name"))
