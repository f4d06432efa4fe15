"""Five scores and words about the other side."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.channelling.principles import CODES, PRINCIPLES, SCORES
from partnerships.models import Evaluation


class EvaluationForm(forms.Form):
    """A radio group a principle, with what it means."""

    note = forms.CharField(
        label=_("In your words"), max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What went well, what should be better. Public once both have answered. No names."),
    )  # fmt: skip

    def __init__(self, *args: Any, given: Evaluation | None, **kwargs: Any) -> None:
        if given is not None:
            known = {code: getattr(given, code) for code in CODES}
            kwargs["initial"] = {**known, "note": given.note}
        super().__init__(*args, **kwargs)
        for one in PRINCIPLES:
            self.fields[one.code] = forms.TypedChoiceField(
                label=one.label, help_text=one.means, choices=SCORES, coerce=int, widget=forms.RadioSelect
            )
        self.order_fields([*CODES, "note"])

    @property
    def scores(self) -> dict[str, int]:
        return {code: self.cleaned_data[code] for code in CODES}
