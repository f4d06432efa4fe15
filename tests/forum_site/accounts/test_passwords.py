import re

import pytest

from forum_site.accounts.models import User
from tests.factories.accounts import PASSWORD, UserFactory
from tests.forum_site.accounts.conftest import code_in

RESET = "/accounts/password/reset/"
NEW = "kopi-tanpa-gula-7"
PHONE = "+6281234567890"


@pytest.fixture
def ratna(db):
    return UserFactory(email="ratna@contoh.id", phone=PHONE, phone_verified=True)


def test_by_link_once(client, ratna, mailoutbox):
    assert client.post(RESET, {"contact": "ratna@contoh.id"}).url == "/accounts/password/reset/done/"
    link = re.search(r"http\S+", mailoutbox[0].body)[0]
    page = client.get(link, follow=True)
    client.post(page.request["PATH_INFO"], {"password1": NEW})
    assert User.objects.get().check_password(NEW)
    assert b"form" in client.get(link, follow=True).content
    assert client.get(link, follow=True).context["token_fail"]


def test_by_code_to_the_phone(client, ratna, texts):
    answer = client.post(RESET, {"contact": "0812 3456 7890"})
    assert answer.url.startswith("/accounts/login/code/confirm/?next=/accounts/password/new/")
    answer = client.post(answer.url, {"action": "verify", "code": code_in(texts[0][1])})
    assert answer.url == "/accounts/password/new/"
    client.post(answer.url, {"password1": NEW})
    ratna.refresh_from_db()
    assert ratna.check_password(NEW)
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("contact", ["tiada@contoh.id", "081299999999"])
def test_nobody_learns_whether_an_account_exists(client, ratna, contact):
    known = "ratna@contoh.id" if "@" in contact else PHONE
    unknown = client.post(RESET, {"contact": contact})
    client.cookies.clear()
    assert client.post(RESET, {"contact": known}).url == unknown.url


def test_without_a_fresh_code_the_old_password_is_asked_for(client, ratna):
    client.post("/accounts/login/", {"login": "ratna@contoh.id", "password": PASSWORD})
    assert client.get("/accounts/password/new/").url == "/accounts/password/change/"
    client.post("/accounts/password/new/", {"password1": NEW})
    ratna.refresh_from_db()
    assert ratna.check_password(PASSWORD)


def test_changing_it_needs_the_present_one_and_is_told_by_mail(client, ratna, mailoutbox):
    client.force_login(ratna)
    url = "/accounts/password/change/"
    assert client.post(url, {"oldpassword": "salah", "password1": NEW}).context["form"].errors
    assert client.post(url, {"oldpassword": PASSWORD, "password1": NEW}).url == "/accounts/me/"
    ratna.refresh_from_db()
    assert ratna.check_password(NEW)
    assert [mail.to for mail in mailoutbox] == [["ratna@contoh.id"]]


def test_links_to_one_address_are_limited(client, ratna, mailoutbox):
    answers = [client.post(RESET, {"contact": "ratna@contoh.id"}).status_code for _ in range(6)]
    assert answers[-1] == 429
    assert len(mailoutbox) == 5
