"""Addresses as people ask for them: each filter, order and depth, places of all levels; the same each run."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from urllib.parse import urlencode

from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships.choices import SECTORS
from partnerships.forms.need_filter import BANDS, ORDERS, STATES
from partnerships.models import MediumTermPlan, Need, Offer

WORDS = (
    "drainase", "melati", "jamban", "mandiri", "pelatihan", "menteng", "mesin jahit", "rabat beton", "sumur",
    "gang mawar", "bkm harapan", "talud", "kali", "beasiswa", "sejahtera jaya",
)  # fmt: skip
CATEGORIES = ("drainase", "jalan", "rtlh", "pendidikan", "modal_usaha", "wisata", "sanitasi")
MONEY = ("20000000", "50000000", "100000000")
SAMPLE = 80


class Addresses:
    """Draws addresses by lot from what the database holds."""

    def __init__(self, seed: int = 1) -> None:
        self.dice = Random(seed)
        codes = list(Organisation.objects.boards().values_list("territory__code", flat=True))
        self.places: dict[int, list[Region]] = {}
        for level, length in ((1, 2), (2, 5), (3, 8), (4, 13)):
            drawn = {code[:length] for code in self._some(codes)}
            self.places[level] = list(Region.objects.filter(code__in=drawn).order_by("code"))
        self.boards = self._some(
            list(Organisation.objects.boards().order_by("pk").values_list("slug", flat=True))
        )
        self.plans = self._some(
            list(MediumTermPlan.objects.published().order_by("pk").values_list("pk", flat=True))
        )
        ready = list(Need.objects.ready().order_by("pk").values_list("pk", flat=True))
        self.needs = list(Need.objects.filter(pk__in=self._some(ready)).order_by("pk"))
        self.offers = list(Offer.objects.open().order_by("pk"))

    def _some(self, rows: list) -> list:
        return self.dice.sample(rows, min(SAMPLE, len(rows)))

    def place(self) -> Region:
        return self.dice.choice(self.places[self.dice.choice((1, 2, 2, 3, 4))])

    def maybe(self, share: float, name: str, choices: tuple[str, ...] | list[str]) -> dict[str, str]:
        return {name: self.dice.choice(choices)} if self.dice.random() < share else {}

    def filters(self) -> dict[str, str]:
        """What the list of needs is asked for."""
        said: dict[str, str] = {}
        if self.dice.random() < 0.5:
            place = self.place()
            said |= {"region": place.label, "region-code": place.code}
        said |= self.maybe(0.3, "sector", [code for code, _words in SECTORS])
        said |= self.maybe(0.2, "gap", list(BANDS)) | self.maybe(0.2, "category", CATEGORIES)
        said |= self.maybe(0.15, "q", WORDS) | self.maybe(0.1, "cost_max", MONEY)
        said |= self.maybe(0.05, "cost_min", MONEY) | self.maybe(0.2, "year", ["2026", "2027", "2028"])
        return said | self.maybe(0.3, "state", list(STATES))

    def need_list(self) -> str:
        deep = self.maybe(0.3, "page", ["2", "3", "10", "50", "300", "500"])
        return f"/needs/?{urlencode(self.filters() | self.maybe(1, 'order', list(ORDERS)) | deep)}"

    def need_file(self) -> str:
        return f"/needs.csv?{urlencode(self.filters())}"

    def need_map(self) -> str:
        said = {name: value for name, value in self.filters().items() if name != "state"}
        return f"/needs/map/?{urlencode(said | self.maybe(0.3, 'state', ['funded', 'all']))}"

    def organisation_list(self) -> str:
        place = self.place()
        region = {"region": place.label, "region-code": place.code} if self.dice.random() < 0.5 else {}
        said = region | self.maybe(0.3, "q", WORDS) | self.maybe(0.3, "page", ["2", "50", "500"])
        return f"/organisations/?{urlencode(said | self.maybe(0.2, 'kind', ['board', 'government']))}"

    def cut(self) -> str:
        said = self.maybe(0.3, "sector", [code for code, _words in SECTORS])
        said |= self.maybe(0.3, "year", ["2026", "2027", "2028"]) | self.maybe(0.3, "state", ["ready"])
        return urlencode(said)

    def gap_of(self, level: int) -> str:
        place = f"{self.dice.choice(self.places[level]).code}/" if level else ""
        return f"/gap/{place}?{self.cut()}"

    def totals(self) -> str:
        region = self.maybe(0.7, "region", [self.place().code])
        return f"/api/totals?{urlencode({'by': self.dice.choice(('sector', 'year'))} | region)}&{self.cut()}"

    def pages(self) -> dict[str, Callable[[], str]]:
        """By name, a maker of one more address of this kind."""
        pick = self.dice.choice
        levels = ("country", "province", "kota", "kecamatan", "kelurahan")
        return {
            "home": lambda: "/",
            "needs": self.need_list,
            "needs.csv, its start": self.need_file,
            "map of needs": self.need_map,
            "need": lambda: str(pick(self.needs).get_absolute_url()),
            "plan": lambda: f"/plans/{pick(self.plans)}/",
            "organisations": self.organisation_list,
            "organisation": lambda: f"/organisations/{pick(self.boards)}/",
            "offers": lambda: f"/offers/?{urlencode(self.maybe(0.5, 'q', WORDS))}",
            "offer": lambda: str(pick(self.offers).get_absolute_url()) if self.offers else "/offers/",
            "search": lambda: f"/search/?{urlencode({'q': pick(WORDS)})}",
            **{f"gap, {name}": (lambda at=at: self.gap_of(at)) for at, name in enumerate(levels)},
            "gap.csv": lambda: f"/gap.csv?{urlencode({'region': self.place().code})}&{self.cut()}",
            "api needs": lambda: f"/api/needs?{urlencode(self.filters())}",
            "api need": lambda: f"/api/needs/{pick(self.needs).pk}",
            "api plan": lambda: f"/api/plans/{pick(self.plans)}",
            "api totals": self.totals,
        }
