"""The first words of a full proposal, taken once from what its needs say already."""

from __future__ import annotations

from typing import Any, Final

from django.utils import translation
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships import display
from partnerships.models import Need, Partnership

LONGEST: Final = 8000  # characters of a part


def first_texts(partnership: Partnership) -> dict[str, str]:
    """{section code: words}, Indonesian as the paper will be; a part that no need tells of is left out."""
    needs = [line.need for line in partnership.lines.select_related("need__plan")]
    with translation.override("id"):
        told: dict[str, list[str]] = {
            "background": [_with_title(need, need.public_problem, needs) for need in needs],
            "activities": [_with_title(need, need.public_description, needs) for need in needs],
            "benefit": [_with_title(need, _people(need), needs) for need in needs],
            "resources": [_with_title(need, _given(need), needs) for need in needs],
            "schedule": [_with_title(need, _year(need), needs) for need in needs],
        }
    texts = {code: "\n\n".join(filter(None, words))[:LONGEST] for code, words in told.items()}
    return {code: words for code, words in texts.items() if words}


def _with_title(need: Need, words: str, needs: list[Any]) -> str:
    if not words.strip():
        return ""
    return f"{need.public_title}:\n{words.strip()}" if len(needs) > 1 else words.strip()


def _people(need: Need) -> str:
    return "\n".join(f"- {count} {label}" for label, count in display.beneficiaries(need))


def _given(need: Need) -> str:
    rows = need.self_help.filter(withdrawn_at=None)
    return "\n".join(
        "- " + ", ".join(filter(None, (str(one.get_kind_display()), one.what, rupiah_full(one.amount))))
        for one in rows
    )


def _year(need: Need) -> str:
    return _("Planned for %(year)s in the medium-term plan.") % {"year": need.year} if need.year else ""
