"""An experience of the forum becomes an article: forum and knowledge base know nothing of each other."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.signals import page_published, page_unpublished

from forum_site.core.commit import once_committed
from forum_site.core.markdown import plain_text
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict
from forum_site.discussions import freshness, rules
from forum_site.discussions.experience import compose
from forum_site.discussions.models import Post, State, Topic
from forum_site.discussions.topic_parts import register_topic_part
from forum_site.organisations.models import Organisation
from knowledge.models import ArticlePage, Promotion
from knowledge.origins import Origin, article_from, register_teller
from knowledge.reviewers import writes_articles

MOST_THANKED: Final = 3  # writers of replies that count as contributors
TRIES_SHOWN: Final = 20
LONGEST_TITLE: Final = 120
LONGEST_INTRO: Final = 280


def register() -> None:
    register_topic_part(article_part)
    register_teller(Topic._meta.label_lower, tell_topic)
    for signal in (page_published, page_unpublished):
        signal.connect(on_article, sender=ArticlePage, dispatch_uid="portal.promoted")


def can_promote(user: Any, topic: Topic) -> Verdict:
    """Reviewers, secretariats and who moderates the topic; of what everybody reads, for so is the article."""
    told = topic.type == Topic.Type.EXPERIENCE and topic.status == State.VISIBLE
    if not told or not Topic.objects.public().filter(pk=topic.pk).exists():
        return HIDDEN
    return ALLOWED if writes_articles(user) or rules.moderates(user, topic) else HIDDEN


def article_part(topic: Topic, user: Any) -> dict[str, Any] | None:
    """Beside the topic: the article, once it is live; before that the way to it, for who may promote."""
    if topic.type != Topic.Type.EXPERIENCE:
        return None
    article = article_from(topic)
    if article is not None and article.live:
        return {"template": "portal/article_part.html", "context": {"article": article}}
    if not user.is_authenticated or not can_promote(user, topic):
        return None
    return {"template": "portal/article_part.html", "context": {"topic": topic, "draft": article}}


def tell_topic(topic: Topic) -> Origin | None:
    """What the article says of where it came from; nothing once the topic is not public any more."""
    if not Topic.objects.public().filter(pk=topic.pk).exists():
        return None
    return Origin(topic.title, topic.get_absolute_url(), topic.tried)


def on_article(instance: ArticlePage, **_sent: Any) -> None:
    """The page of the topic says that there is an article now, or no more."""
    promotion = Promotion.objects.filter(article=instance.pk).first()
    if promotion is not None and isinstance(topic := promotion.subject, Topic):
        once_committed(freshness.topic_changed, topic)


def text_of(topic: Topic) -> dict[str, str]:
    """What the form begins with: `title intro text credit`, in the language of the site."""
    opening = Post.objects.get(topic=topic, number=1)
    with translation.override(settings.LANGUAGE_CODE):
        source = compose(opening.parts) if opening.parts else opening.source
        return {
            "title": topic.title[:LONGEST_TITLE],
            "intro": plain_text(str((opening.parts or {}).get("result") or opening.html), LONGEST_INTRO),
            "text": "\n\n".join(filter(None, (source, tries_of(topic)))),
            "credit": credit_of(topic),
        }


def tries_of(topic: Topic) -> str:
    """A list of who did the same, and how it went."""
    rows = topic.replications.select_related("organisation").order_by("pk")[:TRIES_SHOWN]
    lines = [f"- {one.organisation.name}: {one.get_outcome_display()}. {one.note}".rstrip() for one in rows]
    return "\n".join([f"# {_('Who tried it')}", "", *lines]) if lines else ""


def credit_of(topic: Topic) -> str:
    """Organisations, never people."""
    first = topic.organisation.name if topic.organisation else _("a member of the forum")
    words = _("From the experience of %(body)s") % {"body": first}
    bodies = topic.replications.order_by("pk").values_list("organisation__name", flat=True)[:TRIES_SHOWN]
    if bodies:
        words += "; " + _("also tried by %(bodies)s") % {"bodies": ", ".join(bodies)}
    return words if len(words) <= 240 else words[:239].rsplit(",", 1)[0] + "…"


def bodies_of(topic: Topic) -> list[tuple[Organisation, str]]:
    """Organisations to be credited, and for what."""
    with translation.override(settings.LANGUAGE_CODE):
        first = [(topic.organisation, _("the experience"))] if topic.organisation else []
        rows = topic.replications.select_related("organisation").order_by("pk")[:TRIES_SHOWN]
        return [*first, *((one.organisation, _("tried it too")) for one in rows)]


def contributors_of(topic: Topic) -> list[Any]:
    """Who told it, who tried it, whose answer was chosen, and whose replies were thanked most."""
    tried = [one.by for one in topic.replications.select_related("by")]
    visible = Post.objects.filter(topic=topic, status=State.VISIBLE).select_related("author")
    thanked = visible.filter(number__gt=1, thanks__gt=0).order_by("-thanks", "pk")[:MOST_THANKED]
    chosen = [topic.answer.author] if topic.answer else []
    people = [topic.author, *tried, *chosen, *(one.author for one in thanked)]
    return list(dict.fromkeys(one for one in people if one is not None and one.is_active))
