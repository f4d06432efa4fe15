"""The needs of an offer: tried before it is published, afterwards leafed through as they were listed."""

from partnerships.trials.listed import Listed, listed_needs
from partnerships.trials.trial import GROUPS, Trial, try_offer
from partnerships.trials.words import advice, obstacle_rows, sample_words

__all__ = [
    "GROUPS", "Listed", "Trial", "advice", "listed_needs", "obstacle_rows", "sample_words", "try_offer",
]  # fmt: skip
