"""The filters of "Peluang": over rows already in memory, because a board has few."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.core.money import number
from forum_site.organisations.forms.filters import GROUPS
from partnerships.chances import Chance, due_bands, facets
from partnerships.choices import SECTORS, SUPPORT_FORMS

DUE = {"fortnight": _("In the next 14 days"), "year": _("Until the end of the year"), "open": _("All year")}
MARKS = {"saved": _("Saved by us"), "contacted": _("Contacted")}
ORDERS = {"fit": _("Best fit"), "due": _("Closing next"), "amount": _("Largest amount")}


class ChanceFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    need = forms.ChoiceField(label=_("For the need"), required=False)
    form = forms.MultipleChoiceField(label=_("Form of support"), required=False)
    sector = forms.MultipleChoiceField(label=_("Sector"), required=False)
    due = forms.ChoiceField(label=_("Deadline"), required=False)
    mark = forms.MultipleChoiceField(label=_("Marked by you"), required=False)
    giver = forms.MultipleChoiceField(label=_("Giver"), required=False)
    order = forms.ChoiceField(label=_("Sort"), required=False, choices=list(ORDERS.items()))

    def __init__(self, data: Any, *, chances: list[Chance]) -> None:
        super().__init__(data)
        self.chances = chances
        self.counts = facets(chances)
        needs = {str(match.need_id): match.need.public_title for one in chances for match in one.matches}
        fields: dict[str, Any] = self.fields
        every = gettext("All, %(n)s open") % {"n": number(len(needs))}
        fields["need"].choices = [("", every), *sorted(needs.items(), key=lambda pair: pair[1])]
        fields["form"].choices = SUPPORT_FORMS
        fields["sector"].choices = SECTORS
        fields["mark"].choices = list(MARKS.items())
        fields["due"].choices = list(DUE.items())
        fields["giver"].choices = [(code, words) for code, (words, _kinds) in GROUPS.items()]

    def options(self) -> list[tuple[str, str, str, list[tuple[str, str, int, bool]]]]:
        """(name, label, type of input, [(code, words, count, chosen)]) of the facets that have a choice."""
        found = []
        for name in ("mark", "form", "sector", "due", "giver"):
            bound = self[name]
            chosen = set(bound.value() or []) if name != "due" else {bound.value()}
            rows = [
                (str(code), str(words), count, str(code) in chosen)
                for code, words in self.fields[name].choices  # type: ignore[attr-defined]
                if (count := self._count(name, str(code)))
            ]
            if rows:
                found.append((name, str(bound.label), "radio" if name == "due" else "checkbox", rows))
        return found

    def _count(self, name: str, code: str) -> int:
        if name == "giver":
            return sum(self.counts["giver"][kind] for kind in GROUPS[code][1])
        return self.counts[name][code]

    def apply(self) -> list[Chance]:
        """The chances that pass; of each only the matches of the chosen need."""
        self.is_valid()
        found = getattr(self, "cleaned_data", {})
        rows: Iterable[Chance] = self.chances
        if found.get("need"):
            rows = _for_need(rows, int(found["need"]))
        if found.get("mark"):
            rows = [one for one in rows if one.kinds & set(found["mark"])]
        if found.get("form"):
            rows = [one for one in rows if set(found["form"]) & set(one.offer.support_forms)]
        if found.get("sector"):
            rows = [one for one in rows if any(m.need.sector in found["sector"] for m in one.matches)]
        if found.get("due"):
            today = timezone.localdate()
            rows = [one for one in rows if found["due"] in due_bands(one.offer.closes_on, today)]
        if found.get("giver"):
            kinds = frozenset().union(*(GROUPS[code][1] for code in found["giver"]))
            rows = [one for one in rows if one.offer.organisation.kind in kinds]
        return list(rows)

    @property
    def ordered_by(self) -> str:
        return getattr(self, "cleaned_data", {}).get("order") or "fit"

    @property
    def active(self) -> int:
        found = getattr(self, "cleaned_data", {})
        return sum(bool(found.get(name)) for name in ("need", "mark", "form", "sector", "due", "giver"))


def _for_need(rows: Iterable[Chance], need_id: int) -> list[Chance]:
    kept = []
    for one in rows:
        matches = [match for match in one.matches if match.need_id == need_id]
        if matches:
            kept.append(Chance(one.offer, matches, one.marks))
    return kept
