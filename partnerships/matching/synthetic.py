"""Invented needs and offers of any number, the same for the same seed: what the engine is measured on.

Offers: 15 % for the nation, 30 % for a province, the rest for a kota, kecamatan or village. 12 categories,
few of them common. 20 words a need, 30 an offer, drawn from 20,000 of which few are common.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from forum_site.core.taxonomy import CATEGORIES, SECTORS
from partnerships.matching.index.needs import CATEGORY_IDS, SECTOR_IDS, NeedIndex
from partnerships.matching.lots import lot_of
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.matching.terms import WORD, term_id

Array = npt.NDArray[Any]
TODAY: Final = date(2026, 11, 2)
VILLAGES: Final = 83_000
# Number of equal parts of the country: provinces, kota, kecamatan, villages.
PARTS: Final = {"province": 38, "kota": 514, "kecamatan": 7_300, "village": VILLAGES}
REACH: Final = {"nation": 0.15, "province": 0.30, "kota": 0.40, "kecamatan": 0.10, "village": 0.05}
KINDS: Final = (
    "drainase", "jalan", "rtlh", "sanitasi", "air_bersih", "modal_usaha", "pelatihan", "pendidikan",
    "kesehatan", "persampahan", "peternakan", "santunan",
)  # fmt: skip
SKEW: Final = np.array([20, 16, 12, 11, 9, 8, 7, 6, 4, 3, 2, 2]) / 100
VOCABULARY: Final = 20_000
WORDS_OF_NEED: Final = 20
WORDS_OF_OFFER: Final = 30
STEP: Final = 500_000  # rupiah


@dataclass(frozen=True)
class Country:
    """Drawn columns of `needs` needs, and `offers` profiles."""

    needs: int
    offers: int
    seed: int = 1

    @cached_property
    def _dice(self) -> np.random.Generator:
        return np.random.default_rng([self.seed, self.needs, self.offers])

    @cached_property
    def words(self) -> Array:
        """Term ids, common ones first."""
        return np.array([term_id(WORD, f"kata{number}") for number in range(VOCABULARY)], np.uint32)

    def _drawn_words(self, count: int, each: int) -> Array:
        # The square of an even draw: the first tenth of the words makes up a third of all.
        at = (self._dice.random((count, each), np.float32) ** 2 * VOCABULARY).astype(np.int32)
        at.sort(axis=1)
        # A text holds a word once: doubles move on to a neighbour.
        for place in range(1, each):
            np.maximum(at[:, place], at[:, place - 1] + 1, out=at[:, place])
        return self.words[np.minimum(at, VOCABULARY - each + np.arange(each))]

    @cached_property
    def columns(self) -> dict[str, Any]:
        """What the index is made of, in the order of the needs' keys 0, 1, 2 …"""
        size, dice = self.needs, self._dice
        kind = dice.choice(len(KINDS), size, p=SKEW)
        codes = np.array([CATEGORY_IDS[code] for code in KINDS])
        sectors = np.array([SECTOR_IDS[CATEGORIES[code].sector] for code in KINDS])
        money = (dice.lognormal(17.5, 1.1, size) // STEP).astype(np.int64) * STEP
        return {
            "lo": dice.integers(0, VILLAGES, size),
            "category": codes[kind],
            "sector": sectors[kind],
            "money": money,
            "quantity": np.where(dice.random(size) < 0.3, dice.integers(2, 40, size), 1),
            "year": dice.integers(2026, 2030, size),
        }

    @cached_property
    def need_words(self) -> Array:
        return self._drawn_words(self.needs, WORDS_OF_NEED)

    def index(self) -> NeedIndex:
        nothing = np.zeros(self.needs, np.int64)
        return NeedIndex(
            **self.columns,
            keys=np.arange(self.needs, dtype=np.int32),
            forms=nothing,
            board=nothing,
            lot=np.array([lot_of(key) for key in range(self.needs)], np.uint32),
            term_counts=np.full(self.needs, WORDS_OF_NEED, np.int32),
            term_ids=self.need_words.ravel(),
        )

    def need(self, key: int) -> NeedProfile:
        """The same need as the plain scorer takes it."""
        told = {name: int(values[key]) for name, values in self.columns.items()}
        return NeedProfile(
            key=key,
            region=(told["lo"], told["lo"]),
            category=list(CATEGORIES)[told["category"]],
            sector=list(SECTORS)[told["sector"]],
            terms=tuple(int(term) for term in self.need_words[key]),
            gap=told["money"],
            quantity=told["quantity"],
            year=told["year"],
        )

    @cached_property
    def offer_profiles(self) -> list[OfferProfile]:
        size, dice = self.offers, self._dice
        self.columns  # noqa: B018 - needs are drawn before offers, whatever is asked for first
        reach = dice.choice(len(REACH), size, p=list(REACH.values()))
        place = dice.random(size)
        kind = dice.choice(len(KINDS), size, p=SKEW)
        other = dice.choice(len(KINDS), size, p=SKEW)
        shares = dice.random((4, size))
        top = (dice.lognormal(18.6, 0.8, size) // STEP).astype(np.int64) * STEP + STEP
        words = self._drawn_words(size, WORDS_OF_OFFER)
        return [
            OfferProfile(
                key=key,
                regions=_region(list(REACH)[reach[key]], float(place[key])),
                categories=frozenset(
                    {KINDS[kind[key]]} | ({KINDS[other[key]]} if shares[0, key] < 0.2 else set())
                ),
                categories_strict=bool(shares[1, key] < 0.85),
                amount_min=int(top[key] // 10),
                amount_max=int(top[key]),
                amount_hard=bool(shares[2, key] < 0.85),
                # one in twenty has closed, and takes part no more
                closes=date(2026, 10, 1) if shares[3, key] < 0.05 else date(2027, 3, 1),
                years=(2026, 2027),
                terms=tuple(int(term) for term in words[key]),
            )
            for key in range(size)
        ]


def _region(reach: str, place: float) -> tuple[tuple[int, int], ...]:
    if reach == "nation":
        return ()
    parts = PARTS[reach]
    at = int(place * parts)
    return ((at * VILLAGES // parts, (at + 1) * VILLAGES // parts - 1),)
