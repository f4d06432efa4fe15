"""Who may do what with a source: roles within one organisation, and everybody else."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.models import Organisation, Role
from partnerships import rules
from tests.factories.accounts import UserFactory
from tests.factories.offers import FundingSourceFactory, OfferFactory
from tests.factories.organisations import MembershipFactory
from tests.people import with_second_factor

# role in the owner's organisation → may it act for it
OWN_ROLES = {
    Role.AGENCY_OFFICER: True,
    Role.PARTNER_OFFICER: True,
    Role.PARTNER_SIGNATORY: True,
    Role.MODERATOR: False,
    Role.VOLUNTEER: False,
    Role.AUDITOR: False,
}
ACTIONS = ("edit", "confirm", "close")


@pytest.fixture
def source(perkim):
    return FundingSourceFactory(organisation=perkim, name="DAK sanitasi")


def allowed(user, source) -> list[bool]:
    asked = (
        rules.can_edit_source(user, source.organisation),
        rules.can_confirm_source(user, source),
        rules.can_close_source(user, source),
    )
    return [bool(one) for one in asked]


@pytest.mark.parametrize(("role", "may"), OWN_ROLES.items())
def test_roles_of_the_owner(source, role, may):
    user = UserFactory()
    MembershipFactory(user=user, organisation=source.organisation, role=role)
    assert allowed(user, source) == [may] * 3


def test_a_term_that_ended_ends_the_right(source):
    user = UserFactory()
    ended = timezone.localdate() - timedelta(days=1)
    MembershipFactory(user=user, organisation=source.organisation, role=Role.AGENCY_OFFICER, term_end=ended)
    assert allowed(user, source) == [False] * 3


@pytest.mark.parametrize("who", ["gita", "eko", "ani", "hadi", "root"])
def test_nobody_else(request, source, who):
    assert allowed(request.getfixturevalue(who), source) == [False] * 3


def test_no_visitor(source):
    assert allowed(AnonymousUser(), source) == [False] * 3


@pytest.mark.parametrize(
    ("closed", "verified", "who", "answers"),
    [
        (False, True, "dewi", [200, 302, 200]), (True, True, "dewi", [200, 302, 403]),
        (False, True, "gita", [403, 403, 403]), (False, False, "gita", [404, 404, 404]),
        (False, False, "dewi", [200, 302, 200]), (False, True, "", [302, 302, 302]),
    ],
)  # fmt: skip
def test_addresses_ask_the_rules(client, request, source, closed, verified, who, answers):
    if not verified:
        Organisation.objects.filter(pk=source.organisation_id).update(verification="pending")
    type(source).objects.update(is_closed=closed)
    if who:
        client.force_login(request.getfixturevalue(who))
    got = []
    for action in ("edit", "close"):
        got.append(client.get(reverse(f"partnerships:source_{action}", args=[source.pk])).status_code)
    confirmed = client.post(reverse("partnerships:source_confirm", args=[source.pk])).status_code
    assert [got[0], confirmed, got[1]] == answers


def test_two_officers_of_one_organisation_write_the_same_source_and_offer(client, source, perkim, dewi):
    other = with_second_factor(UserFactory())
    MembershipFactory(user=other, organisation=perkim, role=Role.AGENCY_OFFICER)
    offer = OfferFactory(organisation=perkim, status="draft", created_by=dewi)
    for person in (dewi, other):
        client.force_login(person)
        for address in (f"/sources/{source.pk}/edit/", f"/offers/{offer.pk}/edit/"):
            assert client.get(address).status_code == 200
