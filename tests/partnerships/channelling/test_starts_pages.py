"""Pages on which partnerships begin: the short proposal to several partners, interest in several needs."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from partnerships.actions.channelling.start_partnership import send_teasers
from partnerships.actions.declare_interest import declare_interest, withdraw_interest
from partnerships.models import Partnership, ShortlistedNeed
from tests.factories.offers import FundingSourceFactory, MatchFactory, OfferFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


def page_of(need):
    return reverse("partnerships:need_send_teaser", args=[need.pk])


def test_partners_of_matches_and_sources_are_proposed(client, ani, need, perkim, rimba):
    MatchFactory(need=need, offer=OfferFactory(organisation=perkim, status="published"))
    FundingSourceFactory(organisation=rimba, sectors=["ENVIRONMENT"])
    client.force_login(ani)
    said = client.get(page_of(need)).content.decode()
    assert said.index(perkim.name) < said.index(rimba.name)


def test_a_search_finds_by_name_and_keeps_what_is_ticked(client, ani, need, perkim, rimba):
    client.force_login(ani)
    found = client.post(page_of(need), {"q": "rimba", "find": "1", "partners": [perkim.pk]})
    said = found.content.decode()
    assert found.status_code == 200
    assert f'value="{perkim.pk}" checked' in said
    assert "PT Rimba Lestari" in said
    assert not Partnership.objects.exists()
    assert "PT Rimba Lestari" in client.get(page_of(need), {"q": "rimba"}).content.decode()


def test_the_board_sends_it_and_reads_until_when_they_answer(client, ani, gita, need, perkim, rimba):
    client.force_login(ani)
    answer = client.post(page_of(need), {"send": "1", "partners": [perkim.pk, rimba.pk]}, follow=True)
    said = answer.content.decode()
    assert Partnership.objects.filter(stage="teaser_sent").count() == 2
    assert perkim.name in said and rimba.name in said and "h-terkirim" in said
    assert told(gita) == ["partnerships.partnership_moved"]


def test_further_needs_of_the_board_go_along(client, ani, need, rimba, laweyan):
    other, foreign = NeedFactory(board=need.board), NeedFactory(board=laweyan)
    client.force_login(ani)
    client.post(page_of(need), {"partners": [rimba.pk], "needs": [foreign.pk]})
    assert not Partnership.objects.exists()
    client.post(page_of(need), {"partners": [rimba.pk], "needs": [other.pk]})
    assert set(Partnership.objects.get().needs.all()) == {need, other}


@pytest.mark.parametrize("fields", [{}, {"verification": "pending"}, {"kind": "board"}])
def test_without_a_verified_partner_nothing_is_sent(client, ani, need, fields):
    ids = [OrganisationFactory(**{"kind": "company", **fields}).pk] if fields else []
    client.force_login(ani)
    assert client.post(page_of(need), {"send": "1", "partners": ids}).status_code == 422
    assert not Partnership.objects.exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("citra", 403), ("gita", 403), ("eko", 403), ("hadi", 403)],
)
def test_whose_needs_one_sends(request, client, need, rimba, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(need)).status_code == status
    client.post(page_of(need), {"partners": [rimba.pk]})
    assert Partnership.objects.exists() == (status == 200)


def test_a_need_that_seeks_nobody_says_so(client, ani, handep, rimba):
    need = NeedFactory(board=handep, status="in_progress")
    client.force_login(ani)
    assert page_of(need).encode() not in client.get(page_of(need)).content
    assert client.post(page_of(need), {"partners": [rimba.pk]}).status_code == 403


def test_the_page_asks_few_things(client, ani, need, django_assert_max_num_queries):
    for n in range(8):
        partner = OrganisationFactory(kind="company", name=f"PT Contoh {n}")
        FundingSourceFactory(organisation=partner, sectors=[])
        MatchFactory(need=need, offer=OfferFactory(organisation=partner, status="published"))
        NeedFactory(board=need.board)
    client.force_login(ani)
    with django_assert_max_num_queries(22):
        assert client.get(page_of(need), {"q": "contoh"}).status_code == 200


def test_interest_of_an_organisation_begins_the_partnership_and_tells_the_board_once(need, ani, gita, rimba):
    interest = declare_interest(need, by=gita, organisation=rimba)
    begun = Partnership.objects.get()
    assert (begun.stage, begun.interest, begun.started_by) == ("interested", interest, "partner")
    assert told(ani) == ["partnerships.interest_declared"]


def test_a_private_person_begins_none(need, gita):
    declare_interest(need, by=gita)
    assert not Partnership.objects.exists()


def test_interest_answers_an_open_short_proposal(need, ani, gita, rimba):
    sent = send_teasers([need], [rimba], by=ani)[0]
    interest = declare_interest(need, by=gita, organisation=rimba)
    sent.refresh_from_db()
    assert (sent.stage, sent.interest, Partnership.objects.count()) == ("interested", interest, 1)


def test_interest_taken_back_withdraws_what_it_began(need, gita, rimba):
    withdraw_interest(declare_interest(need, by=gita, organisation=rimba), by=gita)
    assert Partnership.objects.get().stage == "withdrawn"


def test_both_lists_of_interest_lead_to_the_partnership(client, need, ani, gita, rimba):
    declare_interest(need, by=gita, organisation=rimba)
    address = Partnership.objects.get().get_absolute_url()
    for who in (ani, gita):
        client.force_login(who)
        assert address in client.get(reverse("partnerships:interests")).content.decode()


def test_needs_of_one_board_on_the_shortlist_become_one_partnership(client, need, gita, rimba, laweyan):
    needs = [need, NeedFactory(board=need.board), NeedFactory(board=laweyan)]
    for one in needs:
        ShortlistedNeed.objects.create(user=gita, need=one)
    client.force_login(gita)
    page = reverse("partnerships:shortlist_bundle")
    assert "LKM Laweyan" not in client.get(page).content.decode()
    ids = [one.pk for one in needs]
    for chosen in (ids[:1], ids):
        assert client.post(page, {"organisation": rimba.pk, "needs": chosen}).status_code == 422
    assert client.post(page, {"organisation": rimba.pk, "needs": ids[:2]}).status_code == 302
    begun = Partnership.objects.get()
    assert (begun.stage, begun.lines.count(), begun.partner) == ("interested", 2, rimba)


def test_nobody_bundles_for_another_organisation(client, need, gita, perkim):
    other = NeedFactory(board=need.board)
    for one in (need, other):
        ShortlistedNeed.objects.create(user=gita, need=one)
    client.force_login(gita)
    data = {"organisation": perkim.pk, "needs": [need.pk, other.pk]}
    assert client.post(reverse("partnerships:shortlist_bundle"), data).status_code == 422


def test_what_was_chosen_stays_when_a_bundle_is_refused(client, need, gita):
    second = OrganisationFactory(kind="company", name="PT Zamrud")
    MembershipFactory(user=gita, organisation=second, role="partner_officer")
    others = [NeedFactory(board=need.board) for _n in range(2)]
    for one in (need, *others):
        ShortlistedNeed.objects.create(user=gita, need=one)
    client.force_login(gita)
    page = reverse("partnerships:shortlist_bundle")
    said = client.post(page, {"needs": [need.pk], "organisation": second.pk}).content.decode()
    assert f'value="{need.pk}" checked' in said
    assert f'value="{others[0].pk}" checked' not in said
    assert f'value="{second.pk}" selected' in said


@pytest.fixture
def nothing_counted():
    """No use of a limit, neither before nor after."""
    cache.clear()
    yield
    cache.clear()


def test_short_proposals_are_not_sent_without_end(client, ani, need, nothing_counted):
    client.force_login(ani)
    answers = [client.post(page_of(need), {"send": "1"}).status_code for _n in range(31)]
    assert answers[-2:] == [422, 429]
    assert client.post(page_of(need), {"q": "rimba", "find": "1"}).status_code == 200
