import re

import pytest
from django.core.management import CommandError, call_command

from forum_site.accounts.models import User
from tests.factories.accounts import UserFactory


def link_of(capsys):
    return re.search(r"https?://[^/]+(/\S+)", capsys.readouterr().out)[1]


def test_the_link_sets_the_first_password_and_works_once(db, client, capsys):
    call_command("create_site_admin", email="Admin@contoh.id", name="Wayan Admin")
    user = User.objects.get()
    assert (user.email, user.is_superuser, user.has_usable_password()) == ("admin@contoh.id", True, False)
    link = link_of(capsys)
    page = client.get(link, follow=True)
    client.post(page.request["PATH_INFO"], {"password1": "rumah-di-tepi-kali"})
    user.refresh_from_db()
    assert user.check_password("rumah-di-tepi-kali")
    assert client.get(link, follow=True).context["token_fail"]


def test_it_asks_for_what_is_not_given(db, monkeypatch):
    answers = iter(["wayan@contoh.id", "Wayan"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(answers))
    call_command("create_site_admin")
    assert User.objects.get().name == "Wayan"


def test_an_existing_person_is_promoted_and_keeps_the_password(db):
    person = UserFactory(email="wayan@contoh.id")
    call_command("create_site_admin", email="wayan@contoh.id")
    call_command("create_site_admin", email="wayan@contoh.id")
    again = User.objects.get()
    assert again.is_superuser
    assert again.password == person.password


def test_what_is_no_address_is_refused(db):
    with pytest.raises(CommandError):
        call_command("create_site_admin", email="bukan")
    assert not User.objects.exists()
