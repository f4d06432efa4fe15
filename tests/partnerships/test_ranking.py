"""The rules of ranking: exact, independent of order, and computed again from what is stored."""

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships import ranking
from partnerships.ranking import DEFAULT_WEIGHTS, Criterion, Entry
from tests.partnerships.matching.test_purity import ALLOWED, imported

pytestmark = pytest.mark.pure

CODES = tuple(DEFAULT_WEIGHTS)
points = st.integers(0, 100)
all_scores = st.fixed_dictionaries(dict.fromkeys(CODES, points))
counts = st.none() | st.integers(0, 9)


@st.composite
def some_weights(draw: st.DrawFn) -> dict[str, int]:
    """Six whole numbers that add up to 100."""
    cuts = sorted(draw(st.lists(points, min_size=5, max_size=5)))
    return dict(zip(CODES, [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)], strict=True))


@st.composite
def some_entries(draw: st.DrawFn) -> list[Entry]:
    """Few different scores and titles, so that ties are common."""
    few = st.fixed_dictionaries(dict.fromkeys(CODES, st.sampled_from([0, 50, 100])))
    rows = draw(
        st.lists(st.tuples(st.sampled_from(["Jalan", "Parit"]), counts, few), min_size=1, max_size=12)
    )
    return [Entry(number, title, poor, scores) for number, (title, poor, scores) in enumerate(rows, start=1)]


def criteria(weights: dict[str, int]) -> list[Criterion]:
    return [Criterion(code, weight) for code, weight in weights.items()]


def test_the_usual_weights_add_up_to_a_hundred() -> None:
    assert sum(DEFAULT_WEIGHTS.values()) == 100
    assert list(DEFAULT_WEIGHTS.values()) == [30, 20, 15, 15, 10, 10]


def test_a_total_is_the_weighted_mean_in_hundredths() -> None:
    scores = dict(zip(CODES, [67, 90, 32, 60, 80, 50], strict=True))
    assert ranking.score(scores, DEFAULT_WEIGHTS) == 30 * 67 + 20 * 90 + 15 * 32 + 15 * 60 + 10 * 80 + 10 * 50
    assert ranking.shown(6490) == "64,90" and ranking.shown(8805) == "88,05"


@given(all_scores, some_weights())
def test_a_total_lies_between_its_lowest_and_highest_score(scores, weights) -> None:
    used = [scores[code] for code in CODES if weights[code]]
    assert 100 * min(used) <= ranking.score(scores, weights) <= 100 * max(used)


@given(all_scores, some_weights(), st.sampled_from(CODES), st.integers(1, 100))
def test_more_points_never_give_a_lower_total(scores, weights, code, more) -> None:
    better = {**scores, code: min(100, scores[code] + more)}
    gain = ranking.score(better, weights) - ranking.score(scores, weights)
    assert gain == weights[code] * (better[code] - scores[code]) >= 0


@given(all_scores, some_weights(), st.integers(1, 50))
def test_only_the_proportion_of_the_weights_counts(scores, weights, times) -> None:
    larger = {code: weight * times for code, weight in weights.items()}
    assert ranking.score(scores, larger) == ranking.score(scores, weights)


def test_a_missing_score_or_no_weight_is_refused() -> None:
    with pytest.raises(KeyError):
        ranking.score({"poor": 1}, DEFAULT_WEIGHTS)
    with pytest.raises(ValueError, match="nothing"):
        ranking.score({}, {})


@given(some_entries(), some_weights(), st.randoms())
def test_the_order_of_the_entries_does_not_matter(entries, weights, random: Random) -> None:
    shuffled = random.sample(entries, len(entries))
    assert ranking.rank(criteria(weights), shuffled) == ranking.rank(criteria(weights), entries)


@given(some_entries(), some_weights())
def test_ranks_have_no_gap_and_follow_the_public_rule(entries, weights) -> None:
    placed = ranking.rank(criteria(weights), entries)
    by_id = {entry.need: entry for entry in entries}
    keys = [ranking.order_of(one.total, by_id[one.need]) for one in placed]
    assert [one.rank for one in placed] == list(range(1, len(entries) + 1))
    assert keys == sorted(keys) and len(set(keys)) == len(keys)


@given(some_entries(), some_weights())
def test_the_parts_of_a_total_add_up_to_it(entries, weights) -> None:
    for one in ranking.rank(criteria(weights), entries):
        assert sum(part for _code, part in one.parts) == one.total


@given(some_entries(), some_weights())
def test_what_is_stored_gives_the_same_result_again(entries, weights) -> None:
    record = ranking.inputs(criteria(weights), entries, {"present": 8, "quorum": 7, "entitled": 13})
    kept = json.loads(ranking.canonical(record))
    again = ranking.recompute(kept)
    assert again.placed == ranking.rank(criteria(weights), entries)
    assert again.sha256 == ranking.fingerprint(record) == ranking.fingerprint(kept)


@given(some_entries(), some_weights(), st.data())
def test_another_input_has_another_fingerprint(entries, weights, data) -> None:
    record = ranking.inputs(criteria(weights), entries, {})
    changed = json.loads(ranking.canonical(record))
    row = data.draw(st.sampled_from(changed["needs"]))
    row["scores"]["urgency"] += 1
    assert ranking.fingerprint(changed) != ranking.fingerprint(record)


def test_the_order_of_keys_does_not_change_the_fingerprint() -> None:
    assert ranking.fingerprint({"a": 1, "b": "é"}) == ranking.fingerprint({"b": "é", "a": 1})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Entry(9, "Z", 30, {"urgency": 50, "poor": 50}), Entry(1, "A", 20, {"urgency": 50, "poor": 50})),
        (Entry(9, "Z", 20, {"urgency": 60, "poor": 40}), Entry(1, "A", 20, {"urgency": 50, "poor": 50})),
        (Entry(9, "a", 20, {"urgency": 50, "poor": 50}), Entry(1, "B", 20, {"urgency": 50, "poor": 50})),
        (Entry(1, "A", 20, {"urgency": 50, "poor": 50}), Entry(9, "A", 20, {"urgency": 50, "poor": 50})),
        (Entry(9, "Z", 1, {"urgency": 50, "poor": 50}), Entry(1, "A", None, {"urgency": 50, "poor": 50})),
    ],
    ids=["more poor households", "more urgent", "title", "number", "a known count"],
)
def test_equal_totals_are_ordered_by_the_public_rule(first: Entry, second: Entry) -> None:
    placed = ranking.rank([Criterion("urgency", 50), Criterion("poor", 50)], [second, first])
    assert placed[0].total == placed[1].total
    assert [one.need for one in placed] == [first.need, second.need]


def test_inputs_of_another_version_are_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        ranking.recompute({"version": 99, "criteria": [], "needs": []})


@pytest.mark.parametrize(
    ("facts", "code", "score", "reason"),
    [
        ({"households": 45, "poor": 30}, "poor", 67, "poor_share"),
        ({"households": 40, "poor": 0}, "poor", 0, "poor_share"),
        ({"households": 4, "poor": None}, "poor", None, "few_households"),
        ({"households": 40, "poor": 4}, "poor", None, "few_households"),
        ({"households": 40}, "poor", None, "no_poor"),
        ({}, "poor", None, "no_households"),
        ({"households": 45}, "beneficiaries", 32, "beneficiaries"),
        ({"cost": 186_400_000, "self_help": 22_200_000}, "self_help", 60, "self_help"),
        ({"cost": 10, "self_help": 9}, "self_help", 100, "self_help"),
        ({"self_help": 9}, "self_help", None, "no_cost"),
        ({"in_musrenbang": True, "in_rplp": True}, "linked", 100, "linked_both"),
        ({"in_musrenbang": True}, "linked", 50, "linked_musrenbang"),
        ({"in_musrenbang": None, "in_rplp": True}, "linked", 50, "linked_rplp"),
        ({"in_musrenbang": False}, "linked", 0, "linked_none"),
        ({"in_musrenbang": None}, "linked", None, "link_unknown"),
        ({"households": 45}, "urgency", None, "judge_urgency"),
        ({"households": 45}, "readiness", None, "judge_readiness"),
    ],
)
def test_recorded_facts_propose_a_score(facts, code, score, reason) -> None:
    proposal = ranking.proposals(facts, 140)[code]
    assert (proposal.score, proposal.reason) == (score, reason)


@given(counts | st.integers(0, 10**6), counts, st.integers(0, 10**12), st.none() | st.integers(1, 10**12))
def test_a_proposed_score_is_always_a_score(households, poor, self_help, cost) -> None:
    facts = {"households": households, "poor": poor, "self_help": self_help, "cost": cost}
    for proposal in ranking.proposals(facts, 140).values():
        assert proposal.score is None or 0 <= proposal.score <= 100


def test_the_rules_of_ranking_know_no_framework() -> None:
    from pathlib import Path

    names = list(imported(Path(ranking.__file__)))
    assert not [name for name in names if name.startswith(("django", "forum_site", "partnerships", *ALLOWED))]
