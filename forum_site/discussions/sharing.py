"""What is passed on by WhatsApp or by hand: the title, a few words, and an address that fits."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings

from forum_site.discussions.models import State, Topic


@dataclass(frozen=True)
class Share:
    """`link`: the short address with host; `words`: what stands under the title."""

    title: str
    words: str
    link: str

    @property
    def text(self) -> str:
        return "\n\n".join(part for part in (self.title, self.words, self.link) if part)

    @property
    def whatsapp(self) -> str:
        return f"https://wa.me/?text={quote(self.text)}"

    @property
    def shown_link(self) -> str:
        """As it is read out: without "https://"."""
        return self.link.partition("://")[2]


def short_link(topic: Topic) -> str:
    """With host; leads to the topic whatever its title becomes."""
    return f"{str(settings.SITE_URL).rstrip('/')}/t/{topic.pk}/"


def share_of(topic: Topic, words: str) -> Share | None:
    """None for what others could not open."""
    if topic.status != State.VISIBLE or not topic.category.is_open:
        return None
    return Share(topic.title, words, short_link(topic))
