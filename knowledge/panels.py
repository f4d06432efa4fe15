"""How an article stands in the editor of the back office: what every article needs first, the rest folded."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page

TEXT: Final = [
    *Page.content_panels,
    FieldPanel(
        "intro",
        help_text=_("What a board can do once it has read this. Stands in lists and search results."),
    ),
    FieldPanel("body"),
    MultiFieldPanel(
        [
            FieldPanel("kind", help_text=_("Guide: how it is done. Good practice: how somebody did it.")),
            FieldPanel("sector", help_text=_("Empty: for every sector.")),
            FieldPanel("tags"),
        ],
        heading=_("Where it is found"),
    ),
    InlinePanel("credits", heading=_("Credits"), label=_("credit"), classname="collapsed"),
    MultiFieldPanel(
        [FieldPanel("credit"), FieldPanel("reviewed_on"), FieldPanel("reviewed_by")],
        heading=_("Who vouches for it"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel(
                "version", help_text=_("One more when so much changed that boards should read it again.")
            ),
            FieldPanel("changes"),
            FieldPanel(
                "review_by",
                help_text=_("Its keeper is reminded in time; after this day the page says it may be old."),
            ),
            FieldPanel("mandatory"),
        ],
        heading=_("How it stays true"),
        classname="collapsed",
    ),
    InlinePanel(
        "helps",
        heading=_("Explains these places of forms"),
        label=_("place"),
        max_num=3,
        help_text=_("A link to this article stands beside each of these places."),
        classname="collapsed",
    ),
]
ENGLISH: Final = [
    FieldPanel("title_en"),
    FieldPanel("intro_en"),
    FieldPanel("version_en", help_text=_("Empty: the version of today.")),
    FieldPanel("body_en"),
]
ADDRESS: Final = [FieldPanel("slug"), FieldPanel("search_description"), FieldPanel("picture")]


def article_tabs() -> TabbedInterface:
    """The settings are for who may publish pages by a schedule."""
    return TabbedInterface(
        [
            ObjectList(TEXT, heading=_("Text")),
            ObjectList(ENGLISH, heading=_("English")),
            ObjectList(ADDRESS, heading=_("Address and picture")),
            ObjectList(Page.settings_panels, heading=_("Settings")),
        ]
    )
