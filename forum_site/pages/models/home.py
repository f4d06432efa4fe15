"""The home page, composed by an editor from blocks that other features fill."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from forum_site.pages.blocks import HOME_BLOCKS
from forum_site.pages.serving import HomeServing


class HomePage(HomeServing, Page):
    template = "pages/home.html"
    max_count = 1
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    body = StreamField(HOME_BLOCKS, verbose_name=_("blocks"), blank=True)
    content_panels = [*Page.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
