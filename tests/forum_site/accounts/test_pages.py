"""Every page of the library wears our look and is complete in both languages."""

import pytest
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse

VISITOR = """
/accounts/login/ /accounts/signup/ /accounts/login/code/ /accounts/inactive/ /accounts/password/reset/
/accounts/password/reset/done/ /accounts/password/reset/key/1-x/ /accounts/password/reset/key/done/
""".split()
MEMBER = """
/accounts/me/ /accounts/me/delete/ /accounts/email/ /accounts/phone/change/ /accounts/password/change/
/accounts/reauthenticate/ /accounts/2fa/ /accounts/logout/
""".split()


@pytest.mark.parametrize("path", VISITOR)
def test_pages_of_visitors_open(client, db, path):
    page = client.get(path)
    assert page.status_code == 200
    assert 'class="mast"' in page.content.decode()


@pytest.mark.parametrize("path", MEMBER)
def test_pages_of_members_open(client, hadi, path):
    client.force_login(hadi)
    page = client.get(path)
    assert page.status_code == 200
    assert 'class="mast"' in page.content.decode()


@pytest.mark.parametrize(
    "name",
    ["usersessions_list", "socialaccount_connections", "mfa_list_webauthn", "account_signup_by_passkey"],
)
def test_addresses_we_do_not_use_are_absent(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("name", ["account/login.html", "mfa/index.html", "account/email/base_message.txt"])
def test_templates_are_ours(name):
    assert "site-packages" not in get_template(name).origin.name


def test_codes_are_shown_in_the_demo_only(client, db, settings, tmp_path):
    assert client.get("/accounts/demo-codes/").status_code == 404
    settings.DEMO, settings.VAR_DIR = True, tmp_path
    client.post("/accounts/login/code/", {"contact": "siapa@contoh.id"})
    assert client.get("/accounts/demo-codes/").status_code == 200


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/"])
def test_pages_with_passwords_are_not_kept_by_caches(client, db, path):
    assert "no-store" in client.get(path).headers["Cache-Control"]
