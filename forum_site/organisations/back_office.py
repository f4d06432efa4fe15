"""A secretariat's own corner of the back office: one group, one collection.

Officers see images and documents of their own collection only. Membership of the group follows the
roles: `sync_person` after a change, `sync_all` every day for the terms that ended overnight.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection, GroupCollectionPermission

from forum_site.organisations.models import BackOffice, Membership, Organisation, Role

VERBS: Final = ("add", "change", "choose", "view")
# Wagtail's own registration of its door; everything else is given by collection or by territory.
DOOR: Final = ("wagtailadmin", "admin", "access_admin")

_FURNISHERS: list[Callable[[BackOffice], Any]] = []


def register_furnisher(furnish: Callable[[BackOffice], Any]) -> None:
    """Let another app complete each corner (a section of pages …); `furnish` is idempotent."""
    if furnish not in _FURNISHERS:
        _FURNISHERS.append(furnish)


def ensure_territory_group(secretariat: Organisation) -> Group:
    """The group of the secretariat's officers with its collection; made once, completed when called again."""
    with transaction.atomic():
        office = BackOffice.objects.filter(secretariat=secretariat).select_related("group").first()
        if office is None:
            group = Group.objects.create(name=_group_name(secretariat))
            collection = Collection.get_first_root_node().add_child(name=secretariat.name)
            office = BackOffice.objects.create(secretariat=secretariat, group=group, collection=collection)
        office.group.permissions.add(_door())
        for permission in _file_permissions():
            GroupCollectionPermission.objects.get_or_create(
                group=office.group, collection=office.collection, permission=permission
            )
        for furnish in _FURNISHERS:
            furnish(office)
    return office.group


def sync_officers(secretariat: Organisation) -> None:
    """The group holds exactly the officers in office today."""
    group = ensure_territory_group(secretariat)
    officers = Membership.objects.current().filter(
        organisation=secretariat, role=Role.SECRETARIAT_OFFICER, user__is_active=True
    )
    group.user_set.set(officers.values_list("user", flat=True).distinct())


def sync_person(user: Any) -> None:
    """Put one person into, and take out of, the groups of secretariats; two or three statements."""
    held = Membership.objects.current().filter(user=user, role=Role.SECRETARIAT_OFFICER)
    offices = BackOffice.objects.select_related("group")
    wanted = {office.group for office in offices.filter(secretariat__in=held.values("organisation"))}
    present = {office.group for office in offices.filter(group__user=user)}
    if wanted - present:
        user.groups.add(*(wanted - present))
    if present - wanted:
        user.groups.remove(*(present - wanted))


def sync_all() -> int:
    """Every secretariat; returns how many. Can be repeated without harm."""
    secretariats = Organisation.objects.secretariats()
    for secretariat in secretariats:
        sync_officers(secretariat)
    return len(secretariats)


def _group_name(secretariat: Organisation) -> str:
    return f"{secretariat.name[:100]} ({secretariat.pk})"


def _door() -> Permission:
    app_label, model, codename = DOOR
    kind, _new = ContentType.objects.get_or_create(app_label=app_label, model=model)
    door, _new = Permission.objects.get_or_create(
        content_type=kind, codename=codename, defaults={"name": "Can access Wagtail admin"}
    )
    return door


def _file_permissions() -> list[Permission]:
    # Wagtail asks for the permissions of its own models, whatever model the site stores files in.
    models = [Image, Document]
    names = [f"{verb}_{model._meta.model_name}" for model in models for verb in VERBS]
    kinds = ContentType.objects.get_for_models(*models).values()
    return list(Permission.objects.filter(content_type__in=kinds, codename__in=names))
