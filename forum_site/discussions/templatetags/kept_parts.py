"""Posts, rows of topics and what stands around posts as HTML, drawn once for all readers to whom they look
the same.

A drawn part is known by everything its template reads: `post_facts`, the values of a row, and what the tags
below name. Whoever shows more in these templates adds it here. Tokens of forms and "so long ago" are filled
in for each reader.
"""

from __future__ import annotations

from datetime import datetime
from secrets import token_hex
from typing import Any, Final

from django import template
from django.db.models import Model
from django.template.context import Context, RequestContext
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from forum_site.core import dates
from forum_site.core.content.drawn import DRAWN, drawn
from forum_site.discussions.thread import Shown
from forum_site.notifications.templatetags.notices import watch_levels

__all__ = ["DRAWN", "drawn", "kept_post", "kept_row"]

register = template.Library()
# Marks that are replaced; nobody can write one into a text and be sent the token.
TOKEN: Final = token_hex(16)
AGO: Final = token_hex(16)
POST: Final = "discussions/post.html"
ROW: Final = "components/topic_row.html"
HEAD: Final = "discussions/parts/page_head.html"
BESIDE: Final = "discussions/parts/beside.html"
FIELDS: Final = "discussions/reply_fields.html"
WATCH: Final = "notifications/watch_levels.html"
MINUTE, HOUR, DAY = 60, 60 * 60, 24 * 60 * 60


@register.simple_tag(takes_context=True)
def kept_post(context: Context, shown: Shown) -> SafeString:
    """discussions/post.html for `shown`."""
    person = context["request"].user
    facts = (*post_facts(shown), person.is_authenticated, context["frame"].origin)
    html = drawn(context, POST, facts, {"shown": shown, "csrf_token": TOKEN, "ago": AGO})
    html = html.replace(AGO, dates.ago(shown.post.created_at))  # words of the site, nothing to escape
    return with_token(html, context)


@register.simple_tag(takes_context=True)
def kept_row(context: Context, row: dict[str, Any], level: int = 3) -> SafeString:
    """components/topic_row.html for a row of `lists.topic_rows`."""
    facts = (level, *row.values(), ago(row["at"]))
    return mark_safe(drawn(context, ROW, facts, {**row, "level": level}))  # noqa: S308 - the same


@register.simple_tag(takes_context=True)
def kept_head(context: Context) -> SafeString:
    """discussions/parts/page_head.html for the topic of the page."""
    topic, tags = context["topic"], tuple((one.name, one.slug) for one in context["tags"])
    about = (topic.pk, topic.title, topic.type, topic.answer_id, topic.locked, topic.status, topic.pinned)
    times = (topic.created_at, topic.last_post_at, ago(topic.last_post_at))
    names = (topic.category.name, topic.author.name, context["frame"].origin)
    facts = (*about, topic.reply_count, *times, *names, context["thread"].opening is None, tags)
    return mark_safe(drawn(context, HEAD, facts, {}))  # noqa: S308 - drawn by a template


@register.simple_tag(takes_context=True)
def kept_beside(context: Context) -> SafeString:
    """discussions/parts/beside.html for the topic of the page."""
    topic, about = context["topic"], context["subject"]
    similar = tuple((one.pk, one.title, one.reply_count) for one in context["similar"])
    subject = about and (str(about[0]), str(about[1]), about[1].get_absolute_url())
    facts = (topic.pk, topic.category.name, topic.category.slug, similar, subject, context["share"])
    return mark_safe(drawn(context, BESIDE, facts, {}))  # noqa: S308 - the same


@register.simple_tag(takes_context=True)
def kept_fields(context: Context) -> SafeString:
    """discussions/reply_fields.html for the form of the page, which nobody has sent yet."""
    form, draft = context["form"], context["draft"]
    hats = tuple((body.pk, body.name) for body in form.hats)
    facts = (tuple(form.fields), form.preview, hats, sorted(form.initial.items()), draft.key, draft.said)
    return mark_safe(drawn(context, FIELDS, facts, {}))  # noqa: S308 - the same


@register.simple_tag(takes_context=True)
def kept_watch(context: RequestContext, thing: Model) -> SafeString:
    """`{% watch_levels thing %}`: how closely a person who is logged in follows it."""
    values = watch_levels(context, thing)
    if not values["show"]:
        return mark_safe("")
    facts = (values["type"], thing.pk, str(thing), values["level"], values["next"])
    return with_token(drawn(context, WATCH, facts, {**values, "csrf_token": TOKEN}), context)


def with_token(html: str, context: Context) -> SafeString:
    """The reader's own token in the place of the mark."""
    if TOKEN in html:
        html = html.replace(TOKEN, str(context.get("csrf_token", "")))
    return mark_safe(html)  # noqa: S308 - drawn by a template


def post_facts(shown: Shown) -> tuple[Any, ...]:
    """All that discussions/post.html and its parts show of a post."""
    post, body, topic = shown.post, shown.post.organisation, shown.post.topic
    flags = [value for name, value in vars(shown).items() if name != "post"]
    writer = (post.author.name, post.author.handle, post.author.is_active)
    written_for = body and (body.name, body.slug, body.label, body.kind, body.verification)
    own = getattr(post, "thanked", False), getattr(post, "agreed", False)
    about = (topic.pk, topic.title, topic.type, topic.tried, topic.status, topic.answer_id, topic.locked)
    text = (post.pk, post.number, post.status, post.html, post.said_by, post.thanks, post.agrees)
    times = (post.created_at, post.edited_at)
    return (*flags, *writer, written_for, *own, *about, *text, *times)


def ago(moment: datetime | None) -> int:
    """Another number when "so long ago" may read differently: each minute, ten minutes, hour, or day."""
    if moment is None:
        return 0
    now = timezone.now().timestamp()
    age = now - moment.timestamp()
    span = MINUTE if age < HOUR else 10 * MINUTE if age < DAY else HOUR if age < 3 * DAY else DAY
    return int(now // span)
