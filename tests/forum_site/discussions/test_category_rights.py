"""Role × category × act, as a table; and that a restricted category is nowhere for others."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import translation

from forum_site.core.verdict import Verdict
from forum_site.discussions import rules
from forum_site.discussions.actions.tell import moderators_of
from forum_site.discussions.audiences import category_ids
from forum_site.discussions.models import Audience, Category, Post, State, Topic
from forum_site.discussions.readers import readers_among
from forum_site.discussions.selectors import topics_about
from forum_site.discussions.subjects import _SUBJECTS, register_subject
from forum_site.moderation.territory import is_moderator
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory

# hadi holds no role; ani (board) and eko (secretariat) are of kota A, citra and fitri of kota B; dewi is an
# officer of a dinas of A, gita of a national company.
PEOPLE = ("visitor", "hadi", "ani", "citra", "dewi", "gita", "eko", "fitri", "root")
OFFICERS = {"dewi", "eko", "fitri", "root"}
MEMBERS = OFFICERS | {"ani", "citra", "gita"}
BOARDS = OFFICERS | {"ani", "citra"}
OF_A = {"ani", "dewi", "eko", "root"}
WITH_ACCOUNT = set(PEOPLE) - {"visitor"}
ONLY = {"view": "boards", "start": "boards", "reply": "boards"}

# category: (who reads, who starts, who replies)
TABLE = {
    "open": ({}, set(PEOPLE), WITH_ACCOUNT, WITH_ACCOUNT),
    "news": ({"start": "officers"}, set(PEOPLE), OFFICERS, WITH_ACCOUNT),
    "silent": ({"start": "officers", "reply": "officers"}, set(PEOPLE), OFFICERS, OFFICERS),
    "members start": ({"start": "members"}, set(PEOPLE), MEMBERS, WITH_ACCOUNT),
    "members": ({"view": "members"}, MEMBERS, MEMBERS, MEMBERS),
    "boards": (ONLY, BOARDS, BOARDS, BOARDS),
    "officers": ({"view": "officers"}, OFFICERS, OFFICERS, OFFICERS),
    "open of A": ({"place": "A"}, set(PEOPLE), OF_A | {"hadi"}, OF_A | {"hadi"}),
    "members of A": ({"place": "A", "view": "members"}, OF_A, OF_A, OF_A),
    "boards of A": ({"place": "A"} | ONLY, OF_A, OF_A, OF_A),
    "officers of A": ({"place": "A", "view": "officers"}, OF_A - {"ani"}, OF_A - {"ani"}, OF_A - {"ani"}),
}


@pytest.fixture
def visitor() -> AnonymousUser:
    return AnonymousUser()


@pytest.fixture
def kota(kota_a, kota_b):
    return {"A": kota_a, "B": kota_b}


def made(kota, rights: dict) -> Category:
    place = kota.get(rights.get("place", ""))
    return CategoryFactory(slug="khusus", name="Khusus", **rights | {"place": place})


def said(verdict: Verdict) -> str:
    return "yes" if verdict else "hidden" if verdict.hidden else "no"


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("kind", list(TABLE))
def test_who_reads_starts_and_replies(request, kota, menteng, kind, who):
    rights, reads, starts, replies = TABLE[kind]
    user, category = request.getfixturevalue(who), made(kota, rights)
    topic = TopicFactory(category=category)
    at_home(user, who, menteng)
    assert Category.objects.visible_to(user).contains(category) == (who in reads)
    assert Topic.objects.visible_to(user).contains(topic) == (who in reads)
    assert Topic.objects.listed_for(user).contains(topic) == (who in reads)
    assert Post.objects.visible_to(user).filter(topic=topic).exists() == (who in reads)
    hidden = "no" if who in reads or who == "visitor" else "hidden"
    assert said(rules.can_view_topic(user, topic)) == ("yes" if who in reads else "hidden")
    assert said(rules.can_start_topic(user, category)) == ("yes" if who in starts else hidden)
    expected = "yes" if who in replies else "no" if who in reads else "hidden"
    assert said(rules.can_reply(user, topic)) == expected


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("kind", list(TABLE))
def test_lists_of_categories_say_what_the_rules_say(request, kota, menteng, kind, who):
    rights, reads, starts, replies = TABLE[kind]
    user, category = request.getfixturevalue(who), made(kota, rights)
    at_home(user, who, menteng)
    assert Category.objects.open_to(user, "start").contains(category) == (who in starts)
    assert Category.objects.open_to(user, "reply").contains(category) == (who in replies)
    if who != "visitor":  # who may be told of a text there
        assert (user.pk in readers_among(category, [user.pk])) == (who in reads)


def at_home(user, who: str, menteng) -> None:
    """Hadi lives in kota A; nobody else's home says more than their role."""
    if who == "hadi":
        user.home = menteng
        user.save()


# citra is of a board of kota B, gita of a national company: both write in their account that they live in A
@pytest.mark.parametrize("who", ["citra", "gita", "fitri"])
@pytest.mark.parametrize("kind", ["open of A", "news of A", "members of A", "boards of A", "officers of A"])
def test_a_home_in_the_place_opens_nothing_but_what_anybody_of_it_may_do(request, kota, menteng, kind, who):
    rights = {"place": "A", "start": "members"} if kind == "news of A" else TABLE[kind][0]
    user, category = request.getfixturevalue(who), made(kota, rights)
    user.home = menteng
    user.save()
    reads = category.is_open
    user = type(user).objects.get(pk=user.pk)  # a page of its own
    assert Topic.objects.listed_for(user).contains(TopicFactory(category=category)) == reads
    assert Category.objects.visible_to(user).contains(category) == reads
    assert (user.pk in readers_among(category, [user.pk])) == reads
    assert Category.objects.open_to(user, "start").contains(category) == (kind == "open of A")
    assert Category.objects.open_to(user, "reply").contains(category) == reads


STATES = [State.VISIBLE, State.PENDING, State.HIDDEN]
# Ani writes for BKM Handep of kota A. Fitri's secretariat is of kota B; where it moderates the category it
# judges there, wherever the author lives.
JUDGES = {
    ("open", ""): {"eko", "root"},
    ("open", "fitri"): {"eko", "fitri", "root"},
    ("open", "dewi"): {"eko", "dewi", "root"},
    ("boards of A", ""): {"eko", "root"},
    ("boards of A", "fitri"): {"eko", "fitri", "root"},
    ("members", "ani"): {"eko", "root"},  # a board has no officers
}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("kind", "moderator"), list(JUDGES))
def test_who_moderates(request, kota, ani, handep, eko, fitri, kind, moderator, state, who):
    user, category = request.getfixturevalue(who), made(kota, TABLE[kind][0])
    if moderator:
        body = request.getfixturevalue(moderator).memberships.get().organisation
        category.moderators.add(body)
    post = TopicFactory(author=ani, organisation=handep, category=category, status=state).posts.get()
    judges = who in JUDGES[kind, moderator]
    assert bool(rules.moderates(user, post)) == bool(rules.moderates(user, post.topic)) == judges
    assert bool(rules.can_moderate(user, post)) == judges
    assert Post.objects.judged_by(user).contains(post) == judges
    assert bool(rules.can_lock(user, post.topic)) == judges
    sees = judges or who == "ani" or (state == State.VISIBLE and who in TABLE[kind][1])
    assert Post.objects.visible_to(user).contains(post) == sees
    assert Topic.objects.visible_to(user).contains(post.topic) == sees


def test_a_moderator_of_a_category_reads_and_writes_there_and_opens_the_desk(client, kota, fitri):
    category = made(kota, {"place": "A"} | ONLY)
    topic = TopicFactory(category=category)
    assert not rules.can_view_topic(fitri, topic)
    category.moderators.add(fitri.memberships.get().organisation)
    fitri = type(fitri).objects.get(pk=fitri.pk)
    assert rules.can_reply(fitri, topic)
    assert rules.can_start_topic(fitri, category)


def test_an_officer_of_a_dinas_moderates_a_category(category, dewi):
    assert not is_moderator(dewi)
    category.moderators.add(dewi.memberships.get().organisation)
    assert is_moderator(type(dewi).objects.get(pk=dewi.pk))


def test_a_role_that_ended_or_a_body_not_verified_opens_nothing(kota, ani, handep):
    category = made(kota, ONLY)
    assert rules.can_start_topic(ani, category)
    handep.verification = "pending"
    handep.save()
    assert not rules.can_start_topic(type(ani).objects.get(pk=ani.pk), category)


def test_why_not_is_said_with_people_and_place(kota, hadi, citra):
    translation.activate("en")
    boards = CategoryFactory(slug="b", reply="boards")
    assert "verified board" in str(rules.can_join(hadi, TopicFactory(category=boards)).reason)
    of_a = CategoryFactory(slug="a", place=kota["A"])
    assert kota["A"].name in str(rules.can_start_topic(citra, of_a).reason)


def addresses(topic: Topic) -> list[str]:
    post, reply = topic.posts.order_by("number")
    return [
        topic.get_absolute_url(),
        topic.category.get_absolute_url(),
        reverse("discussions:category_feed", args=[topic.category.slug]),
        reverse("discussions:reply", args=[topic.pk]),
        reverse("discussions:edit", args=[post.pk]),
        reverse("moderation:report", args=["post", reply.pk]),
    ]


@pytest.mark.parametrize("who", ["hadi", "citra", "fitri"])
def test_a_restricted_category_is_not_there_for_others(request, client, settings, kota, ani, handep, who):
    settings.DEMO = True
    topic = TopicFactory(author=ani, organisation=handep, category=made(kota, {"place": "A"} | ONLY))
    topic.tags.add("rahasia")
    PostFactory(topic=topic, author=ani)
    client.force_login(request.getfixturevalue(who))
    assert {url: client.get(url).status_code for url in addresses(topic)} == dict.fromkeys(
        addresses(topic), 404
    )
    seen = ["/discussions/", "/discussions/tags/", "/discussions/tag/rahasia/", "/search/?q=saluran", "/"]
    pages = [client.get(url).content.decode() for url in [*seen, "/discussions/feed/"]]
    assert not any(topic.title in page or "Khusus" in page for page in pages)


@pytest.mark.parametrize(("who", "there"), [(None, 404), ("hadi", 404), ("citra", 404), ("ani", 200)])
@pytest.mark.parametrize("status", [State.VISIBLE, State.HIDDEN])
def test_a_tag_of_what_one_does_not_read_is_not_there(request, client, kota, status, who, there):
    topic = TopicFactory(category=made(kota, {"place": "A"} | ONLY), status=status)
    topic.tags.add("rahasia")
    posted = {"type": "taggit.tag", "id": topic.tags.get().pk, "level": "watching"}
    there = there if status == State.VISIBLE else 404
    if who:
        client.force_login(request.getfixturevalue(who))
        follows = client.post(reverse("notifications:watch"), posted).status_code
        assert (follows == 404) == (there == 404)
    assert client.get("/discussions/tag/rahasia/").status_code == there
    assert client.get(reverse("discussions:tag_feed", args=["rahasia"])).status_code == 404
    TopicFactory().tags.add("rahasia")
    assert client.get("/discussions/tag/rahasia/").status_code == 200
    assert client.get(reverse("discussions:tag_feed", args=["rahasia"])).status_code == 200


def test_the_people_of_the_category_find_it_in_every_list(client, kota, ani, handep):
    topic = TopicFactory(author=ani, organisation=handep, category=made(kota, {"place": "A"} | ONLY))
    topic.tags.add("rahasia")
    client.force_login(ani)
    for url in ("/discussions/", topic.category.get_absolute_url(), "/discussions/tag/rahasia/"):
        assert topic.title in client.get(url).content.decode()
    assert 'content="noindex"' in client.get(topic.category.get_absolute_url()).content.decode()


def test_feeds_sitemap_and_lists_of_everybody_leave_restricted_topics_out(client, kota, ani):
    topic = TopicFactory(author=ani, category=made(kota, ONLY))
    for user in (None, ani):
        if user:
            client.force_login(user)
        assert topic.title not in client.get("/discussions/feed/").content.decode()
    assert not Topic.objects.public().contains(topic)
    assert not Post.objects.public().filter(topic=topic).exists()
    assert set(Topic.get_indexed_objects()) == {topic}  # found by those who may see it


def test_topics_about_an_object_are_those_the_reader_reads(kota, ani, hadi, handep):
    register_subject("organisations.organisation", label="Lembaga", visible=lambda user, obj: True)
    try:
        topic = TopicFactory(author=ani, category=made(kota, ONLY), subject=handep)
        found = [list(topics_about(handep, user)) for user in (None, hadi, ani)]
    finally:
        _SUBJECTS.pop("organisations.organisation")
    assert found == [[], [], [topic]]


@pytest.mark.parametrize(("who", "most"), [("hadi", 2), ("ani", 2), ("eko", 2), ("root", 0)])
def test_rights_of_all_categories_cost_the_same(request, kota, django_assert_max_num_queries, who, most):
    for n in range(5):
        CategoryFactory(slug=f"k{n}", view=Audience.BOARDS, place=kota["A"])
    user = request.getfixturevalue(who)
    user = type(user).objects.get(pk=user.pk)
    with django_assert_max_num_queries(most):
        ids = [category_ids(user, act) for act in ("view", "start", "reply")]
    assert (ids == [None] * 3) == (who == "root")


def test_a_waiting_text_is_told_to_who_judges_it(kota, ani, handep, eko, fitri, root):
    category = made(kota, ONLY)
    category.moderators.add(fitri.memberships.get().organisation)
    post = TopicFactory(author=ani, organisation=handep, category=category, status=State.PENDING).posts.get()
    assert moderators_of(post) == [eko, fitri]
    Category.objects.filter(pk=category.pk).update(place=kota["B"])
    post = Post.objects.get(pk=post.pk)
    assert moderators_of(post) == [fitri]  # the place of the text does not read this category
    category.moderators.clear()
    assert moderators_of(post) == [root]
