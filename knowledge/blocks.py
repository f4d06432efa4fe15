"""The blocks of an article: those of every text, and those that point into the knowledge base itself."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from forum_site.core.content.blocks import OF_THE_SITE
from forum_site.core.content.blocks import article_blocks as plain_blocks
from forum_site.core.content.more_blocks import more_blocks


class RegulationChooserBlock(SnippetChooserBlock):
    """With what holds in its place, in one statement for all of a text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("knowledge.Regulation", **kwargs)

    def bulk_to_python(self, values: Any) -> list[Any]:
        rows = self.model_class.objects.select_related("successor").in_bulk([pk for pk in values if pk])
        return [rows.get(pk) for pk in values]

    def deconstruct(self) -> Any:
        return blocks.Block.deconstruct(self)


class RegulationBlock(blocks.StructBlock):
    """Its state is asked each time the page is built: what was revoked since says so."""

    regulation = RegulationChooserBlock(label=_("Regulation"))
    note = blocks.CharBlock(max_length=240, required=False, label=_("Why it is cited"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return {**context, "regulation": value.get("regulation"), "note": value.get("note")}

    class Meta:
        icon = "clipboard-list"
        label = _("Regulation")
        group = OF_THE_SITE
        template = "content/regulation.html"


class TemplateChooserBlock(blocks.ChooserBlock):
    """A document of the templates library; the page always leads to its newest version."""

    @property
    def target_model(self) -> Any:
        from knowledge.models import Template  # models import this module

        return Template

    @property
    def widget(self) -> Any:
        from knowledge.backoffice.template_chooser import chooser  # needs the model

        return chooser.widget_class()

    def bulk_to_python(self, values: Any) -> list[Any]:
        rows = self.model_class.objects.published().select_related("current").defer("current__text")
        found = rows.in_bulk([pk for pk in values if pk])
        return [found.get(pk) for pk in values]


class TemplateBlock(blocks.StructBlock):
    template = TemplateChooserBlock(label=_("Template"))
    note = blocks.CharBlock(max_length=240, required=False, label=_("What to use it for"))

    class Meta:
        icon = "form"
        label = _("Template to fill in")
        group = OF_THE_SITE
        template = "content/template.html"


def article_blocks() -> list[tuple[str, blocks.Block]]:
    """In the order an editor sees them."""
    return [
        *plain_blocks(),
        *more_blocks(),
        ("regulation", RegulationBlock()),
        ("template", TemplateBlock()),
    ]
