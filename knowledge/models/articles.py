"""An article: what a board learned, written down so that another can do it too."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from forum_site.core import taxonomy
from forum_site.core.content.parts import minutes_to_read, words_of
from knowledge.ageing import Ageing
from knowledge.blocks import article_blocks
from knowledge.languages import Bilingual
from knowledge.panels import article_tabs
from knowledge.querysets import ArticleQuerySet
from knowledge.serving import ArticleServing

SECTORS = [(code, _(label)) for code, label in taxonomy.SECTORS.items()]


class ArticleTag(TaggedItemBase):
    content_object = ParentalKey("knowledge.ArticlePage", on_delete=models.CASCADE, related_name="tagged")


class ArticlePage(ArticleServing, Ageing, Bilingual, Page):
    class Kind(models.TextChoices):
        GUIDE = "guide", _("Guide")
        PRACTICE = "practice", _("Good practice")

    template = "knowledge/article.html"
    parent_page_types: ClassVar = ["knowledge.SectionPage"]
    subpage_types: ClassVar[list[str]] = []
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.GUIDE)
    intro = models.CharField(_("introduction"), max_length=300)
    body = StreamField(article_blocks(), verbose_name=_("text"))
    sector = models.CharField(_("sector"), max_length=16, choices=SECTORS, blank=True)
    credit = models.CharField(
        _("credit"), max_length=240, blank=True,
        help_text=_("Organisations and roles this comes from, as one sentence; no names of residents."),
    )  # fmt: skip
    reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)
    reviewed_by = models.CharField(_("reviewed by"), max_length=120, blank=True)
    # Reader: lists. Derived from body when the page is saved, so that a list need not parse the bodies.
    minutes = models.PositiveSmallIntegerField(default=1, editable=False)
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("picture for links"),
    )  # fmt: skip
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    changes = models.CharField(_("what changed in this version"), max_length=300, blank=True)
    review_by = models.DateField(_("to be reviewed by"), null=True, blank=True)
    mandatory = models.BooleanField(
        _("mandatory"), default=False,
        help_text=_("Guidance that boards must confirm to have read, anew for each version."),
    )  # fmt: skip
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    intro_en = models.CharField(_("introduction in English"), max_length=300, blank=True)
    body_en = StreamField(article_blocks(), verbose_name=_("text in English"), blank=True)
    version_en = models.PositiveSmallIntegerField(
        _("version that the English text says"), null=True, blank=True,
    )  # fmt: skip
    tags = ClusterTaggableManager(through=ArticleTag, blank=True, verbose_name=_("tags"))

    objects = PageManager.from_queryset(ArticleQuerySet)()

    search_fields = [
        *Page.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
        index.SearchField("title_en"),
        index.SearchField("intro_en"),
        index.SearchField("body_en"),
        index.FilterField("sector"),
        index.FilterField("kind"),
        index.RelatedFields("tags", [index.SearchField("name")]),
    ]
    edit_handler = article_tabs()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.minutes = minutes_to_read(words_of(self.body))
        if not self.body_en:
            self.version_en = None
        elif self.version_en is None:
            self.version_en = self.version
        super().save(*args, **kwargs)

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes: ClassVar = [  # a board's desk asks for these few each time
            models.Index(fields=["mandatory"], condition=models.Q(mandatory=True), name="mandatory_articles"),
        ]
