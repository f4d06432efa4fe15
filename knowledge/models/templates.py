"""Documents that boards fill in: every version is kept, and a board says that it uses one."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from forum_site.core import taxonomy
from forum_site.core.models import TimeStamped
from forum_site.core.office_files import ENDINGS
from forum_site.core.storage import private_storage
from forum_site.core.tokens import readable_code
from forum_site.organisations.models import Organisation
from knowledge.reference_querysets import TemplateQuerySet, TemplateUseQuerySet

SECTORS = [(code, _(label)) for code, label in taxonomy.SECTORS.items()]


class Licence(models.TextChoices):
    CC0 = "cc0", _("Free to use, no conditions (CC0)")
    CC_BY = "cc-by", _("Free to use, name the source (CC BY 4.0)")
    CC_BY_SA = "cc-by-sa", _("Free to use, name the source, share alike (CC BY-SA 4.0)")
    PUBLIC = "public", _("Official form of a public body")


class Template(TimeStamped, index.Indexed):
    """`owner`: the secretariat that looks after it; None is the site's own. `live` False: taken away."""

    title = models.CharField(_("title"), max_length=150)
    summary = models.CharField(_("what it is for"), max_length=400)
    sector = models.CharField(_("sector"), max_length=16, choices=SECTORS, blank=True)
    licence = models.CharField(_("licence"), max_length=12, choices=Licence, default=Licence.CC0)
    owner = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("looked after by"),
    )
    live = models.BooleanField(_("published"), default=True)
    # Readers: lists and the search index, which would otherwise look for the newest version of each.
    current = models.ForeignKey(
        "knowledge.TemplateVersion", models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = TemplateQuerySet.as_manager()

    search_fields: ClassVar = [
        index.SearchField("title", boost=4),
        index.AutocompleteField("title"),
        index.SearchField("summary"),
        index.SearchField("text_inside"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("template")
        verbose_name_plural = _("templates")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("knowledge:template", args=[self.pk])

    def text_inside(self) -> str:
        """What the current document says, for the search index."""
        return self.current.text if self.current else ""


def template_path(version: TemplateVersion, name: str) -> str:
    """A name of its own, with the ending that the check of the upload gave."""
    return f"templates/{readable_code(16).lower()}.{name.rpartition('.')[2].lower()}"


class TemplateVersion(models.Model):
    """One document, never changed. `name` is what it is downloaded as; `size` in bytes."""

    template = models.ForeignKey(Template, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    file = models.FileField(upload_to=template_path, storage=private_storage)
    name = models.CharField(max_length=80)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    text = models.TextField(blank=True, editable=False)
    changes = models.CharField(_("what changed"), max_length=300, blank=True)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("version of a template")
        verbose_name_plural = _("versions of templates")
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["template", "number"], name="one_template_version_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"

    def get_absolute_url(self) -> str:
        return reverse("knowledge:template_file", args=[self.template_id, self.number])

    @property
    def ending(self) -> str:
        """What stands beside the name: DOCX, XLSX, PDF …"""
        return ENDINGS.get(self.content_type, "pdf").upper()


class TemplateUse(models.Model):
    """A board says "we use this"; any of its members may take it back."""

    template = models.ForeignKey(Template, models.CASCADE, related_name="uses")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    objects = TemplateUseQuerySet.as_manager()

    class Meta:
        verbose_name = _("use of a template")
        verbose_name_plural = _("uses of templates")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["template", "organisation"], name="one_template_use_a_board")
        ]

    def __str__(self) -> str:
        return f"{self.template_id}: {self.organisation_id}"
