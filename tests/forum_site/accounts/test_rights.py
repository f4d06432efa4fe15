import json
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.accounts import data_rights
from forum_site.accounts.actions.cancel_deletion import cancel_deletion
from forum_site.accounts.actions.erase_account import erase_account, erase_due
from forum_site.accounts.actions.record_consents import record_consents
from forum_site.accounts.actions.request_deletion import request_deletion
from forum_site.accounts.models import FORMER_MEMBER, User
from tests.factories.accounts import PASSWORD, UserFactory
from tests.forum_site.accounts.conftest import code_in, wrong

DELETE = "/accounts/me/delete/"


@pytest.fixture(autouse=True)
def own_registries(monkeypatch):
    """Other apps' parts are their own tests'."""
    monkeypatch.setattr(data_rights, "_exporters", {})
    monkeypatch.setattr(data_rights, "_erasers", {})


def test_the_copy_holds_the_account_and_each_apps_part(client, hadi):
    data_rights.register_exporter("posts", lambda user: [{"text": f"dari {user.handle}"}])
    client.force_login(hadi)
    answer = client.post("/accounts/me/export/")
    assert "attachment" in answer.headers["Content-Disposition"]
    copy = json.loads(answer.content)
    assert copy["posts"] == [{"text": f"dari {hadi.handle}"}]
    assert copy["account"]["email_addresses"] == [{"email": hadi.email, "verified": True}]
    assert "password" not in answer.content.decode()


def test_the_copy_is_for_its_owner_and_not_made_by_a_link(client, hadi):
    assert "/accounts/login/" in client.post("/accounts/me/export/").url
    client.force_login(hadi)
    assert client.get("/accounts/me/export/").status_code == 405


def test_leaving_needs_the_password(client, hadi):
    client.force_login(hadi)
    for password in ("", "bukan-ini"):
        client.post(DELETE, {"understood": "on", "password": password, "confirm": "1"})
        hadi.refresh_from_db()
        assert hadi.deletion_requested_at is None
    assert client.post(DELETE, {"understood": "on", "password": PASSWORD}).url == "/accounts/me/"
    hadi.refresh_from_db()
    assert hadi.deletion_requested_at


def test_without_a_password_a_sent_code_confirms(client, hadi, mailoutbox):
    hadi.set_unusable_password()
    hadi.save()
    client.force_login(hadi)
    client.post(DELETE, {"understood": "on", "sent_code": "", "confirm": "1"})
    client.post(DELETE, {"send_code": "1"})
    code = code_in(mailoutbox[-1].body)
    assert client.post(DELETE, {"understood": "on", "sent_code": wrong(code)}).status_code == 200
    assert client.post(DELETE, {"understood": "on", "sent_code": code}).status_code == 302


def test_a_code_is_good_for_five_tries(client, hadi, mailoutbox):
    hadi.set_unusable_password()
    hadi.save()
    client.force_login(hadi)
    client.post(DELETE, {"send_code": "1"})
    code = code_in(mailoutbox[-1].body)
    for _ in range(5):
        client.post(DELETE, {"understood": "on", "sent_code": wrong(code)})
    assert client.post(DELETE, {"understood": "on", "sent_code": code}).status_code == 200


def test_leaving_withdraws_the_consents_and_staying_gives_them_again(hadi):
    record_consents(hadi, by=hadi)
    request_deletion(hadi, by=hadi)
    assert not hadi.consents.filter(withdrawn_at=None).exists()
    cancel_deletion(hadi, by=hadi)
    assert hadi.consents.filter(withdrawn_at=None).count() == 2
    assert hadi.consents.count() == 4


def test_asking_twice_does_not_move_the_date(hadi):
    assert request_deletion(hadi, by=hadi) == request_deletion(hadi, by=hadi)
    assert ModelLogEntry.objects.filter(action="accounts.request_deletion").count() == 1


def test_staying_by_the_button(client, hadi):
    request_deletion(hadi, by=hadi)
    client.force_login(hadi)
    assert "/accounts/me/stay/" in client.get("/accounts/me/").content.decode()
    client.post("/accounts/me/stay/")
    hadi.refresh_from_db()
    assert hadi.deletion_requested_at is None


def test_staying_without_having_asked_is_refused(hadi):
    with pytest.raises(PermissionDenied):
        cancel_deletion(hadi, by=hadi)


def test_the_only_administrator_cannot_leave(root):
    with pytest.raises(PermissionDenied):
        request_deletion(root, by=root)
    UserFactory(is_superuser=True)
    request_deletion(root, by=root)


@pytest.mark.parametrize(("days", "erased"), [(13, 0), (14, 1), (40, 1)])
def test_accounts_are_erased_after_the_grace_only(hadi, days, erased):
    User.objects.filter(pk=hadi.pk).update(
        deletion_requested_at=timezone.now() - timedelta(days=days, minutes=1)
    )
    assert erase_due() == erased
    assert erase_due() == 0


def test_erasing_leaves_nothing_that_names_the_person(hadi, menteng):
    hadi.phone, hadi.home = "+6281234567890", menteng
    hadi.save()
    address, handle = hadi.email, hadi.handle
    seen = []
    data_rights.register_eraser("posts", lambda user: seen.append(user.email))
    erase_account(hadi)
    erase_account(hadi)
    hadi.refresh_from_db()
    assert seen == [address]
    assert (hadi.name, hadi.email, hadi.phone, hadi.home) == (FORMER_MEMBER, None, None, None)
    assert hadi.handle != handle
    assert not hadi.is_active
    assert not hadi.has_usable_password()
    assert not EmailAddress.objects.filter(email=address).exists()


def test_a_failing_eraser_erases_nothing(hadi):
    def fail(user):
        raise RuntimeError("tidak bisa")

    data_rights.register_eraser("posts", fail)
    with pytest.raises(RuntimeError):
        erase_account(hadi)
    hadi.refresh_from_db()
    assert hadi.email


def test_two_people_can_be_erased(hadi, indra):
    erase_account(hadi)
    erase_account(indra)
    assert User.objects.filter(name=FORMER_MEMBER).count() == 2


def test_command_says_how_many(hadi, capsys):
    call_command("erase_due_accounts")
    assert "0 accounts erased" in capsys.readouterr().out
