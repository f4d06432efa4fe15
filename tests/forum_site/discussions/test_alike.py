"""What stands beside a topic: its own tags, and others that share one and that the reader may list."""

from __future__ import annotations

import pytest

from forum_site.discussions.alike import similar, tags_of
from forum_site.discussions.models import State, Topic
from tests.factories.discussions import CategoryFactory, TopicFactory

pytestmark = pytest.mark.django_db


def test_tags_are_those_of_the_topic_once_each_by_name(topic):
    topic.tags.set(["talud", "nota"])
    for _number in range(3):
        TopicFactory().tags.set(["talud", "jamban"])
    assert [tag.name for tag in tags_of(topic)] == ["nota", "talud"]


@pytest.mark.parametrize("who", ["visitor", "ani", "eko", "fitri"])
def test_similar_topics_are_those_the_reader_may_list(request, topic, who):
    user = None if who == "visitor" else request.getfixturevalue(who)
    closed = TopicFactory(category=CategoryFactory(slug="pengurus", name="Pengurus", view="officers"))
    others = [TopicFactory(), closed, TopicFactory(status=State.HIDDEN), TopicFactory()]
    for one in [topic, *others[:3]]:
        one.tags.set(["talud", "nota"])
    listed = set(Topic.objects.listed_for(user).filter(pk__in=[one.pk for one in others[:3]]))
    assert set(similar(topic, tags_of(topic), user)) == listed
    assert (closed in listed) == (who in {"eko", "fitri"})


def test_a_topic_without_tags_has_nothing_beside_it(topic):
    assert similar(topic, tags_of(topic), None) == []
