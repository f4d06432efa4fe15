"""Which condition of an offer is tried otherwise, and how; everything stands in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.analysis.changes import BONUS, CHANGE, DROP
from partnerships.forms.criteria import field_for
from partnerships.matching import explain
from partnerships.matching.criteria import PREDICATES, Criterion, validate
from partnerships.matching.criteria.types import ParamKind
from partnerships.wording import WORDING

HOWS = ((CHANGE, _("With other details")), (BONUS, _("As a bonus only")), (DROP, _("Without it")))


class WhatIfForm(forms.Form):
    """The details of one condition, and whether it is changed, made a bonus or dropped."""

    mark_optional = False
    how = forms.ChoiceField(label=_("Try it"), choices=HOWS, widget=forms.RadioSelect)

    def __init__(self, criterion: Criterion, data: Any = None) -> None:
        super().__init__(data, initial=dict(criterion.params))
        self.criterion = criterion
        self.params = [
            one for one in PREDICATES[criterion.code].params if one.kind is not ParamKind.INTERVALS
        ]
        for param in self.params:
            self.fields[param.name] = field_for(param)
            self.fields[param.name].required = False
        hows = [one for one in HOWS if one[0] != CHANGE or self.params]
        if not criterion.hard:
            hows = [one for one in hows if one[0] != BONUS]
        self.fields["how"].choices = hows  # type: ignore[attr-defined]
        self.initial["how"] = hows[0][0]

    def clean(self) -> dict[str, Any]:
        """The engine's own check, as when the offer is written."""
        cleaned = super().clean() or {}
        if self.errors or cleaned.get("how") != CHANGE:
            return cleaned
        for problem in validate({"code": self.criterion.code, "params": self.details}):
            name = problem.path.removeprefix("params.")
            said = explain.problem(problem, WORDING)
            self.add_error(name if name in self.fields else None, said)
        return cleaned

    @property
    def details(self) -> dict[str, Any]:
        """What was typed, after `is_valid`; what was left empty stays as it is."""
        given = {one.name: self.cleaned_data.get(one.name) for one in self.params}
        return {name: value for name, value in given.items() if value not in (None, "", [])}
