"""The register: laws and rules in force or not, and the guidance of the programmes before."""

from __future__ import annotations

from typing import ClassVar, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from forum_site.core.models import TimeStamped
from knowledge.reference_querysets import RegulationQuerySet


class RegulationKind(models.TextChoices):
    """From the strongest down; the codes are those of `library.shape_reference`."""

    LAW = "law", _("Law (UU)")
    GOVERNMENT = "government", _("Government regulation (PP)")
    PRESIDENTIAL = "presidential", _("Presidential regulation (Perpres)")
    MINISTERIAL = "ministerial", _("Regulation of a minister or agency")
    LOCAL = "local", _("Regional regulation")
    CIRCULAR = "circular", _("Circular (SE)")
    GUIDANCE = "guidance", _("Guidance")


class Programme(models.TextChoices):
    P2KP = "p2kp", "P2KP"
    PNPM = "pnpm", "PNPM Mandiri Perkotaan"
    KOTAKU = "kotaku", "KOTAKU"


class Status(models.TextChoices):
    """ARCHIVE: guidance of a programme that has ended; nobody revoked it, and it binds nobody any more."""

    IN_FORCE = "in_force", _("Still in force")
    AMENDED = "amended", _("Amended")
    REVOKED = "revoked", _("Revoked")
    ARCHIVE = "archive", _("Archive")


# How an office cites one of these: the kind's own words before "Nomor 3 Tahun 2021".
CITED: Final[dict[str, str]] = {
    RegulationKind.LAW: "Undang-Undang",
    RegulationKind.GOVERNMENT: "Peraturan Pemerintah",
    RegulationKind.PRESIDENTIAL: "Peraturan Presiden",
    RegulationKind.CIRCULAR: "Surat Edaran",
}


class Regulation(TimeStamped, index.Indexed):
    """`status_since`: the day of the last change of status; `successor`: what holds instead, if anything.

    `checked`: when, and against what, its facts were checked. `loaded`: how the library's own text stood when
    it was last put here; a row that looks otherwise was changed by an editor and is left alone.
    """

    code = models.SlugField(_("code in addresses"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=RegulationKind)
    number = models.CharField(_("number"), max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=400)
    issuer = models.CharField(_("issuer"), max_length=200)
    programme = models.CharField(
        _("programme"), max_length=12, choices=Programme, blank=True,
        help_text=_("Only for guidance of a former programme; it then stands in the archive."),
    )  # fmt: skip
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.IN_FORCE)
    status_since = models.DateField(_("status since"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="predecessors",
        verbose_name=_("replaced or amended by"),
    )  # fmt: skip
    link = models.URLField(_("link to the text"), max_length=400, blank=True)
    summary = models.TextField(_("our summary"), max_length=1500, blank=True)
    checked = models.CharField(
        _("checked"), max_length=200, blank=True, help_text=_("When, and against which source.")
    )
    loaded = models.CharField(max_length=64, blank=True, editable=False)

    objects = RegulationQuerySet.as_manager()

    search_fields: ClassVar = [
        index.SearchField("title", boost=4),
        index.AutocompleteField("title"),
        index.SearchField("cited_as", boost=4),
        index.SearchField("issuer"),
        index.SearchField("summary"),
        index.FilterField("status"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("regulation")
        verbose_name_plural = _("regulations")

    def __str__(self) -> str:
        return self.cited_as()

    def get_absolute_url(self) -> str:
        return reverse("knowledge:regulation", args=[self.code])

    def clean(self) -> None:
        super().clean()
        if self.successor_id and self.successor_id == self.pk:
            raise ValidationError({"successor": _("Nothing replaces itself.")})

    def cited_as(self) -> str:
        """ "Peraturan Presiden Nomor 16 Tahun 2018 tentang …": how an office cites it."""
        return f"{self.name} tentang {self.title}" if self.name != self.title else self.title

    @property
    def name(self) -> str:
        """ "Peraturan Presiden Nomor 16 Tahun 2018"; guidance, and what has no number, by its title."""
        if not self.number or self.kind == RegulationKind.GUIDANCE:
            return self.title
        words = CITED.get(self.kind) or f"Peraturan {self.issuer.replace('Kementerian', 'Menteri')}"
        return " ".join(
            filter(None, [words, f"Nomor {self.number}", f"Tahun {self.year}" if self.year else ""])
        )

    @property
    def is_revoked(self) -> bool:
        return self.status == Status.REVOKED

    @property
    def is_amended(self) -> bool:
        return self.status == Status.AMENDED

    @property
    def in_archive(self) -> bool:
        return bool(self.programme)
