"""What can be found, and how a hit of each kind reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forum_site.core.content.addresses import address_in
from forum_site.core.dates import ago, day
from forum_site.core.money import number, rupiah_short
from forum_site.discussions.models import Topic
from forum_site.organisations.models import Organisation
from knowledge.models import ArticlePage, Regulation, Status, Template, Term
from partnerships.display import village_words
from partnerships.models import Need, Offer
from partnerships.offer_display import amount_words, left_words

Badge = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One hit, ready to draw. `tile` is a tridaya sector, or an icon with its `dye`."""

    tile: str
    dye: str
    kind: str
    title: str
    url: str
    meta: list[str]
    excerpt: str
    badges: list[Badge]
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """`shown(rows)` loads what rows show in their own statement; `row` makes one hit.

    `weight`: what people look for most often counts more than what merely has the same words. An article
    explains; a rule or a word of the glossary is short, so that any word in it weighs much.
    """

    code: str
    label: str | Promise
    model: type[Model]
    shown: Callable[[Any], QuerySet[Any]]
    row: Callable[[Any, HttpRequest], Row]
    weight: float = 1.0


def _listed(rows: Any) -> QuerySet[Any]:
    made: QuerySet[Any] = rows.for_list()
    return made


def _offers(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("organisation")


def _organisations(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("territory", "region")


def _articles(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.defer("body")


def _need(need: Need, request: HttpRequest) -> Row:
    meta = [village_words(need.village), need.board.name]
    if need.gap:
        meta.append(_("lacks %(amount)s") % {"amount": rupiah_short(need.gap)})
    badges: list[Badge] = []
    if need.fit_count:
        words = ngettext("%(n)s partner fits", "%(n)s partners fit", need.fit_count)
        badges.append((words % {"n": number(need.fit_count)}, "info", "offer"))
    return Row(
        need.sector, "", _("Need"), need.public_title, need.get_absolute_url(), meta,
        need.public_problem or need.public_description, badges,
    )  # fmt: skip


def _offer(offer: Offer, request: HttpRequest) -> Row:
    meta = [offer.organisation.name]
    if offer.closes_on:
        meta.append(_("closes %(day)s") % {"day": day(offer.closes_on)})
    meta.append(amount_words(offer))
    badges: list[Badge] = [(left, "bad", "clock")] if (left := left_words(offer)) else []
    if offer.status != "published":
        badges = [(offer.get_status_display(), "out", "clock")]
    return Row(
        "offer", "info", _("Offer"), offer.title, offer.get_absolute_url(), meta, offer.summary, badges
    )  # fmt: skip


def _topic(topic: Any, request: HttpRequest) -> Row:
    """`topic.said`: the reply by which it was found, else its opening."""
    words = ngettext("%(n)s reply", "%(n)s replies", topic.reply_count) % {"n": number(topic.reply_count)}
    badges: list[Badge] = [(_("Answered"), "ok", "check")] if topic.answer_id else []
    if topic.status != "visible":
        badges.append((topic.get_status_display(), "wait", "clock"))
    kind = _("Discussion · %(replies)s") % {"replies": words}
    meta = [topic.voice, ago(topic.last_post_at)]
    return Row("talk", "info", kind, topic.title, topic.get_absolute_url(), meta, topic.said, badges)


def _article(article: ArticlePage, request: HttpRequest) -> Row:
    kind = _("Knowledge · %(kind)s") % {"kind": article.get_kind_display().lower()}
    minutes = ngettext("%(n)s minute to read", "%(n)s minutes to read", article.minutes)
    meta = [minutes % {"n": number(article.minutes)}]
    if article.reviewed_on:
        meta.insert(0, _("Reviewed %(day)s") % {"day": day(article.reviewed_on)})
    url = address_in(article, request)
    return Row("book", "wait", kind, article.title, url, meta, article.intro, [])


def _template(template: Template, request: HttpRequest) -> Row:
    current = template.current
    meta = [template.owner.name] if template.owner else []
    badges: list[Badge] = []
    if template.boards:
        words = ngettext("%(n)s board uses it", "%(n)s boards use it", template.boards)
        badges.append((words % {"n": number(template.boards)}, "ok", "check"))
    kind = _("Template · %(ending)s") % {"ending": current.ending} if current else _("Template")
    return Row(
        "file", "wait", kind, template.title, template.get_absolute_url(), meta, template.summary, badges
    )  # fmt: skip


def _regulation(rule: Regulation, request: HttpRequest) -> Row:
    badges: list[Badge] = []
    if rule.status == Status.REVOKED:
        badges.append((str(rule.get_status_display()), "out", "clock"))
    kind = _("Regulation · %(kind)s") % {"kind": rule.get_kind_display()}
    return Row(
        "shield", "wait", kind, rule.cited_as(), rule.get_absolute_url(), [rule.issuer], rule.summary, badges
    )  # fmt: skip


def _term(term: Term, request: HttpRequest) -> Row:
    meta = [term.full] if term.full else []
    return Row("book", "wait", _("Glossary"), term.term, term.get_absolute_url(), meta, term.meaning, [])


def _organisation(body: Organisation, request: HttpRequest) -> Row:
    place = body.territory or body.region
    kind = _("Organisation · %(kind)s") % {"kind": body.get_kind_display()}
    meta = [place.label if place else _("All of Indonesia")]
    return Row(
        "soc", "soc", kind, body.name, body.get_absolute_url(), meta, body.summary, [],
        verified=body.is_verified,
    )  # fmt: skip


KINDS: Final = (
    Kind("needs", gettext_lazy("Needs"), Need, _listed, _need),
    Kind("offers", gettext_lazy("Offers"), Offer, _offers, _offer),
    Kind("topics", gettext_lazy("Discussion"), Topic, _listed, _topic),
    Kind("articles", gettext_lazy("Knowledge"), ArticlePage, _articles, _article, 1.3),
    Kind("templates", gettext_lazy("Templates"), Template, _listed, _template, 1.1),
    Kind("regulations", gettext_lazy("Regulations"), Regulation, _listed, _regulation, 0.7),
    Kind("terms", gettext_lazy("Glossary"), Term, _listed, _term, 0.8),
    Kind("organisations", gettext_lazy("Organisations"), Organisation, _organisations, _organisation),
)
