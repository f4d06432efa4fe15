"""Verifying a proposal, and moving a need by hand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.feasibility import POINTS, Row, reason_of
from partnerships.models import Need
from partnerships.need_states import Move
from partnerships.sheet_reading import masked

REASON, EVIDENCE = 400, 240
YES_NO = [("yes", _("Holds")), ("no", _("Does not hold"))]
CLOSED = ("merged", "dropped", "handed_over", "completed")


class ChecklistForm(forms.Form):
    """Two answers a point (`land`, `land-note`), and a reason for returning."""

    reason = forms.CharField(
        label=_("Reason for returning"), max_length=REASON, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What has to be mended; whoever proposed it reads this. Empty: the notes above."),
    )  # fmt: skip

    def __init__(self, *args: Any, returning: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.returning = returning
        for point in POINTS:
            self.fields[point.code] = forms.ChoiceField(
                label=point.label, help_text=point.asks, choices=YES_NO, widget=forms.RadioSelect,
                required=not returning,
            )  # fmt: skip
            self.fields[f"{point.code}-note"] = forms.CharField(
                label=_("Note"), max_length=240, required=False
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("reason", *(f"{point.code}-note" for point in POINTS)):
            cleaned[name] = masked(cleaned.get(name) or "")
        if self.returning:
            cleaned["reason"] = cleaned["reason"] or reason_of(self.rows(cleaned, only="no"))[:REASON]
            if not cleaned["reason"]:
                self.add_error("reason", _("Write what has to be mended."))
        else:
            for row in self.rows(cleaned, only="no"):
                self.add_error(row["code"], _("While this does not hold, the proposal can only be returned."))
        return cleaned

    def rows(self, cleaned: dict[str, Any] | None = None, only: str = "") -> list[Row]:
        """The checklist as a step keeps it; points without an answer are left out."""
        found = self.cleaned_data if cleaned is None else cleaned
        return [
            {
                "code": point.code,
                "ok": found[point.code] == "yes",
                "note": found.get(f"{point.code}-note", ""),
            }
            for point in POINTS
            if found.get(point.code) and only in ("", found[point.code])
        ]

    def points(self) -> list[tuple[Any, Any]]:
        """(answer, note) bound fields, in order."""
        return [(self[point.code], self[f"{point.code}-note"]) for point in POINTS]


class MoveForm(forms.Form):
    """Asks what the move needs: a reason, evidence, the need that takes this one over."""

    reason = forms.CharField(
        label=_("Reason"), max_length=REASON, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    evidence = forms.CharField(label=_("Evidence"), max_length=EVIDENCE, required=False)
    target = forms.ModelChoiceField(label=_("Goes on within"), queryset=Need.objects.none(), required=False)

    def __init__(self, *args: Any, need: Need, move: Move, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not move.asks_reason:
            del self.fields["reason"]
        else:
            self.fields["reason"].required = True
            self.fields["reason"].help_text = _("Everybody can read it in the trace. No names of residents.")
        if "evidence" in move.guards or "partner_named" in move.guards:
            self.fields["evidence"].required = True
            self.fields["evidence"].help_text = HINTS[
                "talk" if "partner_named" in move.guards else "evidence"
            ]
            if "partner_named" in move.guards:
                self.fields["evidence"].label = _("With whom")
        else:
            del self.fields["evidence"]
        if "same_board" in move.guards:
            self._offer_targets(need)
        else:
            del self.fields["target"]

    def _offer_targets(self, need: Need) -> None:
        field: Any = self.fields["target"]
        field.required = True
        field.queryset = (
            Need.objects.filter(board=need.board_id).exclude(pk=need.pk).exclude(status__in=CLOSED).order_by("title")
        )  # fmt: skip
        field.label_from_instance = lambda one: one.title

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("reason", "evidence"):
            if cleaned.get(name):
                cleaned[name] = masked(cleaned[name])
        return cleaned


HINTS = {
    "talk": _("An agency, a company, a foundation. No names of residents."),
    "evidence": _("What shows it: number of the record, a report, photos and where they are."),
}
