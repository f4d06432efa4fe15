"""Each kota's own shelf: its officers write there, and nowhere else."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.models import Permission
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import GroupPagePermission, Page

from forum_site.organisations.models import BackOffice, Organisation
from forum_site.regions.models import Region
from knowledge.models import KnowledgeIndexPage, SectionPage

VERBS: Final = ("add", "change", "publish")


def ensure_territory_section(secretariat: Organisation) -> SectionPage | None:
    """The section of the secretariat's territory, with the rights of its group; None before there is a
    knowledge base or a territory. A draft until the kota is open. Can be repeated."""
    index = KnowledgeIndexPage.objects.first()
    territory = secretariat.territory
    office = BackOffice.objects.filter(secretariat=secretariat).select_related("group").first()
    if index is None or office is None or territory is None:
        return None
    with transaction.atomic():
        section = SectionPage.objects.child_of(index).filter(territory=territory).first()
        section = section or _new_section(index, territory)
        if secretariat.is_verified and section.first_published_at is None:
            section.save_revision().publish()
        for permission in _permissions():
            GroupPagePermission.objects.get_or_create(
                group=office.group, page=section.page_ptr, permission=permission
            )
    return section


def furnish(office: BackOffice) -> None:
    """For `back_office.register_furnisher`."""
    ensure_territory_section(office.secretariat)


def furnish_all() -> None:
    for office in BackOffice.objects.select_related("secretariat__territory"):
        ensure_territory_section(office.secretariat)


def _new_section(index: KnowledgeIndexPage, territory: Region) -> SectionPage:
    name = str(territory.name)
    slug = slugify(name)
    if index.get_children().filter(slug=slug).exists():
        slug = f"{slug}-{territory.code.replace('.', '')}"
    section = SectionPage(
        title=name, slug=slug, intro=f"Panduan dan kabar dari sekretariat {name}.",
        intro_en=f"Guides and news from the secretariat of {name}.", territory=territory, live=False,
    )  # fmt: skip
    index.add_child(instance=section)
    return section


def _permissions() -> list[Permission]:
    names = [f"{verb}_page" for verb in VERBS]
    found = Permission.objects.filter(
        content_type__app_label=Page._meta.app_label, content_type__model="page", codename__in=names
    )
    return list(found)
