"""Term ids as numbers of a vocabulary."""

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def numbered(words: Array, vocabulary: Array) -> tuple[Array, Array]:
    """(which of the words the vocabulary knows, the numbers of those): 1 for its first id, as 0 is no word.

    `vocabulary` holds ascending ids.
    """
    places = np.searchsorted(vocabulary, words)
    known = places < len(vocabulary)
    known[known] = vocabulary[places[known]] == words[known]
    return known, places[known] + 1
