"""Composing the conditions of an offer: one small form a condition, its fields made from the predicate.

Works without JavaScript: "add" and "remove" are submit buttons that draw the page again with all that
was typed. The engine itself judges the result (`matching.criteria`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.forms.fields import AmountField
from partnerships.matching import explain
from partnerships.matching.criteria import PREDICATES, Param, ParamKind, Predicate, Problem, validate
from partnerships.wording import WORDING

# What the offer's own fields state is not composed here (see forms/offers.py).
STATED: Final = frozenset(
    {"region.in", "category.in", "sector.in", "form.in", "amount.between", "window.open", "quota.left"}
)
GROUPS: Final = (
    (_("The board"), ("board.", "group.", "village.", "plan.")),
    (_("The need and whom it serves"), ("need.", "poor.", "women.", "beneficiaries.", "swadaya.", "slum.",
                                        "zakat.", "land.")),
    (_("Accountability"), ("audit.", "rwt.", "report.", "once_per_year")),
    (_("Papers"), ("legal.", "tax.", "bank.", "id.", "premises.", "doc.")),
    (_("Revolving loans of the UPK"), ("upk.",)),
)  # fmt: skip
MOST: Final = 20
HIGHEST: Final = 100  # numbers have gaps where a row was removed
HARD, SOFT = "hard", "soft"


def offered_codes() -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices for "add a condition", grouped as an officer thinks of them."""
    codes = [code for code in PREDICATES if code not in STATED]
    return [
        (str(label), [(code, gettext(PREDICATES[code].label)) for code in codes if code.startswith(starts)])
        for label, starts in GROUPS
    ]


class CriterionForm(forms.Form):
    """One condition: its details, whether it is required, and its weight when it only adds value."""

    def __init__(self, predicate: Predicate, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.predicate = predicate
        self.fields["code"] = forms.CharField(widget=forms.HiddenInput, initial=predicate.code)
        for param in predicate.params:
            self.fields[param.name] = field_for(param)
        self.fields["hard"] = forms.ChoiceField(
            label=_("Kind of condition"),
            choices=[(HARD, _("Required")), (SOFT, _("Bonus: adds to the score"))],
            widget=forms.RadioSelect,
            initial=HARD,
        )
        self.fields["weight"] = forms.IntegerField(
            label=_("Weight"),
            min_value=0,
            max_value=100,
            initial=10,
            help_text=_("Of a bonus: how many points it is worth, 0 to 100"),
            required=False,
        )

    @property
    def title(self) -> str:
        return gettext(self.predicate.label)

    @property
    def visible_params(self) -> list[Any]:
        return [self[param.name] for param in self.predicate.params]

    def clean(self) -> dict[str, Any]:
        """The engine's own check, its problems beside the fields they speak of."""
        cleaned = super().clean() or {}
        if not self.errors:
            for problem in validate(self.data_of(cleaned)):
                self.add_error(self._field_of(problem), explain.problem(problem, WORDING))
        return cleaned

    def _field_of(self, problem: Problem) -> str | None:
        name = problem.path.removeprefix("params.")
        return name if name in self.fields else None

    def data_of(self, cleaned: Mapping[str, Any]) -> dict[str, Any]:
        params = {param.name: cleaned.get(param.name) for param in self.predicate.params}
        weight = cleaned.get("weight")
        return {
            "code": self.predicate.code,
            "params": {name: value for name, value in params.items() if value not in (None, "", [])},
            "hard": cleaned.get("hard") == HARD,
            "weight": 10 if weight is None else weight,
        }


def field_for(param: Param) -> forms.Field:
    """The form field of a typed parameter, with its limits and its default."""
    common: dict[str, Any] = {
        "label": gettext(param.label),
        "required": param.required and param.default is None,
    }
    if param.kind is ParamKind.CODES:
        return forms.MultipleChoiceField(
            choices=[(code, gettext(label)) for code, label in param.choices.items()],
            widget=forms.CheckboxSelectMultiple,
            initial=param.default,
            **common,
        )
    if param.kind is ParamKind.FLAG:
        return forms.BooleanField(label=common["label"], required=False, initial=param.default)
    if param.kind is ParamKind.MONEY:
        return AmountField(initial=param.default, **common)
    if param.kind is ParamKind.TEXT:
        return forms.CharField(max_length=120, initial=param.default, **common)
    return forms.IntegerField(min_value=param.low, max_value=param.high, initial=param.default, **common)


class CriteriaForms:
    """The conditions of one offer, in order. `rows` are the forms; `total` of them are announced in POST."""

    prefix = "syarat"

    def __init__(self, rows: list[CriterionForm]) -> None:
        self.rows = rows

    @classmethod
    def of(cls, criteria: Iterable[Mapping[str, Any]]) -> CriteriaForms:
        """The stored conditions; one whose code is no longer known is left out."""
        known = [one for one in criteria if one.get("code") in PREDICATES and one["code"] not in STATED]
        return cls([cls._stored(number, one) for number, one in enumerate(known)])

    @classmethod
    def posted(cls, data: MultiValueDict[str, str]) -> CriteriaForms:
        """What was sent, without the row whose "remove" button was pressed, with the one to add."""
        rows = []
        removed = data.get("remove_criterion", "")
        for number in range(min(_whole(data.get(f"{cls.prefix}-total")), HIGHEST)):
            code = data.get(f"{cls.prefix}-{number}-code", "")
            if code in PREDICATES and code not in STATED and str(number) != removed:
                rows.append(CriterionForm(PREDICATES[code], prefix=cls._name(number), data=data))
        return cls(rows[:MOST])

    @classmethod
    def _stored(cls, number: int, one: Mapping[str, Any]) -> CriterionForm:
        initial = dict(one.get("params") or {})
        initial |= {"hard": HARD if one.get("hard", True) else SOFT, "weight": one.get("weight", 10)}
        return CriterionForm(PREDICATES[one["code"]], prefix=cls._name(number), initial=initial)

    @classmethod
    def _name(cls, number: int) -> str:
        return f"{cls.prefix}-{number}"

    def add(self, code: str) -> CriterionForm | None:
        """An empty condition at the end; None when the code is unknown or there are enough."""
        if code not in PREDICATES or code in STATED or len(self.rows) >= MOST:
            return None
        added = CriterionForm(PREDICATES[code], prefix=self._name(self.total))
        self.rows.append(added)
        return added

    @property
    def numbered(self) -> list[tuple[int, CriterionForm]]:
        return [(int(str(row.prefix).rpartition("-")[2]), row) for row in self.rows]

    @property
    def total(self) -> int:
        """One more than the highest number in use."""
        return max((number for number, _row in self.numbered), default=-1) + 1

    def quiet(self) -> None:
        """Show what was typed without judging it: the person is still at work."""
        for row in self.rows:
            quiet(row)

    def is_valid(self) -> bool:
        answers = [row.is_valid() for row in self.rows]  # all of them, so that every row shows its errors
        return all(answers)

    def criteria(self) -> list[dict[str, Any]]:
        """As stored in `Offer.criteria`; after `is_valid`."""
        return [row.data_of(row.cleaned_data) for row in self.rows]


def quiet(form: forms.BaseForm) -> None:
    """A bound form that shows its values and no errors."""
    if form.is_bound:
        form._errors = ErrorDict()  # type: ignore[attr-defined]  # Django has no public way to be quiet
        form.cleaned_data = {}


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 4 else 0
