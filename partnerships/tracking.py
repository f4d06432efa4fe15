"""Following a proposal by its code, without an account: state, steps, what comes next; nobody's name."""

from __future__ import annotations

from typing import Any

from forum_site.core.tokens import CODE_ALPHABET
from partnerships.display import village_words
from partnerships.life_trace import step_line
from partnerships.life_words import next_words, status_words
from partnerships.models import Need

LENGTH = 8


def tidy(text: str) -> str:
    """What a person typed from paper: "abcd-2345" is ABCD2345; symbols that no code has are left out."""
    return "".join(char for char in text.upper() if char in CODE_ALPHABET)[: LENGTH + 4]


def shown(code: str) -> str:
    """In two halves, as it is printed."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}" if len(code) == LENGTH else code


def followed(code: str, user: Any) -> dict[str, Any] | None:
    """What the code opens, at most three statements; None for an unknown code."""
    if len(code) != LENGTH:
        return None
    rows = Need.objects.proposals().for_list().select_related("plan", "merged_into", "merged_into__plan")
    need = rows.filter(tracking_code=code).first()
    if need is None:
        return None
    steps = need.steps.select_related("organisation", "record")
    public = Need.objects.visible_to(user).filter(pk__in=[need.pk, need.merged_into_id or need.pk])
    readable = set(public.values_list("pk", flat=True))
    return {
        "need": need,
        "place": village_words(need.village),
        "state": status_words(need),
        "next": next_words(need),
        "lines": [step_line(step) for step in steps],
        "readable": need.pk in readable,
        "merged": need.merged_into if need.merged_into_id in readable else None,
    }
