"""Whom a text falls to: the officers of the nearest secretariat, the site administrator everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.db.models import BooleanField, Exists, ExpressionWrapper, Q, Value
from django.db.models.expressions import Combinable

from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.models import Organisation

EVERYTHING: Final = ~Q(pk__in=[])
NOTHING: Final = Q(pk__in=[])


def answers_for(user: Any, path: str) -> Q:
    """Rows whose region at `path` the person answers for, as `authority.officers_for` names people.

    An officer: the own territory, less what a nearer secretariat with officers covers.
    """
    if not getattr(user, "is_authenticated", False):
        return NOTHING
    if user.is_superuser:
        return EVERYTHING
    covering = Organisation.objects.secretariats().verified().staffed().covering(path)
    mine = NOTHING
    for office in (one for one in secretariats_of(user) if one.is_verified and one.territory):
        place = office.territory
        assert place is not None  # noqa: S101 - for the type checker
        inside = Q(**{f"{path}__lo__gte": place.lo, f"{path}__hi__lte": place.hi})
        mine |= inside & Q(~Exists(covering.filter(territory__level__gt=place.level)))
    return mine


def judges(user: Any, organisation: str, home: str) -> Q:
    """The same for what people write: the place is that of the organisation they wrote for, else home.

    `organisation` and `home` lead to the organisation and to the author's region. A person without
    office gets a condition that no row meets and that costs nothing.
    """
    if not is_moderator(user):
        return NOTHING
    if user.is_superuser:
        return EVERYTHING
    territory = f"{organisation}__territory"
    return answers_for(user, territory) | (Q(**{territory: None}) & answers_for(user, home))


def judged(user: Any, organisation: str, home: str) -> Combinable:
    """The same as a column of each row: true where the person judges."""
    if not is_moderator(user) or user.is_superuser:
        return Value(is_moderator(user), output_field=BooleanField())
    return ExpressionWrapper(judges(user, organisation, home), output_field=BooleanField())


def is_moderator(user: Any) -> bool:
    """Judges some texts: of a place, or what a feature gives (`register_judges`). What it asks is kept on
    the person's object."""
    if not getattr(user, "is_authenticated", False):
        return False
    return bool(user.is_superuser or secretariats_of(user) or any(judges(user) for judges in _OTHERS))


_OTHERS: Final[list[Callable[[Any], bool]]] = []


def register_judges(judges: Callable[[Any], bool]) -> None:
    """A feature whose texts also fall to others than the officers of a place; asked on every page."""
    _OTHERS.append(judges)
