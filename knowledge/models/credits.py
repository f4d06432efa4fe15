"""What stands beside an article: who is credited, its versions, and which places of forms it explains."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from forum_site.core import field_help
from knowledge.credit_fields import OrganisationByAddress, PersonByAddress


class ArticleCredit(Orderable):
    """An organisation, a person who agreed to be named, or just words; what was deleted leaves the words."""

    page = ParentalKey("knowledge.ArticlePage", on_delete=models.CASCADE, related_name="credits")
    organisation = models.ForeignKey(
        "organisations.Organisation", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("organisation"),
    )  # fmt: skip
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("person"), help_text=_("Only who agreed to be named."),
    )  # fmt: skip
    words = models.CharField(
        _("for what"), max_length=160, blank=True, help_text=_("For example: text, photos, the RAB shown.")
    )

    panels: ClassVar = [
        FieldPanel(
            "organisation",
            widget=OrganisationByAddress,
            help_text=_("The address of its page, for example /organisations/bkm-…/"),
        ),
        FieldPanel(
            "person",
            widget=PersonByAddress,
            help_text=_("The address of their page. Only who agreed to be named."),
        ),
        FieldPanel("words"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("credit")
        verbose_name_plural = _("credits")

    def __str__(self) -> str:
        return self.words or f"{self.page_id}"


class ArticleHelp(models.Model):
    """One article explains a place; a place is explained by one article."""

    page = ParentalKey("knowledge.ArticlePage", on_delete=models.CASCADE, related_name="helps")
    field = models.CharField(_("explains"), max_length=24, unique=True, choices=field_help.choices)

    panels: ClassVar = [FieldPanel("field")]

    class Meta:
        verbose_name = _("explained place")
        verbose_name_plural = _("explained places")

    def __str__(self) -> str:
        return self.field


class ArticleVersion(models.Model):
    """Noted when a version is published for the first time; its words follow later corrections of it."""

    # no ParentalKey: the draft of an editor neither holds nor changes it
    page = models.ForeignKey("knowledge.ArticlePage", models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    changes = models.CharField(max_length=300, blank=True)
    published_at = models.DateTimeField()

    class Meta:
        verbose_name = _("version of an article")
        verbose_name_plural = _("versions of articles")
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["page", "number"], name="one_article_version_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} ({self.number})"
