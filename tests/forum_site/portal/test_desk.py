"""The desk: the right one for the role, what waits there, and nothing of others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.organisations.models import Role, Verification
from forum_site.portal.desk import board as board_desk
from forum_site.portal.desk import hats
from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.choices import NeedStatus, OfferStatus, PlanStatus
from tests.factories.offers import InterestFactory, OfferFactory
from tests.factories.organisations import ClaimFactory, MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory, PlanFactory


def desk(client, user, query=""):
    client.force_login(user)
    return client.get(f"/desk/{query}").content.decode()


@pytest.mark.parametrize(
    ("who", "kind"),
    [("ani", "board"), ("budi", "board"), ("dewi", "partner"), ("gita", "partner"), ("eko", "secretariat"),
     ("hadi", "member"), ("indra", "member"), ("root", "admin")],
)  # fmt: skip
def test_everybody_has_the_desk_of_their_role(client, request, who, kind):
    user = request.getfixturevalue(who)
    assert hats.hats_of(user)[0].kind == kind
    client.force_login(user)
    answer = client.get("/desk/")
    assert answer.status_code == 200
    assert f"portal/desk/{kind}.html" in [template.name for template in answer.templates]


def test_visitors_log_in_first(client, db):
    assert client.get("/desk/").headers["Location"] == "/accounts/login/?next=/desk/"


def test_who_has_two_roles_chooses(client, ani, perkim):
    MembershipFactory(user=ani, organisation=perkim, role=Role.AGENCY_OFFICER)
    assert [hat.kind for hat in hats.hats_of(ani)] == ["board", "partner"]
    assert hats.chosen(hats.hats_of(ani), "perkim").kind == "partner"


def test_a_desk_of_others_is_not_to_be_had(client, ani, laweyan):
    assert "LKM Laweyan" not in desk(client, ani, "?as=lkm-laweyan")


def test_a_role_that_ended_gives_no_desk(ani):
    ani.memberships.update(term_end="2020-01-01", term_start="2019-01-01")
    assert hats.hats_of(ani)[0].kind == "member"


class TestBoard:
    def test_without_a_plan_it_is_told_to_upload_one(self, client, ani):
        assert "/plans/import/" in desk(client, ani).split("<main")[1]

    def test_a_draft_plan_waits_to_be_published(self, client, ani, handep):
        plan = PlanFactory(board=handep, status=PlanStatus.DRAFT)
        NeedFactory(plan=plan, status=NeedStatus.DRAFT, title="Titian Blok C")
        shown = desk(client, ani)
        assert "PJM 2027–2029" in shown
        assert "Titian Blok C" in shown

    def test_interest_waits_for_an_answer(self, client, ani, handep):
        InterestFactory(need=NeedFactory(board=handep))
        tasks = board_desk.board_desk(hats.hats_of(ani)[0], ani)["tasks"]
        assert [task.url for task in tasks] == ["/interests/"]

    def test_fitting_offers_and_their_deadlines_are_shown(self, client, ani, handep):
        NeedFactory(board=handep)
        offer = OfferFactory(title="Drainase lingkungan kota")
        refresh_offer_matches(offer)
        shown = desk(client, ani)
        assert shown.count("Drainase lingkungan kota") >= 2

    def test_what_one_condition_alone_keeps_shut_is_a_task_with_its_gain(self, ani, handep):
        need = NeedFactory(board=handep, category="", cost=50_000_000, households=None)
        hard = {"code": "beneficiaries.min", "params": {"n": 10}, "hard": True, "weight": 1}
        refresh_offer_matches(OfferFactory(criteria=[hard], categories=[]))
        context = board_desk.board_desk(hats.hats_of(ani)[0], ani)
        gains = [task.gain for task in context["tasks"] if task.gain]
        assert len(gains) == 1 and "50" in gains[0]
        assert context["opened"] == need.gap

    def test_another_boards_plan_never_shows(self, client, ani, laweyan):
        NeedFactory(board=laweyan, title="Milik Laweyan")
        assert "Milik Laweyan" not in desk(client, ani)

    def test_an_unverified_board_reads_what_to_do(self, client, ani, handep):
        type(handep).objects.filter(pk=handep.pk).update(verification=Verification.PENDING)
        assert handep.get_absolute_url() in desk(client, ani)


class TestPartner:
    def test_own_offers_show_with_their_state(self, client, dewi, perkim):
        for status in (OfferStatus.DRAFT, OfferStatus.REVIEW, OfferStatus.PUBLISHED):
            OfferFactory(organisation=perkim, title=f"Tawaran {status}", status=status)
        shown = desk(client, dewi)
        assert all(f"Tawaran {status}" in shown for status in ("draft", "review", "published"))

    def test_fitting_needs_show_once(self, client, dewi, perkim, handep):
        NeedFactory(board=handep, title="Siring tersumbat")
        for _ in range(2):
            refresh_offer_matches(OfferFactory(organisation=perkim))
        assert desk(client, dewi).count("Siring tersumbat</a>") == 1

    def test_others_drafts_never_show(self, client, dewi, rimba):
        OfferFactory(organisation=rimba, title="Draf Rimba", status=OfferStatus.DRAFT)
        assert "Draf Rimba" not in desk(client, dewi)


class TestSecretariat:
    def test_it_counts_its_own_territory(self, client, eko, handep, laweyan):
        NeedFactory(board=handep, cost=10_000_000)
        NeedFactory(board=laweyan, cost=900_000_000)
        shown = desk(client, eko)
        assert "10\xa0juta" in shown
        assert "900\xa0juta" not in shown

    def test_claims_of_the_territory_wait_and_others_do_not(self, client, eko, menteng, laweyan_village):
        for name, place in (("BKM Baru A", menteng), ("BKM Baru B", laweyan_village)):
            body = OrganisationFactory(name=name, territory=place, verification=Verification.PENDING)
            ClaimFactory(organisation=body)
        shown = desk(client, eko)
        assert "BKM Baru A" in shown
        assert "BKM Baru B" not in shown

    def test_boards_without_a_plan_are_named(self, client, eko, handep, laweyan):
        shown = desk(client, eko)
        assert "BKM Handep" in shown
        assert "LKM Laweyan" not in shown


def test_the_administrator_sees_each_secretariat_and_whether_it_has_an_officer(
    client, root, eko, sekretariat_b
):
    shown = desk(client, root)
    assert "Pokja PKP Kota Palangka Raya" in shown and "Pokja PKP Kota Surakarta" in shown
    assert ("Belum ada petugas" in shown) or ("No officer" in shown)


class TestMember:
    def test_the_next_steps_depend_on_what_is_done(self, client, hadi, indra):
        assert "/join/" in desk(client, hadi)
        assert "/accounts/me/" in desk(client, indra).split("h-langkah")[2]

    def test_an_application_shows_how_it_stands(self, client, hadi, handep):
        ClaimFactory(claimant=hadi, organisation=handep, status="returned", reason="Lampirkan SK.")
        shown = desk(client, hadi)
        assert "Lampirkan SK." in shown
        assert "/join/" not in shown.split("<main")[1]

    def test_needs_of_the_own_kota_are_shown(self, client, hadi, handep, laweyan):
        NeedFactory(board=handep, title="Dekat")
        NeedFactory(board=laweyan, title="Jauh")
        shown = desk(client, hadi)
        assert "Dekat" in shown
        assert "Jauh" not in shown


@pytest.mark.parametrize(
    ("who", "most"), [("ani", 32), ("dewi", 27), ("eko", 22), ("hadi", 22), ("root", 22)]
)
def test_statements_do_not_grow_with_the_rows(client, request, handep, perkim, who, most):
    user = request.getfixturevalue(who)

    def statements_after(n):
        for _ in range(n):
            InterestFactory(need=NeedFactory(board=handep), organisation=perkim)
            refresh_offer_matches(OfferFactory(organisation=perkim))
            OfferFactory(organisation=perkim, status=OfferStatus.REVIEW)
            ClaimFactory(organisation=OrganisationFactory(territory=handep.territory, verification="pending"))
        desk(client, user)
        with CaptureQueriesContext(connection) as asked:
            client.get("/desk/")
        return len(asked)

    first = statements_after(2)
    assert statements_after(3) == first <= most
