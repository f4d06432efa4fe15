"""Proposing a need: to which board, and what; short enough for a phone at a rembug warga."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from forum_site.core import taxonomy
from forum_site.organisations.models import Kind, Membership, Organisation, Role
from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField
from partnerships import rules
from partnerships.actions.propose_need import Behalf, Labour
from partnerships.choices import CATEGORIES, SECTORS
from partnerships.forms.fields import AmountField
from partnerships.importers.guess import guess_category
from partnerships.models import Need
from partnerships.need_types import propose, type_of, types_for
from partnerships.sheet_reading import masked

MOST: Final = 100_000
FIELDS: Final = "title category problem rt rw quantity unit households poor_households women cost".split()
WORDS: Final = ("title", "problem", "rt", "rw", "unit", "group_name")


class PlaceForm(forms.Form):
    """Finds the boards of a kelurahan or desa; read from the address."""

    mark_optional = False
    region = RegionField(
        label=_("Kelurahan or desa"), level=Region.Level.VILLAGE, required=False,
        help_text=_("Where the need is"),
    )  # fmt: skip


def by_sector() -> list[Any]:
    """Every category under its sector, for a select that phones show well."""
    labels = dict(CATEGORIES)
    groups = [
        (label, [(one.code, labels[one.code]) for one in taxonomy.categories_of(code)])
        for code, label in SECTORS
    ]
    return [("", _("Follow the title")), *groups]


def count(label: Any, **more: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=MOST, required=False, **more)


class ProposalForm(forms.Form):
    """Becomes the arguments of `actions.propose_need`; personal data typed here are masked."""

    on_behalf = forms.ChoiceField(label=_("Who proposes"), required=False)
    group_name = forms.CharField(
        label=_("Name of the group"), max_length=120, required=False,
        help_text=_("A group that is not on the list: KSM, posyandu, RT. No names of residents."),
    )  # fmt: skip
    title = forms.CharField(
        label=_("What is needed"), max_length=240,
        help_text=_("What will be done, where, how much. No names of residents."),
    )  # fmt: skip
    category = forms.ChoiceField(label=_("Kind of activity"), required=False, choices=by_sector)
    problem = forms.CharField(
        label=_("The problem"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What happens today, how often, and whom it troubles"),
    )  # fmt: skip
    rt = forms.CharField(label="RT", max_length=20, required=False)
    rw = forms.CharField(label="RW", max_length=20, required=False)
    quantity = forms.DecimalField(
        label=_("Volume"), min_value=0, max_digits=12, decimal_places=2, required=False, localize=True
    )
    unit = forms.CharField(label=_("Unit"), max_length=40, required=False, help_text=_("m, unit, KK"))
    households = count(_("Households (KK) that benefit"), help_text=_("Counts only, never names"))
    poor_households = count(_("of them poor"))
    women = count(_("Women who benefit"))
    workers = count(_("Residents who will work"))
    days = count(_("Days each"))
    daily_wage = AmountField(label=_("Local wage a day (Rp)"), required=False)
    cost = AmountField(
        label=_("Rough cost (Rp)"), required=False, help_text=_("A guess is enough; the board works it out.")
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, board: Organisation, by: Any, need: Need | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.guessed = ""
        self.types = types_for(board.territory)
        if need is not None:
            self.initial = {**known(need), **self.initial}
            for name in ("on_behalf", "group_name", "workers", "days", "daily_wage"):
                del self.fields[name]
            return
        self.groups = {str(group.pk): group for group in groups_for(by, board)}
        self.assists = bool(rules.can_assist(by, board))
        choices = self._speakers(by)
        if len(choices) > 1:
            self.fields["on_behalf"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["on_behalf"]
        if not self.assists:
            del self.fields["group_name"]
        self.initial.setdefault("daily_wage", settings.LOCAL_DAILY_WAGE)
        if self.groups and not self.assists:
            self.initial.setdefault("on_behalf", next(iter(self.groups)))

    def _speakers(self, by: Any) -> list[tuple[str, Any]]:
        groups = [(key, group.name) for key, group in self.groups.items()]
        if not self.assists:
            return [*groups, ("", _("Myself, as a resident"))]
        others = [("other", _("Another group")), ("present", _("A resident who is present"))]
        return [("", _("The board itself")), *groups, *others]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in WORDS:
            if cleaned.get(name):
                cleaned[name] = masked(cleaned[name])
        self._check_counts(cleaned)
        self._check_labour(cleaned)
        self._check_speaker(cleaned)
        if "title" in cleaned and not cleaned.get("category"):
            self._propose_category(cleaned["title"])
        return cleaned

    def _propose_category(self, title: str) -> None:
        """Nothing is taken from the title unseen: the person looks at the proposal and sends again."""
        likely = propose(title, self.types)
        self.guessed = likely[0].category if likely else guess_category(title)
        if not self.guessed:
            self.add_error("category", _("Choose what fits best; the title does not tell."))
            return
        words = now_("By the title we propose “%(category)s”. Correct it if it is wrong, then send.")
        self.add_error("category", words % {"category": dict(CATEGORIES)[self.guessed]})
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict is copied open
        data["category"] = self.guessed
        if likely and not data.get("unit"):
            data["unit"] = likely[0].unit
        self.data = data

    def _check_counts(self, cleaned: dict[str, Any]) -> None:
        less, more = cleaned.get("poor_households"), cleaned.get("households")
        if less is not None and more is not None and less > more:
            self.add_error("poor_households", _("This is more than the whole."))
        if cleaned.get("quantity") and not cleaned.get("unit"):
            self.add_error("unit", _("Write the unit of the volume, such as m or unit."))

    def _check_labour(self, cleaned: dict[str, Any]) -> None:
        workers, days = cleaned.get("workers"), cleaned.get("days")
        if bool(workers) != bool(days):
            self.add_error(
                "days" if workers else "workers", _("Write both: how many people and how many days.")
            )
        elif workers and days and not cleaned.get("daily_wage"):
            self.add_error("daily_wage", _("Write what a day of work is worth where you live."))

    def _check_speaker(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("on_behalf") == "other" and not cleaned.get("group_name"):
            self.add_error("group_name", _("Write the name of the group."))

    @property
    def values(self) -> dict[str, Any]:
        """For `**fields` of the actions."""
        found = {name: self.cleaned_data.get(name) for name in FIELDS}
        category = found["category"] or ""
        texts = {name: found[name] or "" for name in ("rt", "rw", "unit")}
        kind = type_of(found["title"] or "", category, self.types)
        return {**found, **texts, "sector": taxonomy.sector_of(category), "type": kind}

    @property
    def behalf(self) -> Behalf:
        said = self.cleaned_data.get("on_behalf") or ""
        if said == "other":
            return Behalf(name=self.cleaned_data["group_name"])
        return Behalf(group=self.groups.get(said), present=said == "present")

    @property
    def labour(self) -> Labour | None:
        workers, days, wage = (self.cleaned_data.get(name) for name in ("workers", "days", "daily_wage"))
        return Labour(workers, days, wage) if workers and days and wage else None


def groups_for(by: Any, board: Organisation) -> list[Organisation]:
    """Whom the person may speak for: officers for every group of the board, leaders for their own."""
    rows = Organisation.objects.filter(kind=Kind.COMMUNITY_GROUP)
    place = board.territory
    of_board = rows.filter(parent=board)
    if place is not None:
        of_board |= rows.filter(parent=None, territory__lo__gte=place.lo, territory__hi__lte=place.hi)
    if not rules.can_assist(by, board):
        led = Membership.objects.current().filter(user=by, role=Role.GROUP_LEADER)
        of_board = of_board.filter(pk__in=led.values("organisation"))
    return list(of_board.order_by("name")[:100])


def known(need: Need) -> dict[str, Any]:
    """What a returned proposal says already."""
    found = {name: getattr(need, name) for name in FIELDS}
    if found["quantity"] is not None:
        found["quantity"] = Decimal(f"{found['quantity'].normalize():f}")  # 120, not 120.00
    return {**found, "version": need.version}
