"""Who may do what with offers, matches and interest: role by state."""

import pytest

from partnerships import rules
from partnerships.models import Interest, Offer
from tests.factories.offers import InterestFactory, MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import COMPLETE, later

PEOPLE = ("dewi", "eko", "fitri", "gita", "ani", "hadi", "root")
# of Dinas Perkim, written by Dewi: who may, in which state; nobody else
ALLOWED = {
    "draft": {"view": "dewi", "edit": "dewi", "submit": "dewi", "withdraw": "dewi", "try": "dewi"},
    "review": {
        "view": "dewi eko root", "edit": "dewi", "withdraw": "dewi", "try": "dewi eko root",
        "decide": "eko root",
    },
    "published": {"view": "*", "extend": "dewi", "withdraw": "dewi", "try": "dewi"},
    "closed": {"view": "*", "try": "dewi"},
    "archived": {"view": "*", "try": "dewi"},
    "withdrawn": {"view": "dewi", "try": "dewi"},
}  # fmt: skip
RULES = {
    "view": rules.can_view_offer, "edit": rules.can_edit_offer, "submit": rules.can_submit_offer,
    "extend": rules.can_extend_offer, "withdraw": rules.can_withdraw_offer, "try": rules.can_try_offer,
    "decide": rules.can_decide_offer,
}  # fmt: skip


@pytest.fixture
def people(request, dewi, eko, fitri, gita, ani, hadi, root):
    return {name: request.getfixturevalue(name) for name in PEOPLE}


@pytest.mark.parametrize("status", ALLOWED)
def test_who_may_do_what_in_each_state(people, perkim, status):
    offer = OfferFactory(organisation=perkim, created_by=people["dewi"], status=status, **COMPLETE)
    for verb, rule in RULES.items():
        wanted = ALLOWED[status].get(verb, "")
        wanted = set(PEOPLE) if wanted == "*" else set(wanted.split())
        assert {name for name, who in people.items() if rule(who, offer)} == wanted, verb


@pytest.mark.parametrize("status", ALLOWED)
def test_lists_hold_what_may_be_opened(people, perkim, status):
    offer = OfferFactory(organisation=perkim, created_by=people["dewi"], status=status)
    for name, who in people.items():
        listed = Offer.objects.visible_to(who).filter(pk=offer.pk).exists()
        assert listed == bool(rules.can_view_offer(who, offer)), name
        queued = Offer.objects.decidable_by(who).filter(pk=offer.pk).exists()
        assert queued <= bool(rules.can_decide_offer(who, offer)), name


def test_national_partners_go_to_the_administrator(people, rimba):
    offer = OfferFactory(organisation=rimba, status="review")
    deciding = {name for name, who in people.items() if rules.can_decide_offer(who, offer)}
    queued = {name for name, who in people.items() if offer in Offer.objects.decidable_by(who)}
    assert deciding == queued == {"root"}


def test_nobody_approves_what_they_wrote_themselves(perkim, eko):
    offer = OfferFactory(organisation=perkim, status="review", created_by=eko)
    assert not rules.can_decide_offer(eko, offer)
    assert offer not in Offer.objects.decidable_by(eko)


@pytest.mark.parametrize("lacking", [*COMPLETE, "verification", "closes_on"])
def test_an_incomplete_offer_is_not_sent(perkim, dewi, lacking):
    empty = {"categories": [], "support_forms": []}.get(lacking, "")
    changes = {lacking: empty} if lacking in COMPLETE else {}
    if lacking == "closes_on":
        changes = {"closes_on": later(-1)}
    if lacking == "verification":
        perkim.verification = "pending"
        perkim.save()
    offer = OfferFactory(organisation=perkim, status="draft", **{"sectors": [], **COMPLETE, **changes})
    verdict = rules.can_submit_offer(dewi, offer)
    assert not verdict and str(verdict.reason)


def test_boards_post_no_offers(handep, ani, perkim, dewi):
    assert not rules.can_create_offer(ani, handep)
    assert rules.can_create_offer(dewi, perkim)
    assert not rules.can_create_offer(ani, perkim)


def test_only_the_two_sides_set_a_match_aside(people, handep, perkim, citra):
    match = MatchFactory(need=NeedFactory(board=handep), offer=OfferFactory(organisation=perkim))
    may = {name for name, who in people.items() if rules.can_dismiss_match(who, match)}
    assert may == {"ani", "dewi"}
    assert not rules.can_dismiss_match(citra, match)


@pytest.mark.parametrize(
    ("who", "change", "may"),
    [
        ("gita", {}, True), ("hadi", {}, True), ("indra", {}, False), ("ani", {}, False), ("citra", {}, True),
        ("gita", {"status": "in_plan"}, False), ("gita", {"cost": 0}, False),
        ("gita", {"status": "in_talks"}, True),
    ],
)  # fmt: skip
def test_who_may_show_interest(request, handep, who, change, may):
    need = NeedFactory(board=handep, **change)
    assert bool(rules.can_declare_interest(request.getfixturevalue(who), need)) is may


@pytest.mark.parametrize("status", Interest.Status.values)
def test_the_board_answers_what_waits(people, handep, citra, status):
    interest = InterestFactory(need=NeedFactory(board=handep), user=people["gita"], status=status)
    answering = {name for name, who in people.items() if rules.can_answer_interest(who, interest)}
    taking_back = {name for name, who in people.items() if rules.can_withdraw_interest(who, interest)}
    assert answering == ({"ani"} if status == "open" else set())
    assert taking_back == ({"gita"} if status == "open" else set())
    assert rules.can_answer_interest(citra, interest).hidden
