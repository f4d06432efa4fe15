"""What a move of a partnership asks: a reason, for a decline its code as well."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.channelling.stages import DeclineReason, Move

REASON: Final = 400
HINTS: Final[dict[str, Any]] = {
    "decline": _("One sentence that helps the other side to ask better next time."),
    "negotiate": _("Nobody has noted a site verification. Write why none is needed."),
}
COMMON_HINT: Final = _(
    "Both sides read it, and everybody once the partnership is public. No names of residents."
)


class PartnershipMoveForm(forms.Form):
    """`asks_why`: a guard wants words although the move as such does not."""

    reason_code = forms.ChoiceField(
        label=_("Why"), choices=[("", _("Choose")), *DeclineReason.choices], required=True
    )
    reason = forms.CharField(
        label=_("Reason"), max_length=REASON, widget=forms.Textarea(attrs={"rows": 3}), help_text=COMMON_HINT
    )

    def __init__(self, *args: Any, move: Move, asks_why: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if move.code != "decline":
            del self.fields["reason_code"]
        if not move.asks_reason and not asks_why:
            del self.fields["reason"]
        elif move.code in HINTS:
            self.fields["reason"].help_text = HINTS[move.code]

    @property
    def asks_nothing(self) -> bool:
        return not self.fields
