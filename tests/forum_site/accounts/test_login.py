import re

import pytest

from tests.factories.accounts import PASSWORD, UserFactory
from tests.forum_site.accounts.conftest import code_in, wrong

LOGIN = "/accounts/login/"
ASK = "/accounts/login/code/"
CONFIRM = "/accounts/login/code/confirm/"
PHONE = "+6281234567890"


@pytest.fixture
def ratna(db):
    return UserFactory(email="ratna@contoh.id", phone=PHONE, phone_verified=True)


def logged_in(client):
    return "_auth_user_id" in client.session


@pytest.mark.parametrize(
    "typed",
    ["ratna@contoh.id", "RATNA@contoh.id", "081234567890", "0812-3456-7890", "+62 812 3456 7890", PHONE],
)
def test_password_with_address_or_number(client, ratna, typed):
    answer = client.post(LOGIN, {"login": typed, "password": PASSWORD})
    assert answer.url == "/desk/"
    assert logged_in(client)


@pytest.mark.parametrize(
    "typed", ["ratna@contoh.id", "081234567890", "tidak-ada@contoh.id", "081299999999", "ratna"]
)
def test_a_wrong_password_and_no_account_read_alike(client, ratna, typed):
    page = client.post(LOGIN, {"login": typed, "password": "bukan-ini-sandinya"})
    assert page.status_code == 200
    assert not logged_in(client)
    assert len(page.context["form"].non_field_errors()) == 1
    assert f'value="{typed}"' in page.content.decode()


def test_the_handle_is_no_login(client, ratna):
    client.post(LOGIN, {"login": ratna.handle, "password": PASSWORD})
    assert not logged_in(client)


@pytest.mark.parametrize("typed", ["ratna@contoh.id", "0812 3456 7890"])
def test_a_sent_code_opens_the_account(client, ratna, typed, mailoutbox, texts):
    assert client.post(ASK, {"contact": typed}).url == CONFIRM
    sent = texts[0][1] if texts else mailoutbox[0].body
    client.post(CONFIRM, {"action": "verify", "code": code_in(sent)})
    assert logged_in(client)


def test_a_wrong_code_does_not_and_three_end_it(client, ratna, mailoutbox):
    client.post(ASK, {"contact": "ratna@contoh.id"})
    code = code_in(mailoutbox[0].body)
    for _ in range(3):
        client.post(CONFIRM, {"action": "verify", "code": wrong(code)})
    client.post(CONFIRM, {"action": "verify", "code": code})
    assert not logged_in(client)


def test_a_code_for_nobody_looks_the_same(client, ratna, mailoutbox, texts):
    pages = []
    for contact in ("ratna@contoh.id", "tiada@contoh.id"):
        client.cookies.clear()
        assert client.post(ASK, {"contact": contact}).url == CONFIRM
        page = client.get(CONFIRM).content.decode().replace(contact, "")
        pages.append(re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page))
    assert pages[0] == pages[1]
    assert [mail.to[0] for mail in mailoutbox] == ["ratna@contoh.id", "tiada@contoh.id"]


def test_a_code_for_an_unknown_number_is_not_sent_but_asked_for(client, ratna, texts):
    assert client.post(ASK, {"contact": "081299999999"}).url == CONFIRM
    assert client.get(CONFIRM).status_code == 200
    assert client.post(CONFIRM, {"action": "resend"}).status_code in {200, 302}
    assert texts == []


@pytest.mark.parametrize("contact", ["", "halo", "021 5744450"])
def test_what_is_no_contact_is_said(client, db, contact):
    assert client.post(ASK, {"contact": contact}).context["form"].errors["contact"]


def test_five_wrong_passwords_close_the_door_for_the_account(client, ratna):
    for _ in range(5):
        client.post(LOGIN, {"login": "ratna@contoh.id", "password": "bukan-ini-sandinya"})
    client.post(LOGIN, {"login": "ratna@contoh.id", "password": PASSWORD})
    assert not logged_in(client)


def test_too_many_codes_for_one_contact_are_refused(client, ratna, mailoutbox):
    for _ in range(5):
        client.cookies.clear()
        client.post(ASK, {"contact": "ratna@contoh.id"})
    assert len(mailoutbox) == 3


def test_mails_speak_the_language_of_the_person_and_have_two_parts(client, db, mailoutbox):
    UserFactory(email="joe@contoh.id", language="en")
    client.post(ASK, {"contact": "joe@contoh.id"})
    mail = mailoutbox[0]
    assert mail.subject == "Your code for logging in"
    html, kind = mail.alternatives[0]
    assert kind == "text/html"
    assert code_in(mail.body) in html
    assert '<html lang="en">' in html


def test_a_mail_server_that_is_down_costs_nobody_the_page(client, ratna, monkeypatch):
    """The request only queues; the worker tries again."""
    queued = []
    monkeypatch.setattr(
        "forum_site.accounts.adapter.deliver_mail.delay_on_commit", lambda *args: queued.append(args)
    )
    assert client.post(ASK, {"contact": "ratna@contoh.id"}).status_code == 302
    assert queued[0][0] == "ratna@contoh.id"


def test_a_closed_account_stays_closed(client, db):
    UserFactory(email="tutup@contoh.id", is_active=False)
    client.post(LOGIN, {"login": "tutup@contoh.id", "password": PASSWORD}, follow=True)
    assert not logged_in(client)


def test_an_unproved_address_must_be_proved_at_login(client, indra, mailoutbox):
    answer = client.post(LOGIN, {"login": indra.email, "password": PASSWORD})
    assert answer.url == "/accounts/confirm-email/"
    assert not logged_in(client)
    client.post(answer.url, {"action": "verify", "code": code_in(mailoutbox[0].body)})
    assert logged_in(client)


def test_a_code_does_not_hand_over_an_account_somebody_else_prepared(client, indra, mailoutbox):
    """Whoever signed up with a stranger's address does not keep the password once its owner comes."""
    client.post(ASK, {"contact": indra.email})
    client.post(CONFIRM, {"action": "verify", "code": code_in(mailoutbox[0].body)})
    assert logged_in(client)
    indra.refresh_from_db()
    assert not indra.has_usable_password()


def test_a_code_leaves_the_password_of_a_proved_account_alone(client, ratna, mailoutbox):
    client.post(ASK, {"contact": "ratna@contoh.id"})
    client.post(CONFIRM, {"action": "verify", "code": code_in(mailoutbox[0].body)})
    ratna.refresh_from_db()
    assert ratna.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        (LOGIN, {"login": "{}", "password": "bukan-ini-sandinya"}),
        (ASK, {"contact": "{}"}),
        ("/accounts/password/reset/", {"contact": "{}"}),
    ],
)
def test_known_and_unknown_addresses_cost_the_same(client, ratna, mailoutbox, monkeypatch, path, sent):
    """Hashing and mail are what takes time."""
    hashed, cost = [], {}
    hasher = "django.contrib.auth.hashers.MD5PasswordHasher.encode"
    monkeypatch.setattr(hasher, lambda self, password, salt: hashed.append(1) or f"md5${salt}$x")
    for address in ("ratna@contoh.id", "tiada@contoh.id"):
        hashed.clear()
        mailoutbox.clear()
        client.cookies.clear()
        client.post(path, {name: value.format(address) for name, value in sent.items()})
        cost[address] = (len(hashed), len(mailoutbox))
    assert cost["ratna@contoh.id"] == cost["tiada@contoh.id"]


def test_the_session_ends_with_the_browser_unless_asked_otherwise(client, ratna):
    client.post(LOGIN, {"login": "ratna@contoh.id", "password": PASSWORD})
    assert client.session.get_expire_at_browser_close()
    client.post("/accounts/logout/")
    client.post(LOGIN, {"login": "ratna@contoh.id", "password": PASSWORD, "remember": "on"})
    assert not client.session.get_expire_at_browser_close()


def test_next_stays_on_this_site(client, ratna):
    sent = {"login": "ratna@contoh.id", "password": PASSWORD}
    assert client.post(f"{LOGIN}?next=https://jahat.example/", sent).url == "/desk/"
