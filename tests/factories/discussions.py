"""Categories, topics and posts as the actions leave them, without telling anybody."""

from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from forum_site.core.markdown import render_markdown
from forum_site.discussions.models import Category, Post, State, Topic
from tests.factories.accounts import UserFactory


class CategoryFactory(DjangoModelFactory[Category]):
    class Meta:
        model = Category
        django_get_or_create = ("slug",)

    slug = "tanya-jawab"
    name = "Tanya jawab"
    intro = "Tanyakan apa saja."


class TopicFactory(DjangoModelFactory[Topic]):
    """A visible discussion with its first post; `text=` gives its words, `replies=3` adds so many."""

    class Meta:
        model = Topic
        skip_postgeneration_save = True

    category = factory.SubFactory(CategoryFactory)
    title = factory.Sequence(lambda n: f"Bagaimana merawat saluran {n}?")
    author = factory.SubFactory(UserFactory)
    last_post_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def text(self: Topic, create: bool, extracted: str | None, **kwargs: Any) -> None:  # type: ignore[misc]
        if create:
            PostFactory(
                topic=self, author=self.author, organisation=self.organisation, status=self.status,
                source=extracted or "Saluran kami cepat penuh pasir.",
            )  # fmt: skip

    @factory.post_generation
    def replies(self: Topic, create: bool, extracted: int | None, **kwargs: Any) -> None:  # type: ignore[misc]
        if create and extracted:
            author = UserFactory()
            for _ in range(extracted):
                PostFactory(topic=self, author=author)


class PostFactory(DjangoModelFactory[Post]):
    """The next post of its topic; the counters of the topic follow."""

    class Meta:
        model = Post

    topic = factory.SubFactory(TopicFactory)
    author = factory.SubFactory(UserFactory)
    source = "Kami kuras setiap tiga bulan."
    html = factory.LazyAttribute(lambda post: render_markdown(post.source))

    @classmethod
    def _create(cls, model_class: type[Post], *args: Any, **fields: Any) -> Post:
        topic = fields["topic"]
        topic.last_number += 1
        fields.setdefault("number", topic.last_number)
        post = model_class.objects.create(**fields)
        if post.number > 1 and post.status == State.VISIBLE:
            topic.reply_count += 1
            topic.last_post_at = post.created_at
        Topic.objects.filter(pk=topic.pk).update(
            last_number=topic.last_number, reply_count=topic.reply_count, last_post_at=topic.last_post_at
        )
        return post
