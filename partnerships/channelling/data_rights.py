"""What people get a copy of from partnerships, and what leaves with them.

What was done for an organisation stays, with its role; only who did it leaves. A question of a resident
and its answer are public and stay without the asker, too.
"""

from __future__ import annotations

from typing import Any, Final

from django.apps import apps

# Who did it: model, field. A model of this folder with a key to the person belongs here (under test).
DONE_BY: Final = (
    ("Agreement", "board_confirmed_by"), ("Agreement", "partner_confirmed_by"), ("ConditionCheck", "by"),
    ("Evaluation", "by"), ("Expense", "by"), ("Handover", "by"), ("Instalment", "paid_by"),
    ("Instalment", "received_by"), ("Message", "by"), ("Partnership", "created_by"),
    ("PartnershipStep", "by"), ("ProgressNote", "by"), ("Proposal", "saved_by"), ("ProposalReview", "user"),
    ("ProposalVersion", "by"), ("Question", "answered_by"), ("Question", "asked_by"),
    ("Report", "decided_by"), ("Report", "submitted_by"), ("ScopeChange", "decided_by"),
    ("ScopeChange", "proposer"), ("SiteVerification", "by"),
)  # fmt: skip
# Membership of a team is of the person and leaves.
OWN: Final = (("ProposalWriter", "user"),)


def copy_of(user: Any) -> dict[str, Any]:
    """Words the person wrote, and what they did for an organisation."""
    rows = {name: _model(name).objects for name in ("Message", "Question", "Evaluation", "ConditionCheck")}
    return {
        "partnership_messages": list(
            rows["Message"].filter(by=user).values("partnership__title", "text", "created_at")
        ),
        "partnership_questions": list(
            rows["Question"]
            .filter(asked_by=user)
            .values("partnership__title", "text", "answer", "created_at")
        ),
        "partnership_evaluations": list(
            rows["Evaluation"].filter(by=user).values("partnership__title", "side", "note", "created_at")
        ),
        "conditions_noted": list(
            rows["ConditionCheck"].filter(by=user).values("need__title", "state", "note", "checked_on")
        ),
        "partnership_steps": list(
            _model("PartnershipStep").objects.filter(by=user).values("partnership__title", "move", "at")
        ),
    }  # fmt: skip


def erase(user: Any) -> None:
    for name, field in DONE_BY:
        _model(name).objects.filter(**{field: user}).update(**{field: None})
    for name, field in OWN:
        _model(name).objects.filter(**{field: user}).delete()


def _model(name: str) -> Any:
    return apps.get_model("partnerships", name)
