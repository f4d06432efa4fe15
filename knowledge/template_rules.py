"""Who publishes documents in the template library, and for which board one says "we use this"."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import held_today, is_member, secretariats_of
from forum_site.organisations.models import Kind, Organisation
from knowledge.models import Template

SIGN_IN: Final = denied(_("Please log in first."))
SECRETARIAT_ONLY: Final = denied(_("Secretariats publish templates. Send yours to the secretariat."))
OTHER_SHELF: Final = denied(_("Another secretariat looks after this template."))
BOARDS_ONLY: Final = denied(_("Members of verified boards say which templates they use."))


def can_add_template(user: Any) -> Verdict:
    """Officers of a secretariat, and the site administrator."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if user.is_superuser or secretariats_of(user) else SECRETARIAT_ONLY


def can_edit_template(user: Any, template: Template) -> Verdict:
    """Whose secretariat looks after it; those without one are the administrator's."""
    may = can_add_template(user)
    if not may or user.is_superuser:
        return may
    offices = [office.pk for office in secretariats_of(user)]
    if template.owner_id in offices:
        return ALLOWED
    return OTHER_SHELF if template.live and template.current_id else HIDDEN


def boards_of(user: Any) -> list[Organisation]:
    """The verified boards in which the person holds a role today."""
    bodies = (one.organisation for one in held_today(user))
    return list({body.pk: body for body in bodies if body.kind == Kind.BOARD and body.is_verified}.values())


def can_use_template(user: Any, board: Organisation) -> Verdict:
    """Say for a board that it uses a template, or take it back: any member of a verified board."""
    if not user.is_authenticated:
        return SIGN_IN
    counts = board.kind == Kind.BOARD and board.is_verified and is_member(user, board)
    return ALLOWED if counts else BOARDS_ONLY
