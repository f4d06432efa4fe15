"""StreamField blocks shared by standard pages and articles. What an editor can do is little, on purpose:
no colours, no raw HTML, nothing that is fetched from another host."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

FEATURES: Final = ["bold", "italic", "ol", "ul", "link", "document-link"]
IN_LINE: Final = ["bold", "italic", "link"]
TONES: Final = [("", _("Good to know")), ("ok", _("Advice")), ("warn", _("Careful")), ("bad", _("Never"))]

# Groups of the list from which an editor picks, which sorts them by their names.
IN_WORDS: Final = _("In words")
TO_LOOK_AT: Final = _("Tables, pictures, files")
OF_THE_SITE: Final = _("What the site has")

MOST_ABREAST: Final = 3


class TextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(features=FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = IN_WORDS
        template = "content/text.html"


class HeadingBlock(blocks.CharBlock):
    """Drawn by `content/body.html`, which knows its anchor; it is a line of the contents list."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=120, **kwargs)

    class Meta:
        icon = "title"
        label = _("Heading")
        group = IN_WORDS


class EssenceBlock(blocks.ListBlock):
    """The two to five sentences that a reader in a hurry takes along."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            blocks.CharBlock(max_length=240, label=_("Sentence")), min_num=1, max_num=5, **kwargs
        )

    class Meta:
        icon = "pick"
        label = _("In short")
        group = IN_WORDS
        template = "content/essence.html"


class StepsBlock(blocks.ListBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(blocks.RichTextBlock(features=IN_LINE, label=_("Step")), min_num=1, **kwargs)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        group = IN_WORDS
        template = "content/steps.html"


class CalloutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(choices=TONES, required=False, label=_("Kind"))
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.RichTextBlock(features=FEATURES, label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Callout")
        group = IN_WORDS
        template = "content/callout.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"))
    source = blocks.CharBlock(max_length=160, required=False, label=_("Who said it (role, not name)"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = IN_WORDS
        template = "content/quote.html"


class TableBlock(TypedTableBlock):
    """Columns of text and of numbers; numbers stand at the right."""

    def __init__(self, **kwargs: Any) -> None:
        columns = [
            ("text", blocks.CharBlock(required=False, label=_("Text"))),
            ("number", blocks.CharBlock(required=False, label=_("Number, as it should be read"))),
        ]
        super().__init__(columns, **kwargs)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """`abreast`: on phones short numbers stand side by side, texts each under its label."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        kinds = [column["block"].name for column in value.columns[1:]]
        few = kinds and all(kind == "number" for kind in kinds) and len(kinds) <= MOST_ABREAST
        return {**context, "abreast": f" n{max(2, len(kinds))}" if few else " n1"}

    class Meta:
        icon = "table"
        label = _("Table")
        group = TO_LOOK_AT
        template = "content/table.html"


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(max_length=200, label=_("What the picture shows, for who cannot see it"))
    caption = blocks.CharBlock(max_length=240, required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Picture")
        group = TO_LOOK_AT
        template = "content/figure.html"


class DownloadBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(max_length=160, required=False, label=_("Name shown"))

    class Meta:
        icon = "download"
        label = _("File to download")
        group = TO_LOOK_AT
        template = "content/download.html"


def text_blocks() -> list[tuple[str, blocks.Block]]:
    """The blocks of a plain text, in the order an editor sees them."""
    return [
        ("heading", HeadingBlock()),
        ("text", TextBlock()),
        ("steps", StepsBlock()),
        ("callout", CalloutBlock()),
        ("table", TableBlock()),
        ("figure", FigureBlock()),
        ("download", DownloadBlock()),
    ]


def article_blocks() -> list[tuple[str, blocks.Block]]:
    return [("essence", EssenceBlock()), *text_blocks(), ("quote", QuoteBlock())]
