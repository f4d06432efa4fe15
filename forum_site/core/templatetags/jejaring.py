"""The site's template tags and filters, a builtin of every template; see templates/components/README.md."""

from collections.abc import Callable, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template.context import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from forum_site.core import dates, money
from forum_site.core.content import term_marks
from forum_site.core.display import badges, charts, fields, icons, undo
from forum_site.core.field_help import explained

register = template.Library()

register.filter("number", money.number)
register.filter("rupiah", money.rupiah_short)
register.filter("rupiah_full", money.rupiah_full)
register.filter("day", dates.day)
register.filter("long_day", dates.long_day)
register.filter("clock", dates.clock)
register.filter("moment", dates.moment)
register.filter("days_left", dates.days_left)
register.filter("undo_path", undo.undo_path)
register.filter("with_terms", term_marks.with_terms)

TAGS: dict[str, Callable[..., Any]] = {
    "icon": icons.icon,
    "mark": icons.mark,
    "sector": badges.sector,
    "tile": badges.tile,
    "badge": badges.badge,
    "verified": badges.verified,
    "tag": badges.tag,
    "money": badges.money_short,
    "money_range": money.rupiah_range,
    "percent": money.percent,
    "avatar": badges.avatar,
    "due": badges.due,
    "when": badges.when,
    "bar": charts.bar,
    "swatch": charts.swatch,
    "funding_bar": charts.funding_bar,
    "gap_bar": charts.gap_bar,
    "legend": charts.legend,
    "score_parts": charts.score_parts,
    "amount_bar": charts.amount_bar,
}
for name, tag in TAGS.items():
    register.simple_tag(tag, name=name)


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, **options: Any) -> dict[str, Any]:
    """One field of any Django form; options: label, hint, optional."""
    return fields.field_context(bound, **options)


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: Any, title: str = "") -> dict[str, Any]:
    """What to mend, each line a link to its field; nothing for a form without errors.

    `title` is for a form that saves nothing.
    """
    general = form.non_field_errors() if form.is_bound else []
    links = fields.error_links(form) if form.is_bound else []
    return {"general": general, "links": links, "title": title or _("Not saved yet: please mend this")}


@register.inclusion_tag("components/form_fields.html")
def form_fields(form: Any) -> dict[str, Any]:
    """Summary, hidden fields and every visible field of a form."""
    return {"form": form}


@register.inclusion_tag("components/field_help.html")
def field_help(place: str) -> dict[str, Any]:
    """A link to the article that explains a place of `core.field_help.PLACES`, if there is one."""
    return {"one": explained(place)}


@register.inclusion_tag("components/crumbs.html")
def crumbs(*steps: str) -> dict[str, Any]:
    """Pairs of words and address, then the words of this page."""
    *links, here = steps
    return {"links": list(zip(links[::2], links[1::2], strict=True)), "here": here}


@register.inclusion_tag("components/section_head.html")
def section_head(title: str, more: str = "", href: str = "", id: str = "", level: int = 2) -> dict[str, Any]:  # noqa: A002
    return {"title": title, "more": more, "href": href, "id": id, "level": level}


@register.inclusion_tag("components/stats.html")
def stats(rows: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    return {"rows": rows}


@register.inclusion_tag("components/kv.html")
def kv(rows: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    return {"rows": rows}


@register.inclusion_tag("components/table.html")
def stack_table(
    caption: str, columns: Sequence[tuple[str, bool]], rows: Sequence[Sequence[Any]], **options: Any
) -> dict[str, Any]:
    """A table that stacks on phones. Columns: (label, is a number); options: css, show_caption, total."""
    labelled = [list(zip(columns, row, strict=True)) for row in rows]
    total = options.pop("total", None)
    return {
        "caption": caption,
        "columns": columns,
        "rows": labelled,
        "total": list(zip(columns, total, strict=True)) if total else None,
        **options,
    }


@register.inclusion_tag("components/pages.html", takes_context=True)
def pages(context: RequestContext, page: Page[Any], label: str = "", name: str = "page") -> dict[str, Any]:
    """Numbered pages of a Django `Page`; the other parts of the address stay."""
    query = context["request"].GET.copy()
    query.pop(name, None)
    base = f"?{query.urlencode()}&{name}=" if query else f"?{name}="
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": list(numbers), "base": base, "label": label}


@register.simple_block_tag
def alert(content: str, kind: str = "", mark: str = "info", title: str = "", level: int = 0) -> SafeString:
    """A message in its box. Kinds: "" (news), ok, warn, bad. With `level` its title is a heading."""
    heading = (
        format_html("<h{0}>{1}</h{0}>", level, title) if level else format_html("<p><b>{}</b></p>", title)
    )
    return format_html(
        '<div class="alert{}">{}<div>{}{}</div></div>',
        f" {kind}" if kind else "", icons.icon(mark), heading if title else "", content,
    )  # fmt: skip


@register.simple_block_tag
def nothing(content: str, title: str, level: int = 3) -> SafeString:
    """An empty place: what is missing; inside: why perhaps, and one next step."""
    return format_html(
        '<div class="empty"><svg class="threads" aria-hidden="true">'
        '<rect width="100%" height="100%" class="c-gap"/></svg><h{0}>{1}</h{0}>{2}</div>',
        level, title, content,
    )  # fmt: skip
