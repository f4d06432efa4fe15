"""Error pages speak to the person and stand when other things do not."""

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override
from django.views import defaults


def test_a_missing_page_offers_the_search(client, db):
    answer = client.get("/tidak-ada/")
    assert answer.status_code == 404
    assert 'role="search"' in answer.content.decode()


def test_a_refusal_says_its_reason(db):
    request = RequestFactory().get("/x/")
    answer = defaults.permission_denied(request, PermissionError("Only officers of this board can."))
    assert "Only officers of this board can." in answer.content.decode()


@pytest.mark.parametrize("view", [defaults.server_error, defaults.bad_request])
def test_the_last_resort_needs_no_database(view):
    arguments = (ValueError(),) if view is defaults.bad_request else ()
    with override("en"):
        answer = view(HttpRequest(), *arguments)
    assert "To the home page" in answer.content.decode()


@pytest.mark.parametrize("name", ["429.html", "403_csrf.html"])
def test_the_others_say_what_to_do(name, rf, db):
    with override("en"):
        page = render_to_string(name, {}, rf.get("/"))
    assert "To the home page" in page
