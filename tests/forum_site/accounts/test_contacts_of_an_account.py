from allauth.account.models import EmailAddress

from tests.factories.accounts import PASSWORD, UserFactory
from tests.forum_site.accounts.conftest import code_in


def confirm_it_is_me(client, user):
    client.force_login(user)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})


def test_a_new_address_counts_only_once_it_is_proved(client, hadi, mailoutbox):
    old = hadi.email
    confirm_it_is_me(client, hadi)
    client.post("/accounts/email/", {"action_add": "1", "email": "baru@contoh.id"})
    hadi.refresh_from_db()
    assert hadi.email == old
    client.post("/accounts/confirm-email/", {"action": "verify", "code": code_in(mailoutbox[-1].body)})
    hadi.refresh_from_db()
    assert hadi.email == "baru@contoh.id"
    assert list(EmailAddress.objects.filter(user=hadi).values_list("email", flat=True)) == ["baru@contoh.id"]
    assert mailoutbox[-1].to == [old]


def test_a_new_number_counts_only_once_it_is_proved(client, hadi, texts):
    confirm_it_is_me(client, hadi)
    client.post("/accounts/phone/change/", {"phone": "0812 3456 7890"})
    hadi.refresh_from_db()
    assert hadi.phone is None
    client.post("/accounts/phone/verify/", {"action": "verify", "code": code_in(texts[0][1])})
    hadi.refresh_from_db()
    assert (hadi.phone, hadi.phone_verified) == ("+6281234567890", True)


def test_contacts_are_changed_only_after_the_password_again(client, hadi, texts):
    client.force_login(hadi)
    assert "reauthenticate" in client.post("/accounts/phone/change/", {"phone": "081234567890"}).url
    assert texts == []


def test_a_number_of_somebody_else_is_not_taken_over(client, hadi, texts):
    UserFactory(phone="+6281234567890", phone_verified=True)
    confirm_it_is_me(client, hadi)
    client.post("/accounts/phone/change/", {"phone": "081234567890"})
    client.post("/accounts/phone/verify/", {"action": "verify", "code": code_in(texts[0][1])})
    hadi.refresh_from_db()
    assert hadi.phone is None
