"""Visitors get kept pages of the forum, and none of them is stale after a change that concerns it."""

import gzip
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from redis.exceptions import ConnectionError as Unreachable

from forum_site.core.content import visitor_pages
from forum_site.discussions.actions.moderate import accept_answer, hide_post, set_locked
from forum_site.discussions.actions.react import react
from forum_site.discussions.actions.write import edit_post, reply
from tests.factories.discussions import PostFactory, TopicFactory

INDEX = "/discussions/"


@pytest.fixture(autouse=True)
def keeping(settings, db):
    settings.KEEP_PAGES = True
    cache.clear()
    visitor_pages.STORE.clear()


@pytest.fixture
def visitor(keeping) -> Client:
    return Client()


@pytest.fixture
def changed(django_capture_on_commit_callbacks):
    """What a transaction leaves to its end is done here, as on the site."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def statements(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.fixture
def pages(topic) -> list[str]:
    return [INDEX, topic.category.get_absolute_url(), topic.get_absolute_url()]


def test_the_second_visitor_costs_the_database_nothing(visitor, pages):
    assert all(statements(visitor, url) for url in pages)
    assert [statements(Client(), url) for url in pages] == [0, 0, 0]


def test_a_kept_page_is_the_page_with_all_its_headers(visitor, topic):
    url = topic.get_absolute_url()
    first, second = visitor.get(url), visitor.get(url)
    assert first.content == second.content
    assert first.headers == second.headers
    names = {"Content-Security-Policy", "X-Frame-Options", "Content-Language", "ETag", "Referrer-Policy"}
    assert names <= second.headers.keys()
    assert {"Cookie", "Accept-Encoding"} == set(second.headers["Vary"].split(", "))


def test_the_shared_cache_holds_no_page(visitor, pages):
    with patch.object(visitor_pages.cache, "set") as kept:
        assert all(visitor.get(url).status_code == 200 for url in pages)
    assert not kept.called


def test_the_page_travels_compressed_to_whoever_takes_that(visitor, topic):
    plain = visitor.get(topic.get_absolute_url())
    packed = visitor.get(topic.get_absolute_url(), headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content


def test_a_browser_that_has_the_page_gets_no_second_copy(visitor, topic):
    tag = visitor.get(topic.get_absolute_url()).headers["ETag"]
    again = visitor.get(topic.get_absolute_url(), headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_people_get_their_own_page_and_leave_nothing_for_visitors(visitor, client, topic, ani):
    visitor.get(topic.get_absolute_url())
    client.force_login(ani)
    assert b"csrfmiddlewaretoken" in client.get(topic.get_absolute_url()).content
    assert b"csrfmiddlewaretoken" not in visitor.get(topic.get_absolute_url()).content


@pytest.mark.parametrize(
    "asked", [{"cookies": {"django_language": "en"}}, {"cookies": {"theme": "dark"}}, {"Save-Data": "on"}]
)
def test_language_theme_and_saved_data_have_pages_of_their_own(visitor, topic, asked):
    usual = visitor.get(topic.get_absolute_url()).content
    cookies = asked.pop("cookies", {})
    other = Client()
    other.cookies.load(cookies)
    got = [other.get(topic.get_absolute_url(), headers=asked).content for _time in range(2)]
    assert got[0] == got[1] != usual


@pytest.mark.parametrize(
    "query", ["utm_source=wa", "page=1&page=2", "page=12345", "sort=%3Cb", "sort=lain", "page=0", "page="]
)
def test_addresses_with_other_parameters_are_built_each_time(visitor, topic, query):
    url = f"{topic.get_absolute_url()}?{query}"
    visitor.get(url)
    assert statements(visitor, url)


def test_each_page_of_a_topic_is_kept_apart(visitor, topic):
    PostFactory.create_batch(25, topic=topic)
    pages = [visitor.get(f"{topic.get_absolute_url()}?page={number}").content for number in (1, 2, 1, 2)]
    assert pages[:2] == pages[2:]
    assert pages[0] != pages[1]


def test_what_is_not_there_is_not_kept(visitor, topic):
    url = topic.get_absolute_url()
    gone = url.replace(f"/{topic.pk}-", "/999999-")
    assert [visitor.get(gone).status_code for _time in range(2)] == [404, 404]
    assert visitor.get(f"{INDEX}{topic.pk}-lain/").status_code == 302
    assert visitor_pages.STORE.things == {}


def reply_to(topic, **people):
    reply(topic, by=people["budi"], text="Lima tahun.")


def edit_opening(topic, **people):
    edit_post(topic.posts.get(number=1), by=people["ani"], text="Berapa tahun?")


def answer(topic, **people):
    accept_answer(topic, topic.posts.get(number=2), by=people["ani"])


def hide(topic, **people):
    hide_post(topic.posts.get(number=2), by=people["eko"], reason="Iklan")


def close(topic, **people):
    set_locked(topic, by=people["eko"], locked=True)


def thank(topic, **people):
    react(topic.posts.get(number=1), "thanks", by=people["budi"], on=True)


def rename_author(topic, **people):
    people["ani"].name = "Ani Baru"
    people["ani"].save()


def rename_board(topic, **people):
    topic.organisation.name = "BKM Nama Baru"
    topic.organisation.save()


def unverify_board(topic, **people):
    topic.organisation.verification = "unclaimed"
    topic.organisation.save()


def rename_category(topic, **people):
    topic.category.name = "Bertanya"
    topic.category.save()


@pytest.mark.parametrize(
    "change",
    [
        reply_to, edit_opening, answer, hide, close, thank, rename_author, rename_board, unverify_board,
        rename_category,
    ],
)  # fmt: skip
def test_a_visitor_sees_every_change_of_a_topic_at_once(
    visitor, topic, changed, ani, budi, eko, hadi, change
):
    PostFactory(topic=topic, author=hadi, source="Sepuluh tahun.")
    before = visitor.get(topic.get_absolute_url()).content
    with changed():
        change(topic, ani=ani, budi=budi, eko=eko)
    after = visitor.get(topic.get_absolute_url()).content
    assert after != before
    visitor_pages.STORE.clear()
    cache.clear()
    assert visitor.get(topic.get_absolute_url()).content == after


@pytest.mark.parametrize("change", [reply_to, answer, rename_board, rename_category])
def test_a_visitor_sees_every_change_of_a_list_at_once(visitor, topic, changed, ani, budi, change):
    PostFactory(topic=topic, author=budi)
    urls = [INDEX, topic.category.get_absolute_url()]
    before = [visitor.get(url).content for url in urls]
    with changed():
        change(topic, ani=ani, budi=budi)
    after = [visitor.get(url).content for url in urls]
    assert all(new != old for new, old in zip(after, before, strict=True))


def test_a_new_subject_title_is_seen_at_once(visitor, topic, changed, kota_need):
    before = visitor.get(topic.get_absolute_url()).content
    with changed():
        kota_need.name = "Nama lain"
        kota_need.save()
    assert visitor.get(topic.get_absolute_url()).content != before


@pytest.fixture
def kota_need(topic, perkim):
    """Organisations stand for whatever a topic may hang on."""
    from forum_site.discussions.subjects import _SUBJECTS, register_subject

    register_subject("organisations.organisation", label="Lembaga", visible=lambda user, obj: True)
    topic.subject = perkim
    topic.save()
    yield perkim
    _SUBJECTS.pop("organisations.organisation")


def test_a_change_while_the_page_is_built_is_not_kept_away(visitor, topic, changed, budi):
    url = topic.get_absolute_url()
    build = visitor_pages.answer_of

    def late(response, versions):
        with changed():
            reply(topic, by=budi, text="Sementara itu.")
        return build(response, versions)

    with patch.object(visitor_pages, "answer_of", late):
        assert "Sementara itu" not in visitor.get(url).content.decode()
    assert "Sementara itu" in visitor.get(url).content.decode()


def test_another_topics_page_stays(visitor, topic, changed, budi):
    other = TopicFactory(category=topic.category)
    visitor.get(other.get_absolute_url())
    with changed():
        reply(topic, by=budi, text="Lima tahun.")
    assert statements(visitor, other.get_absolute_url()) == 0


def test_a_change_that_was_taken_back_makes_nothing_stale(visitor, topic, budi):
    visitor.get(topic.get_absolute_url())
    with pytest.raises(ZeroDivisionError):
        take_back(topic, budi)
    assert statements(visitor, topic.get_absolute_url()) == 0


def take_back(topic, by):
    from django.db import transaction

    with transaction.atomic():
        reply(topic, by=by, text="Tidak jadi.")
        1 / 0  # noqa: B018


@pytest.mark.parametrize("error", [Unreachable, ConnectionRefusedError])
def test_without_the_cache_every_page_is_built(visitor, topic, error):
    visitor.get(topic.get_absolute_url())
    with patch.object(visitor_pages.cache, "get_many", side_effect=error):
        assert statements(visitor, topic.get_absolute_url())


def test_an_answer_grows_old(visitor, topic):
    visitor.get(topic.get_absolute_url())
    with patch("forum_site.core.content.visitor_pages.time.time", return_value=4e9):
        assert statements(visitor, topic.get_absolute_url())
