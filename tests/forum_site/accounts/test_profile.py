import pytest
from wagtail.models import ModelLogEntry

from forum_site.accounts import person_page
from tests.factories.accounts import UserFactory

ME = "/accounts/me/"


@pytest.fixture
def sent(hadi, menteng):
    return {
        "name": "Hadi Wijaya",
        "handle": "hadi-w",
        "home": menteng.label,
        "home-code": menteng.code,
        "time_zone": "Asia/Makassar",
        "language": "en",
    }


def test_profile_is_saved_and_noted(client, hadi, menteng, sent):
    client.force_login(hadi)
    assert client.post(ME, sent).url == ME
    hadi.refresh_from_db()
    assert (hadi.name, hadi.handle, hadi.home, hadi.time_zone) == (
        "Hadi Wijaya", "hadi-w", menteng, "Asia/Makassar",
    )  # fmt: skip
    entry = ModelLogEntry.objects.get(action="accounts.change_profile")
    assert "handle" in entry.data["fields"]
    assert "hadi-w" not in str(entry.data)


def test_saving_without_a_change_writes_nothing(client, hadi, sent):
    client.force_login(hadi)
    client.post(ME, sent)
    client.post(ME, sent)
    assert ModelLogEntry.objects.filter(action="accounts.change_profile").count() == 1


def test_the_chosen_language_is_spoken_at_once(client, hadi, sent):
    client.force_login(hadi)
    page = client.post(ME, sent, follow=True)
    assert page.headers["Content-Language"] == "en"
    assert b"Your profile is saved." in page.content


@pytest.mark.parametrize("handle", ["gita", "admin", "sekretariat", "ada spasi", ""])
def test_a_short_name_must_be_free_and_plain(client, hadi, sent, handle):
    UserFactory(handle="gita")
    client.force_login(hadi)
    assert "handle" in client.post(ME, {**sent, "handle": handle}).context["form"].errors


def test_visitors_are_led_to_login(client, db):
    assert client.get(ME).url.startswith("/accounts/login/")


def test_the_public_page_shows_the_name_and_no_contact(client, hadi, menteng):
    hadi.phone, hadi.home = "+6281234567890", menteng
    hadi.save()
    shown = client.get(f"/people/{hadi.handle}/").content.decode()
    assert hadi.name in shown
    for secret in (hadi.email, "81234567890", "Menteng"):
        assert secret not in shown


def test_sections_of_other_apps_are_shown(client, hadi, monkeypatch):
    section = {"template": "components/kv.html", "context": {}}
    monkeypatch.setattr(person_page, "_providers", {"a": lambda r, p: section, "b": lambda r, p: None})
    assert client.get(f"/people/{hadi.handle}/").context["sections"] == [section]


@pytest.mark.parametrize("handle", ["tidak-ada", "tutup"])
def test_unknown_and_closed_people_are_not_there(client, db, handle):
    UserFactory(handle="tutup", is_active=False)
    assert client.get(f"/people/{handle}/").status_code == 404


def test_a_newcomer_is_told_to_verify(client, indra):
    client.force_login(indra)
    assert client.get(ME).context["verified_contact"] is False
