"""The shelves: one index, sections by subject, and a section for each kota's own secretariat."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from knowledge.serving import IndexServing, SectionServing


class KnowledgeIndexPage(IndexServing, Page):
    template = "knowledge/index.html"
    max_count = 1
    parent_page_types: ClassVar = ["pages.HomePage"]
    subpage_types: ClassVar = ["knowledge.SectionPage"]
    intro = models.CharField(_("introduction"), max_length=300, blank=True)
    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("knowledge base")
        verbose_name_plural = _("knowledge bases")


class SectionPage(SectionServing, Page):
    """`territory` is set for the section of a kota: its officers write here and nowhere else."""

    template = "knowledge/section.html"
    parent_page_types: ClassVar = ["knowledge.KnowledgeIndexPage"]
    subpage_types: ClassVar = ["knowledge.ArticlePage"]
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    intro = models.CharField(_("introduction"), max_length=300, blank=True)
    intro_en = models.CharField(_("introduction in English"), max_length=300, blank=True)
    territory = models.ForeignKey(
        "regions.Region", models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("title_en"),
        FieldPanel("intro_en"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("intro")]

    @property
    def name(self) -> str:
        """The title in the reader's language."""
        return (self.title_en if get_language() == "en" else "") or self.title

    @property
    def summary(self) -> str:
        return (self.intro_en if get_language() == "en" else "") or self.intro

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
