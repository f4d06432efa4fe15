"""What keeps needs from fitting: counted with the engine's answers, equal to its dry run."""

from datetime import date

from partnerships.analysis.losses import categories_of, losses_of, losses_together
from partnerships.analysis.outcomes import Outcome
from partnerships.matching.criteria.types import Criterion
from partnerships.matching.dry_run import dry_run
from partnerships.matching.profiles import BoardProfile, NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status

TODAY = date(2026, 11, 22)
VERIFIED = Criterion("board.verified")
AUDITED = Criterion("audit.within_years", {"n": 2})
SWADAYA = Criterion("swadaya.share_min", {"percent": 5})


def board(key, **facts):
    return BoardProfile(key=key, **{"verified": True, "last_audit": date(2026, 1, 1), **facts})


def need(key, of, **facts):
    known = {"region": (5, 5), "category": "drainase", "cost": 100, "gap": 100, "self_help": 10}
    return NeedProfile(key=key, board=of, **{**known, **facts})


GOOD, OLD, UNAUDITED = board("a"), board("b", last_audit=date(2020, 1, 1)), board("c", last_audit=None)
NEEDS = [
    need(1, GOOD),
    need(2, OLD),
    need(3, OLD, self_help=1, gap=70),
    need(4, UNAUDITED),
    need(5, GOOD, region=(9, 9)),
    need(6, GOOD, category="gizi", sector="SOCIAL"),
]


def an_offer(**facts):
    asked = {
        "regions": ((0, 6),),
        "categories": frozenset({"drainase"}),
        "criteria": (VERIFIED, AUDITED, SWADAYA),
    }
    return OfferProfile(**{"key": 1, **asked, **facts})


def rows_of(losses):
    return {(one.criterion.code, str(one.outcome)): one for one in losses.rows()}


def test_counts_of_status_are_those_of_the_dry_run():
    inside = [one for one in NEEDS if one.region == (5, 5)]
    tried, counted = dry_run(an_offer(), inside, TODAY), losses_of(an_offer(), NEEDS, TODAY)
    assert [counted.count(one) for one in Status] == [tried.fit, tried.nearly, tried.not_fit]


def test_a_condition_is_split_by_what_became_of_it():
    found = rows_of(losses_of(an_offer(), NEEDS, TODAY))
    late = found["audit.within_years", "curable"]
    assert (late.needs, late.boards, late.gap, late.alone, late.alone_gap) == (2, 1, 170, 1, 100)
    assert found["audit.within_years", "unknown"].needs == 1
    together = found["audit.within_years", "any"]
    assert (together.needs, together.boards, together.alone) == (3, 2, 2)


def test_another_place_or_field_is_no_loss():
    found = losses_of(an_offer(), NEEDS, TODAY)
    assert set(found.best) == {1, 2, 3, 4}
    assert not any(one.criterion.code in ("region.in", "category.in") for one in found.rows())


def test_a_bonus_keeps_nobody_out():
    soft = Criterion("audit.within_years", {"n": 2}, hard=False)
    assert losses_of(an_offer(criteria=(soft,)), NEEDS, TODAY).rows() == []


def test_the_worst_condition_comes_first():
    codes = [
        one.criterion.code for one in losses_of(an_offer(), NEEDS, TODAY).rows() if one.outcome == Outcome.ANY
    ]
    assert codes == ["audit.within_years", "swadaya.share_min"]


def test_of_a_place_a_need_counts_once_and_conditions_of_one_kind_together():
    stricter = an_offer(key=2, criteria=(Criterion("audit.within_years", {"n": 1}),))
    losses = losses_together([an_offer(), stricter], NEEDS, TODAY)
    audit = rows_of(losses)["audit.within_years", "any"]
    assert (audit.pairs, audit.needs, audit.boards) == (6, 3, 2)
    assert len(losses.best) == len(NEEDS)


def test_what_another_offer_takes_is_not_lost_alone():
    losses = losses_together([an_offer(), an_offer(key=2, criteria=())], NEEDS, TODAY)
    assert rows_of(losses)["audit.within_years", "any"].alone == 0
    assert losses.count(Status.FIT) == 4


def test_a_need_that_no_offer_reaches_fits_nothing():
    losses = losses_together([], NEEDS, TODAY)
    assert losses.count(Status.NOT) == len(NEEDS)


def test_neighbours_of_a_category_are_taken_and_a_need_without_one_too():
    taken = categories_of(an_offer())
    assert {"drainase", None} <= taken
    assert "gizi" not in taken
    assert "gizi" in categories_of(an_offer(categories=frozenset()))
