"""Level × event × relation: who hears of a text, why, and never twice."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.accounts.models import User
from forum_site.discussions.actions.tell import tell_watchers
from forum_site.discussions.listeners import listeners_of
from forum_site.discussions.models import Audience, Category, Topic
from forum_site.notifications.models import Notification, Watch
from forum_site.notifications.reasons import words_of
from forum_site.notifications.watches import Level, watch
from tests.factories.accounts import UserFactory
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db
RELATIONS = ("topic", "above", "category", "tag", "person", "organisation", "subject")


@pytest.fixture
def places(ani, handep, category):
    """Ani asks for BKM Handep, about a need, in a part of a category, with a tag."""
    above = CategoryFactory(slug="kelembagaan", name="Kelembagaan BKM")
    Category.objects.filter(pk=category.pk).update(parent=above)
    category.refresh_from_db()
    need = NeedFactory(board=handep)
    topic = TopicFactory(author=ani, organisation=handep, category=category, subject=need)
    topic.tags.add("drainase")
    return {
        "topic": topic, "above": above, "category": category, "tag": topic.tags.get(), "person": ani,
        "organisation": handep, "subject": need,
    }  # fmt: skip


def opening(places):
    return places["topic"].posts.get(number=1)


def reply_of(places):
    """Ani writes again, for BKM Handep."""
    return PostFactory(topic=places["topic"], author=places["person"], organisation=places["organisation"])


def told(post, user) -> list[str]:
    return [reason for reason, ids in listeners_of(post).items() for pk in ids if pk == user.pk]


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize(
    ("level", "of_topic", "of_reply"),
    [
        ("watching", True, True), ("first", True, False), ("tracking", False, False),
        ("normal", False, False), ("muted", False, False),
    ],
)  # fmt: skip
def test_level_and_relation_decide_who_is_told(places, budi, relation, level, of_topic, of_reply):
    if relation == "topic" and level == "first":
        return  # not offered for a topic
    watch(budi, places[relation], level)
    assert bool(told(opening(places), budi)) is of_topic
    assert bool(told(reply_of(places), budi)) is of_reply


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("topic", "Anda"), ("above", "Kelembagaan BKM"), ("category", "Tanya jawab"), ("tag", "drainase"),
        ("person", "Ani Handayani"), ("organisation", "BKM Handep"), ("subject", "Anda"),
    ],
)  # fmt: skip
def test_the_reason_names_what_is_followed(places, budi, relation, words):
    watch(budi, places[relation])
    (reason,) = told(reply_of(places), budi)
    assert words in words_of(reason)


@pytest.mark.parametrize("wide", RELATIONS[1:])
@pytest.mark.parametrize("level", ["muted", "normal", "tracking"])
def test_what_is_chosen_for_the_topic_goes_before_all_else(places, budi, wide, level):
    watch(budi, places[wide])
    watch(budi, places["topic"], level)
    assert not told(reply_of(places), budi)


@pytest.mark.parametrize(
    ("muted", "silent"),
    [
        ("topic", True), ("person", True), ("organisation", True),
        ("above", False), ("category", False), ("tag", False), ("subject", False),
    ],
)  # fmt: skip
def test_who_follows_the_topic_hears_of_it_unless_it_or_the_writer_is_muted(places, budi, muted, silent):
    watch(budi, places["topic"])
    watch(budi, places[muted], Level.MUTED)
    assert bool(told(reply_of(places), budi)) is not silent


@pytest.mark.parametrize("muted", ["category", "tag", "subject"])
def test_a_mute_silences_other_wide_choices(places, budi, muted):
    watch(budi, places["person"])
    watch(budi, places[muted], Level.MUTED)
    assert not told(opening(places), budi)


def test_a_part_goes_before_its_category(places, budi):
    watch(budi, places["above"])
    watch(budi, places["category"], Level.NORMAL)
    assert not told(opening(places), budi)


def test_following_a_person_tells_what_they_write_not_what_others_answer(places, budi, citra):
    watch(budi, places["person"])
    assert not told(PostFactory(topic=places["topic"], author=citra), budi)


def test_the_writer_and_those_told_otherwise_are_left_out(places, ani, budi, citra):
    for user in (ani, budi, citra):
        watch(user, places["topic"])
    post = PostFactory(topic=places["topic"], author=citra)
    assert listeners_of(post, {budi.pk}) == {"author": [ani.pk]}


@pytest.mark.parametrize(
    ("view", "reads"),
    [
        (Audience.ANYONE, "ani citra dewi hadi root"), (Audience.MEMBERS, "ani citra dewi root"),
        (Audience.BOARDS, "ani citra dewi root"), (Audience.OFFICERS, "dewi root"),
    ],
)  # fmt: skip
def test_nobody_hears_of_a_category_they_may_not_read(request, category, view, reads):
    names = ["ani", "citra", "dewi", "hadi", "root"]
    people = {name: request.getfixturevalue(name) for name in names}
    Category.objects.filter(pk=category.pk).update(view=view)
    post = TopicFactory(category=Category.objects.get(pk=category.pk)).posts.get()
    for user in people.values():
        watch(user, category)
    heard = {pk for ids in listeners_of(post).values() for pk in ids}
    assert heard == {people[name].pk for name in reads.split()}
    assert all(
        bool(Category.objects.visible_to(user).filter(pk=category.pk)) is (user.pk in heard)
        for user in (User.objects.get(pk=one.pk) for one in people.values())
    )


@pytest.mark.parametrize(("place", "reads"), [("kota_a", ["ani"]), ("kota_b", ["citra"])])
def test_a_place_narrows_who_hears(request, category, ani, citra, place, reads):
    Category.objects.filter(pk=category.pk).update(view="members", place=request.getfixturevalue(place))
    post = TopicFactory(category=Category.objects.get(pk=category.pk)).posts.get()
    watch(ani, category)
    watch(citra, category)
    (ids,) = listeners_of(post).values()
    assert ids == [request.getfixturevalue(name).pk for name in reads]


@pytest.mark.parametrize("seed", range(5))
def test_nobody_is_told_twice_or_against_a_mute_whatever_they_chose(places, seed):
    chance = random.Random(seed)
    people = UserFactory.create_batch(12)
    for user in people:
        for relation in chance.sample(RELATIONS, chance.randint(0, 4)):
            watch(user, places[relation], chance.choice(Level.values))
    post = reply_of(places)
    tell_watchers(post)
    tell_watchers(post)
    heard = list(Notification.objects.values_list("user", flat=True))
    assert len(heard) == len(set(heard)) and post.author_id not in heard
    muted = Watch.objects.on(places["topic"]).filter(level="muted").values_list("user", flat=True)
    assert not set(heard) & set(muted)
    assert set(heard) <= set(Watch.objects.filter(level="watching").values_list("user", flat=True))


def statements(post) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        tell_watchers(post)
    return len(asked)


def test_telling_500_people_asks_as_much_as_telling_three(places):
    first = UserFactory.create_batch(3)
    for user in first:
        watch(user, places["topic"])
    few = statements(Topic.objects.get().posts.get(number=1))
    others = User.objects.bulk_create(User(handle=f"orang{n}", name=f"Orang {n}") for n in range(500))
    about = Watch.objects.first()
    Watch.objects.bulk_create(
        Watch(user=user, content_type=about.content_type, object_id=about.object_id) for user in others
    )
    post = PostFactory(topic=places["topic"], author=places["person"])
    assert statements(type(post).objects.get(pk=post.pk)) <= few
