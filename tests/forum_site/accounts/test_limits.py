import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from forum_site.accounts import limits
from forum_site.accounts.limits import limit, limited


def request(method="POST", address="10.1.1.1"):
    return getattr(RequestFactory(), method.lower())("/", REMOTE_ADDR=address)


def test_a_used_up_rate_answers_with_the_page_that_says_so():
    answers = [limit(request(), "asking", "2/m/ip") for _ in range(3)]
    assert [answer and answer.status_code for answer in answers] == [None, None, 429]


def test_addresses_and_names_are_counted_apart():
    assert limit(request(), "asking", "1/m/ip") is None
    assert limit(request(address="10.1.1.2"), "asking", "1/m/ip") is None
    assert limit(request(), "other", "1/m/ip") is None
    assert limit(request(), "asking", "1/m/ip").status_code == 429


def test_a_key_is_counted_whatever_the_address():
    assert limit(request(), "code", "1/h/key", key="ani") is None
    assert limit(request(address="10.1.1.2"), "code", "1/h/key", key="ani").status_code == 429
    assert limit(request(), "code", "1/h/key", key="budi") is None


def test_of_several_rates_each_is_kept(monkeypatch):
    now = 1_000_000.0
    monkeypatch.setattr(limits.time, "time", lambda: now)
    answers = []
    for step in (0, 1, 2, 61, 62, 3_700):
        now = 1_000_000.0 + step
        answers.append(limit(request(), "asking", "2/m/ip,3/h/ip") is None)
    assert answers == [True, True, False, True, False, True]


def test_rates_of_the_address_and_of_a_key_are_counted_apart():
    rate = "3/h/ip,1/h/key"
    assert limit(request(), "asking", rate, key="ani") is None
    assert limit(request(), "asking", rate, key="ani").status_code == 429
    assert limit(request(), "asking", rate, key="budi") is None
    assert limit(request(), "asking", rate, key="citra").status_code == 429
    assert limit(request(address="10.1.1.2"), "asking", rate, key="citra") is None


def test_looking_is_never_limited():
    view = limited("looking", "1/h/ip")(lambda request: HttpResponse("ok"))
    assert {view(request("GET")).status_code for _ in range(20)} == {200}
    assert [view(request()).status_code for _ in range(2)] == [200, 429]


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_three_hundred_quick_page_views_meet_no_limit(db, client, path):
    assert {client.get(path).status_code for _ in range(300)} == {200}
