"""What everybody reads: lists, the page of a topic, feeds; and what it costs."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from forum_site.discussions.actions.moderate import accept_answer
from forum_site.discussions.models import ReadMark, State, Topic
from forum_site.discussions.subjects import _SUBJECTS, register_subject
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory

INDEX = "/discussions/"
VISITOR, PERSON = 8, 14


def statements(client, url: str) -> int:
    client.get(url)  # content types and marks are known from here on
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def numbers(page) -> list[int]:
    thread = page.context["thread"]
    first = [one for one in (thread.opening, thread.answer) if one]
    return [one.post.number for one in [*first, *thread.replies]]


@pytest.fixture
def need_like():
    """Organisations stand for whatever a topic may hang on."""
    register_subject(
        "organisations.organisation", label="Lembaga", visible=lambda user, obj: user.is_authenticated
    )
    yield "organisations.organisation"
    _SUBJECTS.pop("organisations.organisation")


def test_it_works(client, topic):
    for url in (INDEX, topic.category.get_absolute_url(), topic.get_absolute_url()):
        page = client.get(url)
        assert page.status_code == 200
        assert topic.title in page.content.decode()


def test_lists_show_what_is_visible_only(client, topic, ani, hadi, category):
    TopicFactory(title="Menunggu", author=hadi, category=category, status=State.PENDING)
    TopicFactory(title="Disembunyikan", author=ani, category=category, status=State.HIDDEN)
    client.force_login(ani)
    for url in (INDEX, category.get_absolute_url()):
        rows = client.get(url).context["page"].object_list
        assert [row["title"] for row in rows] == [topic.title]


def test_one_sees_on_the_front_that_an_own_text_waits(client, hadi):
    waiting = TopicFactory(author=hadi, status=State.PENDING)
    client.force_login(hadi)
    assert client.get(INDEX).context["waiting"] == [waiting]


def test_another_slug_leads_to_the_right_one(client, topic):
    answer = client.get(f"/discussions/{topic.pk}-salah/")
    assert answer.headers["Location"] == topic.get_absolute_url()


def test_a_hidden_topic_is_not_there(client, ani):
    hidden = TopicFactory(author=ani, status=State.HIDDEN)
    assert client.get(hidden.get_absolute_url()).status_code == 404


def test_the_accepted_answer_stands_first(client, topic, ani, citra):
    replies = [PostFactory(topic=topic, author=citra) for _ in range(3)]
    accept_answer(topic, replies[1], by=ani)
    page = client.get(topic.get_absolute_url())
    assert numbers(page) == [1, 3, 2, 4]
    assert page.content.decode().count('id="post-3"') == 1


def test_an_answer_of_a_later_page_is_shown_on_the_first_too(client, ani, handep):
    long = TopicFactory(author=ani, organisation=handep, type=Topic.Type.QUESTION, replies=30)
    accept_answer(long, long.posts.get(number=25), by=ani)
    assert numbers(client.get(long.get_absolute_url()))[:3] == [1, 25, 2]
    assert 25 in numbers(client.get(long.get_absolute_url(), {"page": 2}))


def test_a_permalink_leads_to_the_page_of_the_post(client, ani, handep):
    long = TopicFactory(author=ani, organisation=handep, replies=45)
    post = long.posts.get(number=41)
    assert post.get_absolute_url() == f"{long.get_absolute_url()}?page=3#post-41"
    page = client.get(post.get_absolute_url())
    assert 'id="post-41"' in page.content.decode()
    assert 'rel="canonical" href="http' in page.content.decode()


def test_a_hidden_post_does_not_move_the_others(client, ani, handep):
    long = TopicFactory(author=ani, organisation=handep, replies=25)
    long.posts.filter(number=3).update(status=State.HIDDEN)
    assert numbers(client.get(long.get_absolute_url(), {"page": 2})) == list(range(21, 27))
    assert 3 not in numbers(client.get(long.get_absolute_url()))


@pytest.mark.parametrize("number", ["0", "-1", "999", "x", ""])
def test_a_page_that_is_not_there_is_the_nearest(client, topic, number):
    assert client.get(topic.get_absolute_url(), {"page": number}).status_code == 200


def test_the_divider_stands_above_what_is_new(client, topic, citra, budi):
    client.force_login(citra)
    assert not any(one.first_new for one in client.get(topic.get_absolute_url()).context["thread"].replies)
    PostFactory(topic=topic, author=budi, status=State.PENDING)  # nothing Citra could see
    for _ in range(2):
        PostFactory(topic=topic, author=budi)
    thread = client.get(topic.get_absolute_url()).context["thread"]
    assert [one.first_new for one in thread.replies] == [True, False]
    assert (thread.new_count, thread.first_new_url[-7:]) == (2, "#post-3")
    assert ReadMark.objects.get(user=citra).number == 4


def test_reading_an_early_page_does_not_move_the_mark_back(client, ani, handep, citra):
    long = TopicFactory(author=ani, organisation=handep, replies=30)
    client.force_login(citra)
    for page in (2, 1):
        client.get(long.get_absolute_url(), {"page": page})
    assert ReadMark.objects.get(user=citra).number == 31


def test_a_topic_with_news_is_marked_in_the_list(client, topic, citra, budi):
    client.force_login(citra)
    assert not client.get(INDEX).context["page"].object_list[0]["unread"]
    client.get(topic.get_absolute_url())
    PostFactory(topic=topic, author=budi)
    assert client.get(INDEX).context["page"].object_list[0]["unread"]


def test_the_object_is_linked_for_who_may_see_it(client, need_like, handep, hadi, citra):
    topic = TopicFactory(author=citra, subject=handep)
    assert client.get(topic.get_absolute_url()).context["subject"] is None
    client.force_login(hadi)
    assert client.get(topic.get_absolute_url()).context["subject"] == ("Lembaga", handep)


def test_visitors_get_no_token_and_no_form(client, topic):
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "csrfmiddlewaretoken" not in page
    assert 'method="post"' not in page
    assert f"/accounts/login/?next={topic.get_absolute_url()}" in page.replace("%2F", "/")


def test_the_page_says_what_it_is_to_machines(client, topic, citra):
    PostFactory(topic=topic, author=citra)
    page = client.get(topic.get_absolute_url()).content.decode()
    for words in ("https://schema.org/QAPage", "suggestedAnswer", 'property="og:title"'):
        assert words in page
    Topic.objects.filter(pk=topic.pk).update(type=Topic.Type.DISCUSSION)
    assert "schema.org/DiscussionForumPosting" in client.get(topic.get_absolute_url()).content.decode()


def test_similar_topics_share_a_tag(client, topic, ani):
    other, _stranger = TopicFactory(author=ani), TopicFactory(author=ani)
    for one in (topic, other):
        one.tags.add("drainase")
    assert client.get(topic.get_absolute_url()).context["similar"] == [other]
    tag = client.get(reverse("discussions:tag", args=["drainase"]))
    assert len(tag.context["page"].object_list) == 2


@pytest.mark.parametrize("name", ["feed", "category_feed"])
def test_feeds_hold_what_everybody_may_read(client, topic, ani, category, name):
    TopicFactory(author=ani, category=category, status=State.PENDING)
    TopicFactory(author=ani, category=CategoryFactory(slug="lain"), title="Lain")
    answer = client.get(reverse(f"discussions:{name}", args=[category.slug] if "category" in name else []))
    entries = ElementTree.fromstring(answer.content).findall("{http://www.w3.org/2005/Atom}entry")
    titles = {entry.findtext("{http://www.w3.org/2005/Atom}title") for entry in entries}
    assert titles == ({topic.title} if "category" in name else {topic.title, "Lain"})


@pytest.mark.parametrize(
    ("who", "most"), [(None, VISITOR), ("citra", PERSON), ("eko", PERSON), ("root", PERSON)]
)
def test_a_topic_costs_the_same_with_more_posts(request, client, topic, need_like, handep, who, most):
    Topic.objects.filter(pk=topic.pk).update(content_type=handep_type(handep), object_id=handep.pk)
    topic.tags.add("drainase", "swadaya")
    if who:
        client.force_login(request.getfixturevalue(who))
    PostFactory(topic=topic)
    few = statements(client, topic.get_absolute_url())
    for _ in range(12):
        PostFactory(topic=topic)
    assert statements(client, topic.get_absolute_url()) == few
    PostFactory(topic=topic)
    with CaptureQueriesContext(connection) as asked:
        client.get(topic.get_absolute_url())  # something new: the mark moves
    assert len(asked) <= most


@pytest.mark.parametrize(("who", "most"), [(None, VISITOR), ("citra", PERSON), ("eko", PERSON)])
def test_lists_cost_the_same_with_more_topics(request, client, topic, category, who, most):
    if who:
        client.force_login(request.getfixturevalue(who))
    few = [statements(client, url) for url in (INDEX, category.get_absolute_url())]
    TopicFactory.create_batch(8, category=category)
    CategoryFactory(slug="lain")
    assert [statements(client, url) for url in (INDEX, category.get_absolute_url())] == few
    assert max(few) <= most


def handep_type(obj):
    from django.contrib.contenttypes.models import ContentType

    return ContentType.objects.get_for_model(obj)
