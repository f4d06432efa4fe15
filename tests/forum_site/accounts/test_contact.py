import pytest
from django.contrib.auth.models import AnonymousUser

from forum_site.accounts.contact import has_verified_contact
from tests.factories.accounts import UserFactory

PHONE = "+6281234567890"


@pytest.mark.parametrize(
    ("email", "phone", "phone_verified", "answer"),
    [
        (True, None, False, True),
        ("unverified", None, False, False),
        (False, None, False, False),
        (False, PHONE, True, True),
        (False, PHONE, False, False),
        ("unverified", PHONE, True, True),
        (True, PHONE, False, True),
    ],
)
def test_one_proved_contact_is_enough(db, email, phone, phone_verified, answer):
    person = UserFactory(email_address=email, phone=phone, phone_verified=phone_verified)
    assert has_verified_contact(person) is answer


def test_a_visitor_has_none():
    assert not has_verified_contact(AnonymousUser())
