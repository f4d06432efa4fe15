"""The whole page of writing an offer: its fields and its conditions, sent and kept together."""

from __future__ import annotations

from typing import Any

from partnerships.actions.save_offer import create_offer, edit_offer
from partnerships.forms.criteria import CriteriaForms, offered_codes, quiet
from partnerships.forms.offers import OfferForm
from partnerships.models import Offer


class OfferPage:
    """`wanted` is what the pressed button asks: save, try, add_region, add_criterion or remove_criterion."""

    def __init__(self, offer: Offer, data: Any = None) -> None:
        self.offer = offer
        self.is_posted = data is not None
        self.data = data if data is not None else {}
        self.form = OfferForm(data, instance=offer, organisation=offer.organisation)
        self.criteria = CriteriaForms.posted(data) if data is not None else CriteriaForms.of(offer.criteria)
        self.added = ""  # where the page opens after "add": the id of the new thing

    @property
    def wanted(self) -> str:
        if "remove_criterion" in self.data:
            return "remove_criterion"
        return str(self.data.get("do", "save"))

    @property
    def offered(self) -> Any:
        return offered_codes()

    def is_valid(self) -> bool:
        """Both parts are asked, so that everything wrong is shown at once."""
        answers = [self.form.is_valid(), self.criteria.is_valid()]
        return all(answers)

    def change(self) -> None:
        """Add or remove a part; everything typed stays, nothing is judged yet."""
        quiet(self.form)
        self.criteria.quiet()
        if self.wanted == "add_region":
            self.form.add_region()
        if self.wanted == "add_criterion":
            row = self.criteria.add(str(self.data.get("criterion", "")))
            self.added = str(row.prefix) if row else ""

    def save(self, *, by: Any) -> Offer:
        """Keep it as a draft."""
        fields = self.form.values()
        fields["criteria"] = self.form.stated_criteria() + self.criteria.criteria()
        regions = self.form.places
        if self.offer.pk is None:
            return create_offer(self.offer.organisation, by=by, regions=regions, **fields)
        stored = Offer.objects.select_related("organisation__territory").get(pk=self.offer.pk)
        return edit_offer(stored, by=by, regions=regions, **fields)
