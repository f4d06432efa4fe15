"""The public list and page of an organisation."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.models import Kind, Membership, Verification
from forum_site.organisations.sections import register_section, unregister_section
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory

LIST = "/organisations/"


def listed(client, **query) -> list[str]:
    return sorted(org.name for org in client.get(LIST, query).context["page"])


def test_it_works(client, handep, laweyan, perkim, rimba):
    assert listed(client) == sorted(org.name for org in (handep, laweyan, perkim, rimba))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "handep"}, ["BKM Handep"]),
        ({"kind": "board"}, ["BKM Handep", "LKM Laweyan"]),
        ({"kind": ["government", "company"]}, ["Dinas Perkim Kota Palangka Raya", "PT Rimba Lestari"]),
        ({"region": "Kota Surakarta", "region-code": "33.72"}, ["LKM Laweyan"]),
        ({"kind": "nonsense", "page": "x"}, ["BKM Handep", "Dinas Perkim Kota Palangka Raya", "LKM Laweyan"]),
    ],
)
def test_the_filters(client, handep, laweyan, perkim, rimba, query, names):
    assert set(names) <= set(listed(client, **query))
    if "nonsense" not in str(query):
        assert listed(client, **query) == names


def test_verified_only(client, handep, langkai):
    assert listed(client) == ["BKM Handep", "BKM Langkai"]
    assert listed(client, verified="on") == ["BKM Handep"]


def test_what_is_not_public_is_not_listed(client, root, menteng):
    for state in (Verification.PENDING, Verification.RETURNED, Verification.UNLISTED):
        OrganisationFactory(name=f"BKM {state}", territory=menteng, verification=state)
    client.force_login(root)
    assert listed(client) == []


def test_the_list_asks_the_database_the_same_for_any_number(client, menteng):
    OrganisationFactory.create_batch(4, territory=menteng)
    client.get(LIST)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    OrganisationFactory.create_batch(12, territory=menteng)
    with CaptureQueriesContext(connection) as many:
        client.get(LIST)
    assert len(many) == len(few) <= 8


def test_names_of_officers_are_for_people_who_are_logged_in(client, ani, hadi, handep):
    assert "Ani Handayani" not in client.get(handep.get_absolute_url()).content.decode()
    client.force_login(hadi)
    assert "Ani Handayani" in client.get(handep.get_absolute_url()).content.decode()


def test_a_role_that_ended_is_not_shown(client, hadi, budi, handep):
    Membership.objects.filter(user=budi).update(term_end=timezone.localdate() - timedelta(days=1))
    client.force_login(hadi)
    assert "Budi Santoso" not in client.get(handep.get_absolute_url()).content.decode()


def test_the_badge_says_when_and_who(client, handep, sekretariat_a):
    handep.verified_by = sekretariat_a
    handep.save()
    client.cookies["django_language"] = "en"
    page = client.get(handep.get_absolute_url()).content.decode()
    assert "Verified on" in page and "by Pokja PKP Kota Palangka Raya" in page


def test_the_page_says_what_chats_show(client, handep):
    page = client.get(handep.get_absolute_url()).content.decode()
    assert '<meta property="og:title" content="BKM Handep">' in page


def test_features_add_their_sections(client, handep):
    def section(organisation, user):
        context = {"roles": []}
        return {"template": "organisations/person_roles.html", "context": context, "anchor": ("h-x", "Kunci")}

    register_section(section)
    try:
        page = client.get(handep.get_absolute_url()).content.decode()
        assert 'href="#h-x"' in page and 'id="h-peran"' in page
    finally:
        unregister_section(section)


def test_the_page_asks_the_database_the_same_for_any_number_of_officers(client, hadi, ani, handep):
    client.force_login(hadi)
    client.get(handep.get_absolute_url())
    with CaptureQueriesContext(connection) as few:
        client.get(handep.get_absolute_url())
    for _n in range(5):
        MembershipFactory(organisation=handep, role="board_member")
    with CaptureQueriesContext(connection) as many:
        client.get(handep.get_absolute_url())
    assert len(many) == len(few) <= 17  # with the parts of features: plan, needs, partnerships, topics


def test_those_who_act_for_it_edit_the_page(client, ani, hadi, handep):
    address = reverse("organisations:edit", args=[handep.slug])
    client.force_login(ani)
    client.post(address, {"summary": "Menaungi 26 KSM.", "website": ""})
    handep.refresh_from_db()
    assert handep.summary == "Menaungi 26 KSM."
    client.force_login(hadi)
    assert client.post(address, {"summary": "x"}).status_code == 403


def test_people_and_invitations_are_for_those_who_may_invite(client, ani, hadi, handep):
    address = reverse("organisations:people", args=[handep.slug])
    client.force_login(ani)
    assert client.get(address).status_code == 200
    client.force_login(hadi)
    assert client.get(address).status_code == 403


def test_a_letter_for_a_colleague_is_shown_at_once(client, ani, handep):
    client.force_login(ani)
    page = client.post(reverse("organisations:invite", args=[handep.slug]), {"role": "unit_staff"})
    assert 'class="otc"' in page.content.decode()


def test_a_partner_registers_and_waits_for_its_secretariat(client, hadi, eko, kota_a):
    client.force_login(hadi)
    answers = {
        "kind": Kind.COMPANY, "name": "PT Baru", "region": kota_a.name, "region-code": kota_a.code,
        "territory": kota_a.name, "territory-code": kota_a.code,
    }  # fmt: skip
    page = client.post(reverse("organisations:register_partner"), answers)
    assert page.headers["Location"] == "/organisations/pt-baru/claim/"
    assert client.get(page.headers["Location"]).status_code == 200
    assert eko.notifications.count() == 1


def test_a_partner_without_place_and_not_national_is_asked(client, hadi, kota_a):
    client.force_login(hadi)
    answers = {"kind": Kind.COMPANY, "name": "PT", "region": kota_a.name, "region-code": kota_a.code}
    page = client.post(reverse("organisations:register_partner"), answers)
    assert "territory" in page.context["form"].errors


def test_the_first_pages_of_joining_answer(client, hadi):
    client.force_login(hadi)
    for name in ("create", "register_partner", "join", "list"):
        assert client.get(reverse(f"organisations:{name}")).status_code == 200
    assert client.get(f"{reverse('organisations:create')}?as=agency").status_code == 302


def test_roles_stand_on_the_page_of_a_person_for_those_logged_in(client, ani, hadi):
    address = reverse("accounts:person", args=[ani.handle])
    assert "BKM Handep" not in client.get(address).content.decode()
    client.force_login(hadi)
    assert "BKM Handep" in client.get(address).content.decode()


@pytest.mark.parametrize(("who", "most"), [("hadi", 17), ("citra", 17), ("ani", 18)])
def test_the_page_of_a_board_asks_few_things(
    client, request, handep, who, most, django_assert_max_num_queries
):
    """An officer of the board is also told how many needs wait for ranking."""
    NeedFactory.create_batch(5, board=handep)
    client.force_login(request.getfixturevalue(who))
    client.get(handep.get_absolute_url())
    with django_assert_max_num_queries(most):
        assert client.get(handep.get_absolute_url()).status_code == 200
