"""What articles show of the forum and of the partnerships: public rows, for articles are kept for all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from django.db.models import F, Q, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.content.providers import register_provider
from forum_site.core.content.visitor_pages import depend_on
from forum_site.core.markdown import plain_text
from forum_site.discussions.models import Post
from partnerships.display import need_row
from partnerships.models import Need, Offer
from partnerships.offer_display import amount_words

QUOTED: Final = 400  # signs of a post that is quoted without a choice of words
MOST: Final = 5
_TOPIC: Final = re.compile(r"^/(?:discussions/(?P<pk>\d{1,18})-[\w-]+|t/(?P<short>\d{1,18}))/$", re.ASCII)
_POST: Final = re.compile(r"^post-(\d{1,9})$", re.ASCII)
Asked = Mapping[str, Any]


def register() -> None:
    register_provider("quotation", quotation)
    register_provider("needs", needs)
    register_provider("offers", offers)


def quotation(asked: Asked, request: Any) -> dict[str, Any] | None:
    """None for a post that visitors do not see. Words that the post does not say (any more) are not put into
    its writer's mouth: then its beginning stands there."""
    place = place_of(str(asked.get("link") or ""))
    if place is None:
        return None
    topic, number = place
    depend_on(request, f"topic:{topic}", "forum")  # before it is read: a change meanwhile counts
    posts = Post.objects.public().filter(topic=topic, number=number)
    post = posts.select_related("topic", "author", "organisation").first()
    if post is None:
        return None
    said = plain_text(post.html)
    chosen = " ".join(str(asked.get("words") or "").split())
    begun = plain_text(post.html, QUOTED)
    return {
        "words": chosen if chosen and chosen in " ".join(said.split()) else begun,
        "by": post.organisation.name if post.organisation else _("A member of the forum"),
        "day": timezone.localdate(post.created_at),
        "title": post.topic.title,
        "url": post.get_absolute_url(),
    }


def place_of(link: str) -> tuple[int, int] | None:
    """Topic and number of the post of an address, with or without host; the first post without a number."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return None
    found = _TOPIC.match(parts.path)
    if not found:
        return None
    post = _POST.match(parts.fragment)
    return int(found["pk"] or found["short"]), int(post[1]) if post else 1


def needs(asked: Asked, request: Any) -> dict[str, Any] | None:
    """Those that look for partners, the latest first; as old as kept pages become."""
    rows = Need.objects.ready().public()
    said = {name: str(asked.get(name) or "") for name in ("sector", "category")}
    rows = rows.filter(**{name: value for name, value in said.items() if value})
    words = str(asked.get("words") or "").split()
    for word in words:
        rows = rows.filter(title__icontains=word)
    latest = rows.order_by(F("opened_at").desc(nulls_last=True), "-pk").for_list()[: count_of(asked)]
    shown = [need_row(need) for need in latest]
    if not shown:
        return None
    query = urlencode({name: value for name, value in {**said, "q": " ".join(words)}.items() if value})
    return {"rows": shown, "href": f"{reverse('partnerships:needs')}{'?' if query else ''}{query}"}


def offers(asked: Asked, request: Any) -> dict[str, Any] | None:
    """Open ones, the one that closes next first. An offer without sectors is for all of them."""
    rows = Offer.objects.open().annotate(
        in_sectors=Cast("sectors", TextField()), in_categories=Cast("categories", TextField())
    )
    sector, category = str(asked.get("sector") or ""), str(asked.get("category") or "")
    if sector:
        rows = rows.filter(Q(in_sectors__contains=f'"{sector}"') | Q(in_sectors="[]"))
    if category:
        rows = rows.filter(Q(in_categories__contains=f'"{category}"') | Q(in_categories="[]"))
    for word in str(asked.get("words") or "").split():
        rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    shown = [
        {
            "closes": offer.closes_on, "url": offer.get_absolute_url(), "title": offer.title,
            "giver": offer.organisation.name, "amount": amount_words(offer),
        }
        for offer in rows.select_related("organisation").by_deadline()[: count_of(asked)]
    ]  # fmt: skip
    query = urlencode({"sector": sector}) if sector else ""
    href = f"{reverse('partnerships:offers')}{'?' if query else ''}{query}"
    return {"rows": shown, "href": href} if shown else None


def count_of(asked: Asked) -> int:
    return max(1, min(MOST, int(asked.get("count") or 3)))
