"""Sample data of the living style sheet. Invented; shows each component in each state."""

from typing import Any


def sample_context() -> dict[str, Any]:
    return {}
