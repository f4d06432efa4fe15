"""`{% search_row row title excerpt %}`: one hit, drawn once for all who find it by the same words."""

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from forum_site.core.content.drawn import drawn
from forum_site.portal.search.kinds import Row

register = template.Library()


@register.simple_tag(takes_context=True)
def search_row(context: Context, row: Row, title: SafeString, excerpt: SafeString) -> SafeString:
    values = {"row": row, "title": title, "excerpt": excerpt}
    facts = (row.tile, row.dye, row.kind, row.url, row.meta, row.badges, row.verified, title, excerpt)
    html = drawn(context, "portal/search_row.html", facts, values)
    return mark_safe(html)  # noqa: S308 - a template of ours, which escaped what it was given
