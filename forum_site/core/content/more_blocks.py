"""Blocks of articles that show something of elsewhere, and those that are worked through."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from forum_site.core import taxonomy
from forum_site.core.content.blocks import IN_WORDS, OF_THE_SITE, TO_LOOK_AT
from forum_site.core.content.providers import ProvidedBlock

SECTORS: Final = [(code, _(label)) for code, label in taxonomy.SECTORS.items()]
CATEGORIES: Final = [(one.code, _(one.label)) for one in taxonomy.CATEGORIES.values()]
MOST_SHOWN: Final = 5


class ChecklistBlock(blocks.ListBlock):
    """Ticked on the screen for oneself, or with a pen on paper; nothing is stored."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(blocks.CharBlock(max_length=240, label=_("What to check")), min_num=1, **kwargs)

    class Meta:
        icon = "tick-inverse"
        label = _("Checklist")
        group = IN_WORDS
        template = "content/checklist.html"


class VideoBlock(blocks.StructBlock):
    """A plain link: nothing is asked of the other host before the reader follows it."""

    link = blocks.URLBlock(label=_("Address of the video"))
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    length = blocks.CharBlock(max_length=40, required=False, label=_("How long, for example 4 minutes"))
    picture = ImageChooserBlock(required=False, label=_("Picture"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """`host`: where the link leads, without "www."."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        host = urlsplit(str(value.get("link") or "")).hostname or ""
        return {**context, "host": host.removeprefix("www.")}

    class Meta:
        icon = "media"
        label = _("Link to a video")
        group = TO_LOOK_AT
        template = "content/video.html"


class QuotationBlock(ProvidedBlock):
    """What somebody wrote in the discussion, with its organisation and the way back."""

    provider = "quotation"
    link = blocks.CharBlock(max_length=300, label=_("Address of the post"))
    words = blocks.TextBlock(
        required=False, label=_("The words quoted"),
        help_text=_("As they stand in the post. Empty: its beginning. Left out once the post is gone."),
    )  # fmt: skip

    class Meta:
        icon = "comment"
        label = _("Quotation from a discussion")
        group = OF_THE_SITE
        template = "content/quotation.html"


class Alike(ProvidedBlock):
    title = blocks.CharBlock(max_length=120, required=False, label=_("Title"))
    sector = blocks.ChoiceBlock(choices=SECTORS, required=False, label=_("Sector"))
    category = blocks.ChoiceBlock(choices=CATEGORIES, required=False, label=_("Category"))
    words = blocks.CharBlock(max_length=80, required=False, label=_("Words in the title"))
    count = blocks.IntegerBlock(min_value=1, max_value=MOST_SHOWN, default=3, label=_("How many at most"))


class NeedsBlock(Alike):
    provider = "needs"

    class Meta:
        icon = "list-ul"
        label = _("Needs like this")
        group = OF_THE_SITE
        template = "content/needs.html"


class OffersBlock(Alike):
    provider = "offers"

    class Meta:
        icon = "tag"
        label = _("Offers for this")
        group = OF_THE_SITE
        template = "content/offers.html"


def more_blocks() -> list[tuple[str, blocks.Block]]:
    """For articles, after the blocks of a plain text."""
    return [
        ("checklist", ChecklistBlock()),
        ("video", VideoBlock()),
        ("quotation", QuotationBlock()),
        ("needs", NeedsBlock()),
        ("offers", OffersBlock()),
    ]
