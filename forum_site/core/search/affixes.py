"""The forms of an Indonesian word: "pilih" is also in memilih, dipilih, pemilihan, terpilih.

Only what a search needs: beginnings under which the forms of a root stand in an index that knows no
dictionary. Roots come from Snowball's stemmer, the one PostgreSQL has, too; how prefixes change before a
root is from Tata Bahasa Baku Bahasa Indonesia (meN-, peN-, di-, ber-, ter-, ke-, per-, se-). A wrong guess
finds nothing, because no word begins so.
"""

from __future__ import annotations

from functools import lru_cache
from threading import local
from typing import Any, Final

from Stemmer import Stemmer

SHORTEST: Final = 4  # letters; what begins with less says too little
# What meN- and peN- put in the place of the first letter of a root, and before it.
LOST: Final = {"p": "m", "t": "n", "k": "ng", "s": "ny"}
KEPT: Final = {**dict.fromkeys("bfv", "m"), **dict.fromkeys("cdjz", "n"), **dict.fromkeys("aeioughq", "ng")}
PLAIN: Final = ("di", "ber", "ter", "ke", "per", "se")
_OWN: Final = local()  # a stemmer serves one thread


@lru_cache(maxsize=4_000)
def forms_of(word: str) -> tuple[str, ...]:
    """Beginnings of the word's forms, the word itself first; alone when it is short or has digits."""
    if len(word) < SHORTEST or not word.isalpha():
        return (word,)
    root = str(_stemmer().stemWord(word))
    found = sorted({root, *_grown(root), *_grown(word)} - {word}, key=len)
    kept = [word]
    for form in found:
        if len(form) >= SHORTEST and not any(form.startswith(shorter) for shorter in kept):
            kept.append(form)
    return tuple(kept)


def _grown(root: str) -> list[str]:
    first = root[:1]
    nasal = LOST[first] + root[1:] if first in LOST else KEPT.get(first, "") + root
    return [f"me{nasal}", f"pe{nasal}", *(start + root for start in PLAIN)]


def _stemmer() -> Any:
    if not hasattr(_OWN, "stemmer"):
        _OWN.stemmer = Stemmer("indonesian")
    return _OWN.stemmer
