"""Tags that come from the lists of the domain, in groups; a category may require one of a group.

The name of a tag is content and stays Indonesian in every language; what a form shows is its label.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.core import taxonomy
from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.discussions.models import Category, TagGroup
from forum_site.regions.models import Region

SECTOR_TAGS: Final = {"ENVIRONMENT": "lingkungan", "SOCIAL": "sosial", "ECONOMIC": "ekonomi"}
SOURCE_TAGS: Final = {
    "SELF_HELP": "swadaya",
    "BLM": "blm",
    "APBN": "apbn",
    "APBD_PROVINCE": "apbd provinsi",
    "APBD_LOCAL": "apbd kota",
    "VILLAGE_FUND": "dana kelurahan",
    "LOCAL_GRANT": "hibah daerah",
    "SOCIAL_AID": "bansos",
    "POKIR": "pokir",
    "CSR_BUMN": "tjsl bumn",
    "CSR_BUMD": "csr bumd",
    "CSR_PRIVATE": "csr swasta",
    "ZAKAT": "zakat",
    "INFAQ_WAKAF": "infak wakaf",
    "BANK_CREDIT": "kredit bank",
    "KUR": "kur",
    "UPK_REVOLVING": "dana bergulir",
    "COOPERATIVE": "koperasi",
    "NGO": "lsm",
    "FOUNDATION": "yayasan",
    "UNIVERSITY": "perguruan tinggi",
    "INTERNATIONAL_DONOR": "donor internasional",
    "CROWDFUNDING": "urunan daring",
    "INDIVIDUAL": "donatur perorangan",
    "OTHER": "sumber lain",
}


@dataclass(frozen=True)
class GroupTag:
    """`name` is kept on topics, `slug` stands in addresses, `label` is an English message."""

    name: str
    label: str

    @property
    def slug(self) -> str:
        return slugify(self.name)


def _from_codes(table: Mapping[str, str], names: Mapping[str, str]) -> tuple[GroupTag, ...]:
    return tuple(
        GroupTag(names.get(code) or code.lower().replace("_", " "), label) for code, label in table.items()
    )


GROUPS: Final[dict[str, tuple[GroupTag, ...]]] = {
    TagGroup.ACTIVITY: _from_codes({one.code: one.label for one in taxonomy.CATEGORIES.values()}, {}),
    TagGroup.SECTOR: _from_codes(taxonomy.SECTORS, SECTOR_TAGS),
    TagGroup.SOURCE: _from_codes(taxonomy.FUNDING_SOURCE_KINDS, SOURCE_TAGS),
}
_GROUP_OF: Final = {tag.slug: str(code) for code, tags in GROUPS.items() for tag in tags}


def tags_of_group(code: str, within: Region | None = None) -> list[tuple[str, str]]:
    """(name, label) of the tags of a group, as a form offers them. Places: the kota and kabupaten, one
    statement, those inside `within` when the category has a place."""
    if code == TagGroup.PLACE:
        rows = Region.objects.regencies()
        rows = rows.within(within) if within is not None else rows
        return [(name.lower(), name) for name in rows.order_by("name").values_list("name", flat=True)]
    return [(tag.name, gettext(tag.label)) for tag in GROUPS.get(code, ())]


def groups_of(slugs: Iterable[str]) -> dict[str, str]:
    """Group of each tag that belongs to one. At most one statement, for what may be places."""
    wanted = set(slugs)
    found = {slug: _GROUP_OF[slug] for slug in wanted & _GROUP_OF.keys()}
    perhaps = [slug for slug in wanted - found.keys() if slug.startswith(("kota-", "kabupaten-"))]
    if perhaps:
        names = Region.objects.regencies().values_list("name", flat=True)
        places = {slugify(name) for name in names}
        found |= {slug: str(TagGroup.PLACE) for slug in perhaps if slug in places}
    return found


def group_of(tag_slug: str) -> str:
    """Code of the group of a tag; "" for a free one."""
    return groups_of([tag_slug]).get(tag_slug, "")


def can_tag(category: Category, tags: Iterable[str]) -> Verdict:
    """A category with a group takes topics with at least one tag of it."""
    if not category.tag_group:
        return ALLOWED
    slugs = [slugify(tag) for tag in tags]
    if category.tag_group in groups_of(slugs).values():
        return ALLOWED
    return denied(
        _("Choose at least one tag from “%(group)s”.") % {"group": TagGroup(category.tag_group).label}
    )


def check_tags(category: Category, tags: Iterable[str]) -> None:
    """Raises PermissionDenied with the reason."""
    can_tag(category, tags).require()


def label_of_tag(tag: Any) -> str:
    """The label of a domain tag in the reader's language, else its name."""
    code = _GROUP_OF.get(tag.slug, "")
    found = next((one for one in GROUPS.get(code, ()) if one.slug == tag.slug), None)
    return gettext(found.label) if found else str(tag.name)
