"""Regulations and terms as snippets: the administrator keeps them, officers choose regulations to cite."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from knowledge.models import Regulation, Term

VERBS: dict[str, tuple[Any, Any]] = {
    "knowledge.add_template": (_("Publish a template"), _("Published a template")),
    "knowledge.add_template_version": (_("Publish a newer version"), _("Published a newer version")),
    "knowledge.edit_template": (_("Change a template"), _("Changed what is said of a template")),
    "knowledge.use_template": (_("We use this"), _("Said that the board uses the template")),
    "knowledge.stop_using_template": (_("Not any more"), _("Said that the board does not use it any more")),
}


class RegulationViewSet(SnippetViewSet):
    model = Regulation
    icon = "clipboard-list"
    menu_label = _("Regulations")
    list_display: ClassVar = ["__str__", "kind", "year", "status", "status_since", "programme"]
    list_filter: ClassVar = ["status", "kind", "programme"]
    list_export: ClassVar = [
        "code", "kind", "number", "year", "title", "issuer", "programme", "status", "status_since", "link",
        "checked",
    ]  # fmt: skip
    export_filename = "peraturan"
    copy_view_enabled = False
    search_fields: ClassVar = ["title", "number", "issuer"]
    search_backend_name = None
    panels: ClassVar = [
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("status_since"), FieldPanel("successor")], heading=_("Status")
        ),
        FieldPanel("kind"),
        FieldPanel("number"),
        FieldPanel("year"),
        FieldPanel("title"),
        FieldPanel("issuer"),
        FieldPanel("programme"),
        FieldPanel("summary"),
        FieldPanel("link"),
        FieldPanel("checked"),
        FieldPanel("code"),
    ]


class TermViewSet(SnippetViewSet):
    model = Term
    icon = "openquote"
    menu_label = _("Glossary")
    list_display: ClassVar = ["term", "full", "definition"]
    list_export: ClassVar = ["term", "full", "definition", "definition_en", "also"]
    export_filename = "glosarium"
    copy_view_enabled = False
    search_fields: ClassVar = ["term", "full", "definition", "also"]
    search_backend_name = None
    panels: ClassVar = [
        FieldPanel("term"),
        FieldPanel("full"),
        FieldPanel("definition"),
        FieldPanel("definition_en"),
        FieldPanel("also"),
    ]


class ReferenceGroup(SnippetViewSetGroup):
    menu_label = _("Register and glossary")
    menu_name = "reference"
    menu_icon = "list-ul"
    menu_order = 250
    items = (RegulationViewSet, TermViewSet)


register_snippet(ReferenceGroup)
