"""The filters above the list of partnerships."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import PARTNER_KINDS, Kind
from forum_site.regions.picker import RegionField
from partnerships.channelling.querysets import PartnershipQuerySet
from partnerships.channelling.stages import TALKING, WORKING, Side, Stage

# code: (words, stages)
GROUPS: Final[dict[str, tuple[Any, frozenset[str]]]] = {
    "talks": (_("Being explored"), frozenset(TALKING)),
    "work": (_("Under way"), frozenset({*WORKING, Stage.SUSPENDED})),
    "done": (_("Finished"), frozenset({Stage.HANDED_OVER, Stage.EVALUATED, Stage.CLOSED})),
    "stopped": (
        _("Stopped"), frozenset({Stage.DECLINED, Stage.WITHDRAWN, Stage.LAPSED, Stage.TERMINATED})
    ),
}  # fmt: skip
WAITS: Final[dict[str, Any]] = {
    Side.BOARD.value: _("Waits for the board"),
    Side.PARTNER.value: _("Waits for the partner"),
    "late": _("An answer is late"),
}
KINDS: Final = [(kind.value, kind.label) for kind in Kind if kind in PARTNER_KINDS]
MOST_WORDS: Final = 6


def group_of(stage: str) -> str:
    return next((code for code, (_words, stages) in GROUPS.items() if stage in stages), "")


class PartnershipFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    q = forms.CharField(
        label=_("Words"), required=False, max_length=80, widget=forms.SearchInput,
        help_text=_("Title, board or partner"),
    )  # fmt: skip
    region = RegionField(
        label=_("Place"), required=False, help_text=_("Kelurahan, kecamatan, kota or province")
    )
    group = forms.ChoiceField(
        label=_("Stage"), required=False, choices=[(code, words) for code, (words, _s) in GROUPS.items()]
    )
    kind = forms.ChoiceField(label=_("Kind of partner"), required=False, choices=[("", _("All")), *KINDS])
    waits = forms.ChoiceField(label=_("Answer"), required=False, choices=[("", _("All")), *WAITS.items()])

    def found(self) -> dict[str, Any]:
        """What could be read, by field."""
        self.is_valid()
        return getattr(self, "cleaned_data", {})

    @property
    def group_now(self) -> str:
        return str(self.found().get("group") or "")

    def narrowed(self, rows: PartnershipQuerySet) -> PartnershipQuerySet:
        """The rows that pass everything but the group of stages."""
        found = self.found()
        for word in found.get("q", "").split()[:MOST_WORDS]:
            said = Q(title__icontains=word) | Q(board__name__icontains=word)
            rows = rows.filter(said | Q(partner__name__icontains=word))
        if place := found.get("region"):
            rows = rows.filter(board__territory__lo__gte=place.lo, board__territory__hi__lte=place.hi)
        if kind := found.get("kind"):
            rows = rows.filter(partner__kind=kind)
        return self._waiting(rows, found.get("waits", ""))

    def _waiting(self, rows: PartnershipQuerySet, waits: str) -> PartnershipQuerySet:
        if waits == "late":
            return rows.overdue(timezone.localdate())
        return rows.filter(answer_from=waits) if waits else rows

    def in_group(self, rows: PartnershipQuerySet) -> PartnershipQuerySet:
        return rows.filter(stage__in=GROUPS[self.group_now][1]) if self.group_now else rows

    def choices(self, rows: PartnershipQuerySet) -> list[tuple[str, Any, int, bool]]:
        """(code, words, how many of the narrowed rows, is chosen), all of them first; one statement."""
        named = {code: Count("pk", filter=Q(stage__in=stages)) for code, (_w, stages) in GROUPS.items()}
        counts = rows.order_by().aggregate(all=Count("pk"), **named)
        found = [("", _("All"), counts["all"], not self.group_now)]
        return found + [
            (code, words, counts[code], code == self.group_now) for code, (words, _s) in GROUPS.items()
        ]

    @property
    def active(self) -> int:
        """How many filters hold, for the button on phones."""
        return sum(bool(self.found().get(name)) for name in ("q", "region", "group", "kind", "waits"))
