"""Role × page × second factor."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.models import AnonymousUser

from forum_site.accounts import second_factor
from tests.factories.accounts import PASSWORD

SETUP = "/accounts/2fa/totp/activate/"
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def only_known_predicates(monkeypatch):
    """`eko` is the officer of this table, whatever other apps register."""
    monkeypatch.setattr(second_factor, "_predicates", [second_factor.is_site_administrator])
    second_factor.require_for(is_eko)


def is_eko(user):
    return user.handle == "eko"


@pytest.fixture
def eko(db):
    from tests.factories.accounts import UserFactory

    return UserFactory(handle="eko")


def code_now():
    return totp.format_hotp_value(totp.hotp_value(SECRET, next(iter(totp.yield_hotp_counters_from_time()))))


def set_up(user):
    return totp.TOTP.activate(user, SECRET)


@pytest.mark.parametrize(
    "path", ["/accounts/me/", "/accounts/password/change/", "/admin/", "/accounts/me/export/"]
)
@pytest.mark.parametrize(
    ("officer", "active", "led"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_officers_without_it_are_led_to_setting_it_up(client, eko, hadi, path, officer, active, led):
    person = eko if officer else hadi
    if active:
        set_up(person)
    client.force_login(person)
    answer = client.get(path)
    assert (answer.status_code == 302 and answer.url == SETUP) is led


@pytest.mark.parametrize(
    "path", ["/accounts/logout/", "/accounts/2fa/", SETUP, "/accounts/reauthenticate/", "/settings/display/"]
)
def test_what_is_needed_for_setting_up_stays_open(client, eko, path):
    client.force_login(eko)
    answer = client.get(path)
    assert answer.status_code == 200 or answer.url != SETUP


def test_nothing_can_be_posted_past_it(client, eko):
    client.force_login(eko)
    assert client.post("/accounts/me/", {"name": "Bukan Eko"}).url == SETUP
    eko.refresh_from_db()
    assert eko.name != "Bukan Eko"


def test_the_administrator_needs_it_and_a_visitor_is_never_asked(client, root):
    assert second_factor.is_required_of(root)
    assert not second_factor.is_required_of(AnonymousUser())
    assert client.get("/accounts/login/").status_code == 200


def test_the_demo_waives_it(client, eko, settings):
    settings.DEMO = True
    client.force_login(eko)
    assert client.get("/accounts/me/").status_code == 200


def test_registering_twice_asks_once(eko):
    before = list(second_factor._predicates)
    second_factor.require_for(is_eko)
    assert second_factor._predicates == before


def test_login_asks_for_the_code(client, eko):
    set_up(eko)
    answer = client.post("/accounts/login/", {"login": eko.email, "password": PASSWORD})
    assert answer.url == "/accounts/2fa/authenticate/"
    assert "_auth_user_id" not in client.session
    page = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert page.status_code == 200
    client.post("/accounts/2fa/authenticate/", {"code": code_now()})
    assert client.session["_auth_user_id"] == str(eko.pk)


def test_login_by_code_asks_for_it_too(client, eko, mailoutbox):
    from tests.forum_site.accounts.conftest import code_in

    set_up(eko)
    client.post("/accounts/login/code/", {"contact": eko.email})
    sent = {"action": "verify", "code": code_in(mailoutbox[0].body)}
    assert client.post("/accounts/login/code/confirm/", sent).url == "/accounts/2fa/authenticate/"
    assert "_auth_user_id" not in client.session


def test_setting_up_gives_recovery_codes_that_work_once(client, eko):
    client.force_login(eko)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    secret = client.get(SETUP).context["form"].secret
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    answer = client.post(SETUP, {"code": totp.format_hotp_value(totp.hotp_value(secret, counter))})
    codes = client.get(answer.url).context["unused_codes"]
    assert len(codes) == 10
    for expected in (True, False):
        client.logout()
        client.post("/accounts/login/", {"login": eko.email, "password": PASSWORD})
        client.post("/accounts/2fa/authenticate/", {"code": codes[0]})
        assert ("_auth_user_id" in client.session) is expected


def test_the_picture_stands_on_white_in_every_theme(client, eko):
    client.force_login(eko)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert "#fff" in client.get(SETUP).context["totp_svg"]


@pytest.mark.parametrize(("officer", "left"), [(True, 1), (False, 0)])
def test_officers_cannot_switch_it_off(client, eko, hadi, officer, left):
    person = eko if officer else hadi
    set_up(person)
    client.force_login(person)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    client.post("/accounts/2fa/reauthenticate/", {"code": code_now()})
    client.post("/accounts/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user=person, type="totp").count() == left
