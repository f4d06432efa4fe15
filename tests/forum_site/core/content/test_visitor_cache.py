"""Only what is for anybody is kept, and nothing stays after a change."""

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.http import HttpResponse

from forum_site.core.content.visitor_cache import cached_for_visitors, forget_pages, is_anybody


@pytest.fixture(autouse=True)
def empty():
    cache.clear()


def ask(request, answers):
    return cached_for_visitors(request, "x", 60, lambda: answers.pop(0)).content


def test_the_second_visitor_gets_the_first_ones_page(rf):
    answers = [HttpResponse("satu"), HttpResponse("dua")]
    assert [ask(rf.get("/"), answers), ask(rf.get("/"), answers)] == [b"satu", b"satu"]


def test_after_a_change_the_page_is_built_anew(rf):
    answers = [HttpResponse("satu"), HttpResponse("dua")]
    ask(rf.get("/"), answers)
    forget_pages()
    assert ask(rf.get("/"), answers) == b"dua"


@pytest.mark.parametrize("name", [settings.SESSION_COOKIE_NAME, "messages"])
def test_a_person_gets_their_own_page(rf, name):
    request = rf.get("/")
    request.user = AnonymousUser()
    request.COOKIES[name] = "x"
    assert not is_anybody(request)


def test_parameters_posts_and_previews_are_not_kept(rf):
    preview = rf.get("/")
    preview.is_preview = True
    assert not any(is_anybody(request) for request in (rf.get("/?page=2"), rf.post("/"), preview))


@pytest.mark.parametrize("status", [302, 404, 500])
def test_only_a_good_answer_is_kept(rf, status):
    answers = [HttpResponse("buruk", status=status), HttpResponse("baik")]
    ask(rf.get("/"), answers)
    assert ask(rf.get("/"), answers) == b"baik"


def test_an_answer_that_sets_a_cookie_is_not_kept(rf):
    first = HttpResponse("satu")
    first.set_cookie("a", "b")
    answers = [first, HttpResponse("dua")]
    ask(rf.get("/"), answers)
    assert ask(rf.get("/"), answers) == b"dua"
