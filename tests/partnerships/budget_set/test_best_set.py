"""What a sum of money can complete: exact, never above the sum, the same in any order."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.budget_set import BestSet, Item, best_set, greedy

pytestmark = pytest.mark.pure

MILLION = 1_000_000


def worth(found: BestSet) -> tuple[int, int, int]:
    return found.poor, len(found.keys), found.spent


@st.composite
def needs(draw: st.DrawFn, most: int = 12) -> list[Item]:
    gaps = st.one_of(st.integers(1, 40), st.integers(1, 200_000_000))
    pairs = draw(st.lists(st.tuples(gaps, st.integers(0, 9)), max_size=most))
    lots = draw(st.permutations(range(len(pairs))))
    return [Item(key, gap, poor, lot) for key, ((gap, poor), lot) in enumerate(zip(pairs, lots, strict=True))]


BUDGETS = st.one_of(st.integers(0, 200), st.integers(0, 1_000_000_000))


def by_trying_all(items: list[Item], budget: int) -> tuple[int, int, int]:
    sets = (chosen for n in range(len(items) + 1) for chosen in combinations(items, n))
    sums = ((sum(i.poor for i in one), len(one), sum(i.gap for i in one)) for one in sets)
    return max(one for one in sums if one[2] <= budget)


def by_table(items: list[Item], budget: int) -> tuple[int, int, int]:
    """The textbook way, rupiah by rupiah: slow, and obviously right."""
    best = [(0, 0, 0)] * (budget + 1)
    for item in items:
        for money in range(budget, item.gap - 1, -1):
            poor, n, spent = best[money - item.gap]
            best[money] = max(best[money], (poor + item.poor, n + 1, spent + item.gap))
    return best[budget]


@given(items=needs(most=60), budget=BUDGETS)
def test_the_set_never_costs_more_than_the_budget(items, budget):
    found = best_set(items, budget)
    by_key = {item.key: item for item in items}
    assert sum(by_key[key].gap for key in found.keys) == found.spent <= budget
    assert sum(by_key[key].poor for key in found.keys) == found.poor
    assert len(set(found.keys)) == len(found.keys)


@given(items=needs(most=60), budget=BUDGETS)
def test_the_set_is_never_worse_than_the_best_value_one_by_one(items, budget):
    assert worth(best_set(items, budget)) >= worth(greedy(items, budget))


@given(items=needs(), budget=BUDGETS)
def test_the_set_is_the_best_of_all_sets(items, budget):
    found = best_set(items, budget)
    assert worth(found) == by_trying_all(items, budget)
    assert found.exact and found.exact_money


@given(items=needs(most=40), budget=BUDGETS, seed=st.randoms())
def test_the_order_of_the_needs_changes_nothing(items, budget, seed):
    shuffled = list(items)
    seed.shuffle(shuffled)
    assert best_set(shuffled, budget) == best_set(items, budget)


@given(items=needs(most=30), budget=BUDGETS, more=st.integers(0, 100_000_000))
def test_more_money_never_reaches_fewer_poor_households(items, budget, more):
    assert best_set(items, budget + more).poor >= best_set(items, budget).poor


@pytest.mark.parametrize("seed", range(6))
def test_hundreds_of_needs_are_chosen_as_exactly(seed):
    draw = random.Random(seed)
    items = [Item(key, draw.randint(1, 150), draw.randint(0, 60), draw.random()) for key in range(200)]
    found = best_set(items, 900)
    assert worth(found) == by_table(items, 900)
    assert found.exact and found.exact_money


@pytest.mark.parametrize("poor", [0, 10])
def test_needs_of_equal_households_are_counted_exactly(poor):
    draw = random.Random(3)
    items = [Item(key, draw.randint(1, 150), poor) for key in range(150)]
    found = best_set(items, 700)
    assert worth(found)[:2] == by_table(items, 700)[:2] and found.exact


def test_poor_households_come_before_the_number_of_needs():
    items = [Item(1, 100, 30), Item(2, 50, 14), Item(3, 50, 15)]
    assert best_set(items, 100).keys == (1,)


def test_the_number_of_needs_comes_before_the_money_used():
    items = [Item(1, 90, 10), Item(2, 30, 5), Item(3, 40, 5)]
    assert set(best_set(items, 90).keys) == {2, 3}


def test_of_equal_sets_the_one_that_uses_more_of_the_money_is_taken():
    assert best_set([Item(1, 80, 10), Item(2, 90, 10)], 100).keys == (2,)


@given(keys=st.permutations(range(1, 9)))
def test_equals_are_drawn_by_lot_and_not_by_key(keys):
    items = [Item(key, 30, 4, lot) for lot, key in enumerate(keys)]
    assert set(best_set(items, 100).keys) == set(keys[:3])


def test_with_too_little_or_no_money_nothing_is_chosen():
    items = [Item(1, 5 * MILLION, 10)]
    assert best_set(items, 5 * MILLION - 1) == best_set(items, 0) == best_set([], MILLION) == BestSet()


def test_a_made_up_hard_case_ends_and_keeps_its_promises():
    draw = random.Random(5)
    gaps = [draw.randint(MILLION, 150 * MILLION) for _ in range(400)]
    items = [Item(key, gap, gap // MILLION) for key, gap in enumerate(gaps)]  # households follow the money
    found = best_set(items, 1_000 * MILLION)
    assert found.spent <= 1_000 * MILLION
    assert worth(found) >= worth(greedy(items, 1_000 * MILLION))
