"""Categories read from titles: offered for a tick, never used in silence."""

import pytest
from wagtail.models import ModelLogEntry

from partnerships import tasks
from partnerships.candidates import need_profiles
from partnerships.models import Match, Need
from partnerships.vocabulary.categories import proposed, without_category
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Pembangunan drainase RW 3", category="")


@pytest.fixture
def address(need):
    return f"/plans/{need.plan_id}/categories/"


def test_the_engine_never_sees_a_guess(need):
    assert proposed([need])[0].category == "drainase"
    [profile] = need_profiles(Need.objects.filter(pk=need.pk))
    assert profile.category is None


def test_a_guess_is_not_ranked_before_somebody_ticks_it(need, client, ani, address):
    OfferFactory(categories=["drainase"])
    tasks.match_needs([need.pk])
    guessed = list(Match.objects.filter(need=need).values_list("score", flat=True))
    client.force_login(ani)
    client.post(address, {f"is-{need.pk}": "drainase"})
    tasks.match_needs([need.pk])
    assert list(Match.objects.filter(need=need).values_list("score", flat=True)) > guessed


def test_looking_at_the_list_changes_nothing(need, client, ani, address):
    client.force_login(ani)
    page = client.get(address).text
    assert f'name="is-{need.pk}" value="drainase"' in page
    assert "checked" not in page
    client.post(address, {})
    need.refresh_from_db()
    assert need.category == ""


def test_a_tick_saves_what_was_seen(need, client, ani, address):
    left = NeedFactory(plan=need.plan, title="Perbaikan jalan gang", category="", sector="")
    client.force_login(ani)
    client.post(address, {f"is-{left.pk}": "jalan"})
    need.refresh_from_db()
    left.refresh_from_db()
    assert (need.category, left.category, left.sector, left.version) == ("", "jalan", "ENVIRONMENT", 1)
    entry = ModelLogEntry.objects.get(action="partnerships.confirm_category")
    assert (entry.user, entry.data) == (ani, {"category": "jalan"})


@pytest.mark.parametrize("sent", ["gizi", "", "no_such"])
def test_what_was_not_proposed_is_not_saved(need, client, ani, address, sent):
    client.force_login(ani)
    client.post(address, {f"is-{need.pk}": sent, "is-": "drainase", "is-9x": "drainase"})
    need.refresh_from_db()
    assert need.category == ""


def test_needs_of_another_plan_and_those_with_a_category_stay(need, client, ani, laweyan, address):
    other = NeedFactory(board=laweyan, title="Drainase", category="")
    mine = NeedFactory(plan=need.plan, title="Drainase", category="sanitasi")
    client.force_login(ani)
    client.post(address, {f"is-{other.pk}": "drainase", f"is-{mine.pk}": "drainase"})
    other.refresh_from_db()
    mine.refresh_from_db()
    assert (other.category, mine.category) == ("", "sanitasi")


def test_a_title_that_contradicts_the_sector_proposes_nothing(handep):
    NeedFactory(board=handep, title="Posyandu balita", sector="ECONOMIC", category="")
    assert proposed(without_category(handep.plans.get())) == []


RIGHTS = {"ani": 200, "budi": 200, "citra": 403, "dewi": 403, "eko": 403, "gita": 403, "hadi": 403}


@pytest.mark.parametrize("who", RIGHTS)
def test_rights(request, client, need, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == RIGHTS[who]
    client.post(address, {f"is-{need.pk}": "drainase"})
    need.refresh_from_db()
    assert bool(need.category) == (RIGHTS[who] == 200)


def test_the_list_costs_the_same_however_long(need, client, ani, address, django_assert_max_num_queries):
    for number in range(20):
        NeedFactory(plan=need.plan, title=f"Drainase {number}", category="")
    client.force_login(ani)
    client.get(address)
    with django_assert_max_num_queries(14):
        client.get(address)
