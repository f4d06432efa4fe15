"""The body of an article as data for the typst template. What links to the live site is said in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from forum_site.core.content.providers import provide
from forum_site.core.dates import day
from forum_site.core.paper_html import blocks_of, plain_run

LARGEST: Final = 400_000  # bytes of one picture
RENDITION: Final = "width-900|format-jpeg|jpegquality-72"
Item = dict[str, Any]


def items_of(body: Iterable[Any]) -> list[Item]:
    """Each {"kind": heading, steps, checks, callout, table, picture, quote or link, …}; rich text in kinds
    of `core.paper_html`."""
    found: list[Item] = []
    for block in body:
        make = _MAKERS.get(block.block_type)
        found += make(block.value) if make else []
    return found


def origin() -> str:
    return str(settings.SITE_URL).rstrip("/")


def rich(value: Any) -> list[Item]:
    """Rich text as Wagtail stores it; its pictures are blocks of their own."""
    html = expand_db_html(str(getattr(value, "source", value)))
    return [one for one in blocks_of(html, origin()) if one["kind"] != "picture"]


def heading(value: Any) -> list[Item]:
    return [{"kind": "heading", "text": str(value)}]


def callout(value: Any) -> list[Item]:
    inside = rich(value["text"])
    return [{"kind": "callout", "tone": value["tone"] or "", "title": value["title"], "items": inside}]


def essence(value: Any) -> list[Item]:
    items = [{"kind": "item", "depth": 1, "mark": "•", "runs": plain_run(one)} for one in value]
    return [{"kind": "callout", "tone": "", "title": _("In short"), "items": items}]


def steps(value: Any) -> list[Item]:
    return [{"kind": "steps", "steps": [rich(step) for step in value]}]


def checks(value: Any) -> list[Item]:
    return [{"kind": "checks", "points": [str(point) for point in value]}]


def table(value: Any) -> list[Item]:
    columns = value.columns
    return [
        {
            "kind": "table",
            "caption": value.caption or "",
            "head": [[str(one["heading"]), one["block"].name == "number"] for one in columns],
            "rows": [[str(cell.value or "") for cell in row] for row in value.rows],
        }
    ]


def picture(value: Any) -> list[Item]:
    """Nothing for a picture whose file is gone: the paper is made without it."""
    words = value["caption"] or value["alt"]
    try:
        with value["image"].get_rendition(RENDITION).file.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError:
        return []
    if len(content) > LARGEST:
        return []
    return [{"kind": "picture", "bytes": list(content), "alt": value["alt"], "caption": words}]


def quote(value: Any) -> list[Item]:
    return [{"kind": "quote", "text": value["text"], "source": value["source"] or "", "href": ""}]


def quotation(value: Any) -> list[Item]:
    found = provide("quotation", value)
    if not found:
        return []
    source = f"{found['by']}, {found['title']}"
    return [{"kind": "quote", "text": found["words"], "source": source, "href": f"{origin()}{found['url']}"}]


def link(title: Any, detail: str, address: str) -> list[Item]:
    href = address if "://" in address else f"{origin()}{address}"
    return [{"kind": "link", "title": str(title), "detail": detail, "href": href}]


def download(value: Any) -> list[Item]:
    document = value["document"]
    return link(value["title"] or document.title, _("File to download"), document.url) if document else []


def video(value: Any) -> list[Item]:
    return link(value["title"], " · ".join(filter(None, (_("Video"), value["length"]))), value["link"])


def template(value: Any) -> list[Item]:
    one = value["template"]
    return link(one.title, value["note"] or _("Template to fill in"), one.get_absolute_url()) if one else []


def _latest(name: str, value: Any, words: str) -> list[Item]:
    """Needs and offers change from day to day: paper says where those of today stand."""
    found = provide(name, value)
    title = value["title"] or words
    return link(title, _("The latest stand on the site"), found["href"]) if found else []


def needs(value: Any) -> list[Item]:
    return _latest("needs", value, _("Needs like this"))


def offers(value: Any) -> list[Item]:
    return _latest("offers", value, _("Offers for this"))


def regulation(value: Any) -> list[Item]:
    one = value["regulation"]
    if one is None:
        return []
    state = str(one.get_status_display())
    if one.status_since and not one.in_archive:
        state += f" ({day(one.status_since)})"
    if one.successor and (one.is_revoked or one.is_amended):
        state += f" → {one.successor.name}"
    detail = ". ".join(filter(None, (state, value["note"])))
    return link(one.cited_as(), detail, one.get_absolute_url())


_MAKERS: Final[dict[str, Callable[[Any], list[Item]]]] = {
    "heading": heading, "text": rich, "callout": callout, "essence": essence, "steps": steps,
    "checklist": checks, "table": table, "figure": picture, "quote": quote, "quotation": quotation,
    "download": download, "video": video, "template": template, "regulation": regulation,
    "needs": needs, "offers": offers,
}  # fmt: skip
