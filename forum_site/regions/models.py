"""Provinsi, kabupaten/kota, kecamatan, kelurahan/desa, and the names people use for them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.regions.names import normalise
from forum_site.regions.querysets import RegionQuerySet


class Region(models.Model):
    """A place with a Kemendagri code; an interval of village ranks says what lies in it.

    Villages (level 4) are numbered 0, 1, 2 … in the order of their codes: `lo == hi` is that rank.
    Every other region spans the ranks of its villages, so "is in" is `lo BETWEEN region.lo AND
    region.hi`. Ranks belong to the loaded edition and change when the list grows: refer to a region
    by foreign key or code, and copy a rank only into something that `load_regions` rebuilds.
    """

    class Level(models.IntegerChoices):
        PROVINCE = 1, _("Province")
        REGENCY = 2, _("Regency or city")
        DISTRICT = 3, _("District")
        VILLAGE = 4, _("Kelurahan or village")

    class VillageKind(models.TextChoices):
        """Administrative words stay Indonesian in every language: they are names in law."""

        KELURAHAN = "1", "Kelurahan"
        DESA = "2", "Desa"
        DESA_ADAT = "3", "Desa adat"

    code = models.CharField(_("code"), max_length=13, unique=True)
    name = models.CharField(_("name"), max_length=80)
    label = models.CharField(_("full name"), max_length=200)
    level = models.PositiveSmallIntegerField(_("level"), choices=Level.choices)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
    )
    lo = models.PositiveIntegerField(_("first village rank"))
    hi = models.PositiveIntegerField(_("last village rank"))
    time_zone = models.CharField(_("time zone"), max_length=20)
    is_current = models.BooleanField(_("in the current list"), default=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]
        indexes = [models.Index(fields=["level", "lo"], name="region_level_lo")]
        constraints = [
            models.CheckConstraint(condition=models.Q(lo__lte=models.F("hi")), name="region_lo_hi")
        ]

    def __str__(self) -> str:
        return self.label

    def contains(self, other: "Region") -> bool:
        """Whether `other` is this region or lies in it."""
        return self.level <= other.level and self.lo <= other.lo and other.hi <= self.hi

    @property
    def is_kota(self) -> bool:
        """A kota (or kota administrasi), which has numbers from 71 on; false above and below."""
        return self.level == self.Level.REGENCY and self.code[3] >= "7"

    @property
    def village_kind(self) -> "VillageKind | None":
        """Kelurahan, desa or desa adat, from the first digit of the village number."""
        return self.VillageKind(self.code[9]) if self.level == self.Level.VILLAGE else None

    @property
    def kind_word(self) -> str:
        """What stands before the name: Provinsi, Kabupaten, Kota, Kecamatan, Kelurahan, Desa."""
        if kind := self.village_kind:
            return str(kind.label)
        if self.level == self.Level.REGENCY:
            return "Kota" if self.is_kota else "Kabupaten"
        return "Provinsi" if self.level == self.Level.PROVINCE else "Kecamatan"

    @property
    def place(self) -> str:
        """Where it lies, after the name: "Kec. Jekan Raya, Kota Palangka Raya"; "" for a province.

        Below the province it comes from the label; a kabupaten or kota asks for its parent.
        """
        if self.level <= self.Level.REGENCY:
            return self.parent.name if self.parent else ""
        rest = self.label.removeprefix(self.name).removeprefix(", ")
        return f"Kec. {rest}" if self.level == self.Level.VILLAGE else rest


class RegionAlias(models.Model):
    """Another name for a region; several rows with one name mean all of them (Jabodetabek)."""

    class Kind(models.TextChoices):
        LISTED = "listed", _("Name in the official list")
        COMMON = "common", _("Name in use or abbreviation")
        FORMER = "former", _("Former name")
        GROUP = "group", _("Group of regions")

    region = models.ForeignKey(Region, models.CASCADE, related_name="aliases", verbose_name=_("region"))
    name = models.CharField(
        _("name"),
        max_length=80,
        db_index=True,
        help_text=_("Saved in small letters, without punctuation."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.COMMON)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("other name of a region")
        verbose_name_plural = _("other names of regions")
        ordering = ["name", "region__code"]
        constraints = [models.UniqueConstraint(fields=["name", "region"], name="region_alias_once")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name = normalise(self.name)
        super().save(*args, **kwargs)


class RegionEdition(models.Model):
    """Which list is loaded: one row; its digest tells `load_regions` that there is nothing to do."""

    digest = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    loaded_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.rows} ({self.digest[:12]})"
