"""Icons live in one cached file; a page only points at them."""

from functools import cache
from typing import Final

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

ICONS: Final = tuple(
    "home need offer talk book user inbox search menu x check ok no ask clock pin shield env soc eco share wa"
    " upload file filter save hands alert info arrow bold italic quote list link image at print cal gear"
    " thanks people vote flag box coin cap".split()
)


@cache
def sprite_url() -> str:
    return static("img/sprite.svg")


def icon(name: str, label: str = "") -> SafeString:
    """An icon beside words needs no label; one that stands alone does."""
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}#i-{}"/></svg>',
            label, sprite_url(), name,
        )  # fmt: skip
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#i-{}"/></svg>', sprite_url(), name)


def mark() -> SafeString:
    """The woven sign of the site."""
    return format_html('<svg class="mark" aria-hidden="true"><use href="{}#mark"/></svg>', sprite_url())
