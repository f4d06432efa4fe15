"""Invented points of the demo and the invented country: the same for the same seed, on every machine."""

import math
from functools import lru_cache
from random import Random
from typing import Final

METRES: Final = 111_195  # a degree of latitude
COUNTRY: Final = (-9.0, 97.0, 2.0, 139.0)  # south, west, north, east: well inside Indonesia
KOTA_SIZE: Final = 18_000  # metres from the middle of an invented kota to that of its kelurahan, at most
VILLAGE_SIZE: Final = 900


def around(middle: tuple[float, float], metres: float, seed: str) -> tuple[float, float]:
    """A point (lat, lng) within so many metres."""
    chance = Random(seed)  # noqa: S311 - a place on a map, not a secret
    far, turn = metres * math.sqrt(chance.random()), chance.random() * math.tau
    lat, lng = middle
    wide = METRES * math.cos(math.radians(lat))
    return lat + far * math.sin(turn) / METRES, lng + far * math.cos(turn) / wide


def somewhere(village_code: str, seed: str) -> tuple[float, float]:
    """A point in the invented middle of this kelurahan; those of one kota lie together."""
    return around(_village(village_code), VILLAGE_SIZE, seed)


@lru_cache(maxsize=4_096)
def _village(code: str) -> tuple[float, float]:
    return around(_kota(code[:5]), KOTA_SIZE, code)


@lru_cache(maxsize=1_024)
def _kota(code: str) -> tuple[float, float]:
    chance = Random(f"kota {code}")  # noqa: S311 - a place on a map, not a secret
    south, west, north, east = COUNTRY
    return south + (north - south) * chance.random(), west + (east - west) * chance.random()
