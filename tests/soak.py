"""Long tests have a short form that always runs; `make soak` runs them with the issues' numbers."""

import os


def amount(*, short: int, long: int) -> int:
    """How many rounds a test runs: `long` under SOAK=1."""
    return long if os.environ.get("SOAK") == "1" else short
