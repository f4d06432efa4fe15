"""One line of components/reasons.html: what holds, what does not, and what people tell each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MET: Final = "met"
NOT_MET: Final = "not_met"
OPEN: Final = "unknown"  # not yet, or told by people to each other


@dataclass(frozen=True)
class Reason:
    """`state` is one of MET, NOT_MET, OPEN; `url` leads to what `action` names."""

    state: str
    text: str
    detail: str = ""
    url: str = ""
    action: str = ""
