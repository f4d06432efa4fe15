"""How the facts of a rule were checked. A reader sees it, so it is Indonesian."""

from typing import Final

OFFICIAL_SITE: Final = "https://peraturan.go.id/id/"  # the government's own database; addresses are regular

GENERAL: Final = "2026-11: pengetahuan redaksi; cocokkan dengan naskah resmi sebelum dipakai."


def found(where: str) -> str:
    """Checked in November 2026 against a public copy or report; `where` names it."""
    return f"2026-11: {where}"
