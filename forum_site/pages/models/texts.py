"""Standard and legal pages: one text in Indonesian, one in English, the reader's language decides."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from forum_site.core.content.blocks import text_blocks
from forum_site.pages.serving import TextServing

TEXTS = text_blocks()


class TextPage(TextServing, Page):
    """`spoken(name)` is the field in the reader's language; Indonesian where English is missing."""

    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    intro = models.CharField(_("introduction"), max_length=300, blank=True)
    intro_en = models.CharField(_("introduction in English"), max_length=300, blank=True)
    body = StreamField(TEXTS, verbose_name=_("text"), blank=True)
    body_en = StreamField(TEXTS, verbose_name=_("text in English"), blank=True)

    search_fields = [
        *Page.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
        index.SearchField("body_en"),
    ]
    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("title_en"), FieldPanel("intro_en"), FieldPanel("body_en")],
            heading=_("In English"),
            classname="collapsed",
        ),
    ]
    parent_page_types: ClassVar = ["pages.HomePage", "pages.StandardPage"]

    def spoken(self, name: str) -> Any:
        english = getattr(self, f"{name}_en") if get_language() == "en" else None
        return english or getattr(self, name)

    @property
    def language(self) -> str:
        """Of the text that is shown."""
        return "en" if get_language() == "en" and self.body_en else "id"

    class Meta:
        abstract = True


class StandardPage(TextPage):
    template = "pages/text.html"
    subpage_types: ClassVar = ["pages.StandardPage"]
    show_contact = models.BooleanField(_("show how to reach the secretariat"), default=False)
    content_panels = [*TextPage.content_panels, FieldPanel("show_contact")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class LegalPage(TextPage):
    """What people agree to. A new version is a new word in POLICY_VERSIONS too: then all are asked again."""

    class Kind(models.TextChoices):
        PRIVACY = "privacy", _("Privacy policy")
        TERMS = "terms", _("Terms of use")

    template = "pages/text.html"
    subpage_types: ClassVar[list[str]] = []
    parent_page_types: ClassVar = ["pages.HomePage"]
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, unique=True)
    version = models.CharField(_("version"), max_length=20)
    effective = models.DateField(_("in force since"))
    content_panels = [
        *TextPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("version"), FieldPanel("effective")], heading=_("In force")
        ),
    ]

    class Meta:
        verbose_name = _("legal page")
        verbose_name_plural = _("legal pages")
