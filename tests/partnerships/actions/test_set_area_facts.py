"""What is known of the area, and that partners' conditions hear of it."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry

from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.actions.set_area_facts import set_area_facts
from partnerships.candidates import need_profiles
from partnerships.match_display import answers_of
from partnerships.matching.profiles import Evidence
from partnerships.models import Match, Need
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory

DECREE = {"slum_listed": True, "slum_decree": "188.45/310/2024"}


def profile(need):
    return need_profiles(Need.objects.filter(pk=need.pk))[0]


def test_it_works(handep, ani):
    need = set_area_facts(NeedFactory(board=handep), by=ani, slum_aspects=["DRAINAGE"], **DECREE)
    need.refresh_from_db()
    assert (need.slum_aspects, need.slum_listed, need.version) == (["DRAINAGE"], True, 1)
    entry = ModelLogEntry.objects.for_instance(need).get(action="partnerships.set_area_facts")
    assert entry.data == {"fields": ["slum_aspects", "slum_decree", "slum_listed"]}


@pytest.mark.parametrize("who", ["citra", "dewi", "eko", "hadi"])
def test_nobody_but_officers_of_the_board_states_it(handep, who, request):
    with pytest.raises(PermissionDenied):
        set_area_facts(NeedFactory(board=handep), by=request.getfixturevalue(who), slum_listed=True)


@pytest.mark.parametrize("facts", [{"slum_aspects": ["BEAUTY"]}, {"cost": 1}])
def test_what_is_no_fact_of_the_area_is_refused(handep, ani, facts):
    with pytest.raises(ValueError, match="not a"):
        set_area_facts(NeedFactory(board=handep), by=ani, **facts)


def test_no_change_writes_nothing(handep, ani):
    need = NeedFactory(board=handep)
    set_area_facts(need, by=ani, slum_listed=None, rplp_reference="", version=99)
    assert need.version == 0


@pytest.mark.parametrize("known", [None, True, False])
def test_the_engine_hears_what_is_known_and_no_more(handep, ani, known):
    need = set_area_facts(NeedFactory(board=handep), by=ani, slum_listed=known, in_musrenbang=known)
    found = profile(need)
    assert (found.slum_listed, found.in_musrenbang) == (known, known)
    assert found.evidence == (
        {} if known is None else dict.fromkeys(("slum", "musrenbang"), Evidence("statement"))
    )


def test_the_number_of_the_paper_is_the_evidence(handep, ani):
    need = set_area_facts(NeedFactory(board=handep), by=ani, **DECREE)
    assert profile(need).evidence["slum"] == Evidence("slum_decree", "188.45/310/2024")


@pytest.mark.parametrize(
    ("code", "fact"), [("slum.listed", "slum_listed"), ("need.in_musrenbang", "in_musrenbang")]
)
@pytest.mark.parametrize(("known", "state"), [(None, "UNKNOWN"), (True, "MET"), (False, "NOT_MET")])
def test_unknown_becomes_met_or_not_met(handep, ani, code, fact, known, state):
    offer = OfferFactory(criteria=[{"code": code, "params": {}, "hard": False, "weight": 10}])
    need = NeedFactory(board=handep)
    set_area_facts(need, by=ani, **{fact: known})
    refresh_offer_matches(offer)
    answers = answers_of(Match.objects.get(need=need))
    assert {answer.criterion.code: answer.state.name for answer in answers}[code] == state
