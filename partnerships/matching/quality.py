"""Measures of a ranking against judgements: grades by offer key, 0 when not judged."""

from collections.abc import Mapping, Sequence
from math import log2

from partnerships.matching.profiles import Key


def ndcg_at(ranking: Sequence[Key], grades: Mapping[Key, int], depth: int = 10) -> float:
    """Return normalised discounted cumulative gain (gain 2^grade - 1) of the first `depth`, 0.0 to 1.0.

    A need with no positive judgement has nothing to find and counts 1.0.
    """
    ideal = _gain(sorted(grades.values(), reverse=True)[:depth])
    found = _gain([grades.get(key, 0) for key in ranking[:depth]])
    return found / ideal if ideal else 1.0


def recall_at(ranking: Sequence[Key], grades: Mapping[Key, int], depth: int = 10, least: int = 2) -> float:
    """Return the share of the offers graded `least` or more that stand in the first `depth`.

    A need with no such offer counts 1.0.
    """
    wanted = {key for key, grade in grades.items() if grade >= least}
    return len(wanted & set(ranking[:depth])) / len(wanted) if wanted else 1.0


def _gain(grades: Sequence[int]) -> float:
    return float(sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades)))
