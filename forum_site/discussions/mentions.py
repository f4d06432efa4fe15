"""Whom an `@name` calls: a person, an organisation, or whoever holds a role in it today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse

from forum_site.accounts.models import User
from forum_site.core.markdown import called_names
from forum_site.organisations.models import Organisation, Role, Unit

MOST: Final = 10  # names of one text that lead somewhere
ASKED: Final = 40  # so many are looked up to find them
PREFIXES: Final = ("bkm-", "lkm-")  # of the addresses of boards; people leave it out

# The word before the organisation → role, unit. "@upk-menara", "@koordinator-lkm-laweyan".
ROLES: Final[dict[str, tuple[str, str]]] = {
    "koordinator": (Role.BOARD_COORDINATOR, ""),
    "sekretaris": (Role.BOARD_SECRETARY, ""),
    "pengurus": (Role.BOARD_MEMBER, ""),
    "upk": (Role.UNIT_MANAGER, Unit.Kind.FINANCE),
    "upl": (Role.UNIT_MANAGER, Unit.Kind.ENVIRONMENT),
    "ups": (Role.UNIT_MANAGER, Unit.Kind.SOCIAL),
    "fasilitator": (Role.FACILITATOR, ""),
    "lurah": (Role.VILLAGE_HEAD, ""),
    "ketua": (Role.FORUM_CHAIR, ""),
}


@dataclass(frozen=True)
class Target:
    """`name` is what was typed, in small letters. Either `user` or `organisation` is there; `role` and
    `unit` narrow the organisation. `told`: the name stands outside every quotation."""

    name: str
    user: User | None = None
    organisation: Organisation | None = None
    role: str = ""
    unit: str = ""
    told: bool = True

    @property
    def url(self) -> str:
        if self.user is not None:
            return reverse("accounts:person", args=[self.user.handle])
        return self.organisation.get_absolute_url() if self.organisation else ""

    @property
    def key(self) -> tuple[Any, ...]:
        """The same for the same people, however they were named."""
        return (
            getattr(self.user, "pk", None), getattr(self.organisation, "pk", None), self.role, self.unit,
        )  # fmt: skip


def find_mentions(text: str) -> list[Target]:
    """Those that exist and are meant without doubt, at most ten, in the order written. Two statements."""
    names = called_names(text)[:ASKED]
    if not names:
        return []
    words = [name for name, _ in names]
    people = {user.handle.lower(): user for user in User.objects.filter(is_active=True, handle__in=words)}
    bodies = {body.slug: body for body in Organisation.objects.public().filter(slug__in=_slugs(words))}
    found = [meant(name, told, people, bodies) for name, told in names]
    return [target for target in found if target is not None][:MOST]


def meant(name: str, told: bool, people: dict[str, User], bodies: dict[str, Organisation]) -> Target | None:
    """None for nobody, and for a name that could be two. A whole name goes before a guessed one."""
    whole = []
    if name in people:
        whole.append(Target(name, user=people[name], told=told))
    if name in bodies:
        whole.append(Target(name, organisation=bodies[name], told=told))
    return _only(whole or _guessed(name, told, bodies))


def _guessed(name: str, told: bool, bodies: dict[str, Organisation]) -> list[Target]:
    """A board without its prefix; a role with its board."""
    found = [Target(name, organisation=body, told=told) for body in _boards(name, bodies)]
    word, _, rest = name.partition("-")
    if rest and word in ROLES:
        role, unit = ROLES[word]
        holds = [bodies[rest]] if rest in bodies else _boards(rest, bodies)
        found += [Target(name, organisation=body, role=role, unit=unit, told=told) for body in holds]
    return found


def _boards(name: str, bodies: dict[str, Organisation]) -> list[Organisation]:
    return [bodies[prefix + name] for prefix in PREFIXES if prefix + name in bodies]


def _only(found: list[Target]) -> Target | None:
    return found[0] if len(found) == 1 else None


def _slugs(names: Iterable[str]) -> set[str]:
    """Every address of an organisation that one of the names could mean."""
    wanted: set[str] = set()
    for name in names:
        word, _, rest = name.partition("-")
        for one in (name, rest if word in ROLES else ""):
            wanted |= {one, *(prefix + one for prefix in PREFIXES)} if one else set()
    return wanted
