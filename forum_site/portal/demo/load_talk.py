"""Topics with replies, dated back from now; and the articles of the knowledge base."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core.markdown import render_markdown
from forum_site.discussions.categories import ensure_categories
from forum_site.discussions.models import Category, Post, ReadMark, Topic
from forum_site.notifications.watches import follow_once
from forum_site.portal.demo.shapes import DemoTopic
from forum_site.portal.demo.topics import TOPICS


def load_talk(people: dict[str, User]) -> None:
    """A second call changes nothing."""
    categories = ensure_categories()
    for demo in TOPICS:
        if not Topic.objects.filter(title=demo.title).exists():
            _topic(demo, categories[demo.category], people)


def _hat(person: User) -> Any:
    membership = person.memberships.select_related("organisation").first()
    return membership.organisation if membership else None


def _topic(demo: DemoTopic, category: Category, people: dict[str, User]) -> None:
    started = timezone.now() - timedelta(days=demo.days_ago, minutes=len(demo.title) * 7)
    author = people[demo.author]
    topic = Topic.objects.create(
        category=category,
        type=demo.type,
        title=demo.title,
        author=author,
        organisation=_hat(author),
        last_post_at=started,
    )
    topic.tags.add(*demo.tags)
    said = ((demo.author, demo.text), *demo.replies)
    step = (timezone.now() - started) / (len(said) + 1)
    posts = [
        _post(topic, number, people[handle], text, started + step * (number - 1))
        for number, (handle, text) in enumerate(said, start=1)
    ]
    topic.reply_count, topic.last_number = len(posts) - 1, len(posts)
    topic.last_post_at = posts[-1].created_at
    topic.answer = posts[demo.accepted] if demo.accepted else None
    topic.save()
    Topic.objects.filter(pk=topic.pk).update(created_at=started)


def _post(topic: Topic, number: int, author: User, text: str, when: datetime) -> Post:
    post = Post.objects.create(
        topic=topic,
        number=number,
        author=author,
        organisation=_hat(author),
        source=text,
        html=render_markdown(text),
    )
    Post.objects.filter(pk=post.pk).update(created_at=when)
    post.created_at = when
    follow_once(author, topic)
    ReadMark.objects.update_or_create(user=author, topic=topic, defaults={"number": number})
    return post


def load_articles() -> None:
    from knowledge.actions.ensure_reference import ensure_reference
    from knowledge.actions.ensure_templates import ensure_templates
    from knowledge.demo import load_demo_articles

    ensure_reference()  # before the articles: these cite regulations
    ensure_templates()
    load_demo_articles()
