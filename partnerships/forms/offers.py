"""The offer as its partner writes it. A draft may lack nearly everything; what is typed must be readable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.core.taxonomy import CATEGORIES, SECTORS
from forum_site.organisations.models import Organisation
from partnerships.choices import SOURCE_KINDS, SUPPORT_FORMS
from partnerships.forms.fields import AmountField
from partnerships.forms.places import PlacesMixin, chosen_regions, further_region
from partnerships.matching.criteria.shared import DOCUMENTS
from partnerships.models import FundingSource, Offer

PLAIN: Final = (
    "type title summary source source_kind support_forms sectors categories amount_min amount_max"
    " amount_basis opens_on closes_on year quota documents contact".split()
)
AMOUNT_CODE, CATEGORY_CODE = "amount.between", "category.in"


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def several(choices: Iterable[tuple[str, Any]], label: Any, hint: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        choices=list(choices),
        label=label,
        help_text=hint,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class OfferForm(PlacesMixin, forms.ModelForm[Offer]):
    """All fields of an offer but its composed conditions (`forms/criteria.py`).

    `regions` are codes that stay ticked; `region` adds one more, found by its name.
    """

    support_forms = several(SUPPORT_FORMS, _("Form of support"))
    sectors = several(
        [(code, _(label)) for code, label in SECTORS.items()],
        _("Sectors"),
        _("Enough when every activity of the sector is welcome"),
    )
    categories = forms.MultipleChoiceField(
        label=_("Activities"),
        required=False,
        help_text=_("Leave empty for every activity of the sectors"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(code, _(category.label)) for code, category in CATEGORIES.items()],
    )
    categories_strict = forms.BooleanField(
        label=_("Only these activities"),
        required=False,
        help_text=_("Otherwise similar ones are shown too, with a lower score"),
    )
    regions = chosen_regions()
    region = further_region()
    amount_min = AmountField(label=_("At least (Rp)"), required=False)
    amount_max = AmountField(label=_("At most (Rp)"), required=False)
    amount_required = forms.BooleanField(
        label=_("What a need still lacks must lie between these amounts"),
        required=False,
        help_text=_("Otherwise the amounts only colour the score"),
    )
    documents = several(
        [(code, _(label)) for code, label in DOCUMENTS.items()], _("Documents you will ask for")
    )

    class Meta:
        model = Offer
        fields = PLAIN
        widgets = {
            "type": forms.RadioSelect,
            "amount_basis": forms.RadioSelect,
            "summary": forms.Textarea(attrs={"rows": 5}),
            "opens_on": DayInput,
            "closes_on": DayInput,
        }

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        source: Any = self.fields["source"]
        given = Q(is_closed=False) | Q(pk=self.instance.source_id)
        source.queryset = FundingSource.objects.filter(given, organisation=organisation)
        source.label, source.empty_label = gettext("From which source"), gettext("Not from a listed source")
        self._prepare_words()
        self.prepare_places(organisation)
        for code, name in ((AMOUNT_CODE, "amount_required"), (CATEGORY_CODE, "categories_strict")):
            self.initial.setdefault(name, any(one.get("code") == code for one in self.instance.criteria))

    def _prepare_words(self) -> None:
        hints = {
            "title": _("Short and concrete, such as “Neighbourhood drainage 2027”"),
            "summary": _("What you give, to whom, and how it goes on after a board applies"),
            "contact": _("An office or unit, no personal name or number"),
            "quota": _("How many needs you can help; empty for no limit"),
            "year": _("The year in which the work is done"),
            "closes_on": _("Empty when it is open all year"),
        }
        for name, hint in hints.items():
            self.fields[name].help_text = hint
        self.fields["amount_basis"].label = _("These amounts are")
        for field in self.fields.values():
            field.label = capital(str(field.label))
        kind: Any = self.fields["source_kind"]
        kind.choices = [("", gettext("Choose")), *SOURCE_KINDS]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._check_order(cleaned, "amount_min", "amount_max", _("The largest amount is below the smallest."))
        self._check_order(cleaned, "opens_on", "closes_on", _("The offer closes before it opens."))
        if cleaned.get("amount_required"):
            self._check_amount_required(cleaned)
        self.check_places()
        return cleaned

    def _check_order(self, cleaned: dict[str, Any], low: str, high: str, words: Any) -> None:
        first, last = cleaned.get(low), cleaned.get(high)
        if first is not None and last is not None and last < first:
            self.add_error(high, words)

    def _check_amount_required(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("amount_basis") != Offer.AmountBasis.NEED:
            self.add_error("amount_required", _("This can be required only of amounts per need."))
        elif cleaned.get("amount_min") is None and cleaned.get("amount_max") is None:
            self.add_error("amount_required", _("Write at least one of the two amounts."))

    @property
    def category_groups(self) -> list[tuple[str, list[Any]]]:
        """The check boxes of the activities under their sectors."""
        boxes = {box.data["value"]: box for box in self["categories"].subwidgets}
        return [
            (gettext(label), [box for code, box in boxes.items() if CATEGORIES[code].sector == sector])
            for sector, label in SECTORS.items()
        ]

    def stated_criteria(self) -> list[dict[str, Any]]:
        """The conditions that two ticks of this form stand for; the engine fills in the offer's fields."""
        criteria: list[dict[str, Any]] = []
        if self.cleaned_data.get("amount_required"):
            criteria.append({"code": AMOUNT_CODE, "params": {}, "hard": True, "weight": 0})
        if self.cleaned_data.get("categories_strict") and self.cleaned_data.get("categories"):
            criteria.append({"code": CATEGORY_CODE, "params": {"strict": True}, "hard": True, "weight": 0})
        return criteria

    def values(self) -> dict[str, Any]:
        """What `actions.save_offer` takes, criteria apart."""
        return {name: self.cleaned_data[name] for name in PLAIN}


class ExtendForm(forms.ModelForm[Offer]):
    """What may still change once an offer is published."""

    class Meta:
        model = Offer
        fields = ["closes_on", "quota", "contact"]
        widgets = {"closes_on": DayInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = capital(str(field.label))

    def clean_closes_on(self) -> Any:
        day = self.cleaned_data["closes_on"]
        if day and self.instance.opens_on and day < self.instance.opens_on:
            raise forms.ValidationError(_("The offer closes before it opens."))
        return day

    def clean_quota(self) -> Any:
        quota = self.cleaned_data["quota"]
        if quota is not None and quota < self.instance.quota_used:
            raise forms.ValidationError(
                _("%(n)s places are given already."), params={"n": self.instance.quota_used}
            )
        return quota
