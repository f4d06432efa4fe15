"""A line of the plan: what is needed, where, for whom, at what cost, and what is not yet funded."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.search import index

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships.choices import CATEGORIES, SECTORS, NeedStatus, PlanStatus, PointSource
from partnerships.models.need_types import NeedType
from partnerships.models.plans import MediumTermPlan, PlanImport
from partnerships.privacy import is_house_level, public_text
from partnerships.querysets import MOSTLY_POOR, PRIVATE_NEED_STATES, READY_NEED_STATES, NeedQuerySet

rupiah = models.BigIntegerField
# What `public_words`, `map_lat` and `map_lng` are made of.
PUBLIC_SOURCES = frozenset({"title", "address", "category", "households", "latitude", "longitude"})
# What sums and filters of a list read; an index that carries it is read without its rows. In stored order.
SUMMED = (
    *("status", "gap", "cost", "sector", "category", "year", "committed", "received", "spent"),
    *("board", "plan", "village", "tracking_code"),
)
SOUGHT = Q(status__in=READY_NEED_STATES)
UNSOUGHT_STATES = ("in_plan", "in_progress", "completed", "handed_over", "deferred")


def _without(key: str) -> list[str]:
    """What an index by `key` has to carry."""
    return [column for column in SUMMED if column != key]


class Need(TimeStamped, index.Indexed):
    """Amounts are integer rupiah; counts are aggregates, never names.

    `committed`, `received`, `spent` and `gap` are kept by `actions.refresh_funding` in the transaction
    that changes a `FundingEntry`; nothing else writes them. `gap` is null while the cost is unknown.
    `village` is the place the list, the map and the matching use; RT and RW refine it.
    """

    plan = models.ForeignKey(MediumTermPlan, on_delete=models.CASCADE, related_name="needs")
    board = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="needs")
    title = models.CharField(_("activity"), max_length=240)
    problem = models.TextField(_("problem"), blank=True, max_length=4000)
    description = models.TextField(_("plan of work"), blank=True, max_length=4000)
    sector = models.CharField(_("sector"), max_length=12, choices=SECTORS, blank=True)
    category = models.CharField(_("category"), max_length=24, choices=CATEGORIES, blank=True)
    village = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="needs")
    rw = models.CharField("RW", max_length=20, blank=True)
    rt = models.CharField("RT", max_length=20, blank=True)
    address = models.CharField(_("place"), max_length=200, blank=True)
    quantity = models.DecimalField(_("volume"), max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    cost = rupiah(_("cost"), null=True, blank=True)
    swadaya_planned = rupiah(_("self-help planned"), default=0)
    households = models.PositiveIntegerField(_("households"), null=True, blank=True)
    poor_households = models.PositiveIntegerField(_("poor households"), null=True, blank=True)
    people = models.PositiveIntegerField(_("people"), null=True, blank=True)
    women = models.PositiveIntegerField(_("women"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    priority_rank = models.PositiveSmallIntegerField(_("priority"), null=True, blank=True)
    proposer = models.CharField(_("proposed by group"), max_length=120, blank=True)
    responsible = models.CharField(_("responsible"), max_length=120, blank=True)
    status = models.CharField(max_length=20, choices=NeedStatus.choices, default=NeedStatus.DRAFT)
    opened_at = models.DateTimeField(_("open for partners since"), null=True, blank=True)

    type = models.ForeignKey(NeedType, null=True, blank=True, on_delete=models.SET_NULL, related_name="needs")
    status_reason = models.CharField(max_length=400, blank=True)  # of a deferred, dropped or merged need
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged_from"
    )
    version = models.PositiveIntegerField(default=0)  # grows with each change by a person
    tracking_code = models.CharField(max_length=12, blank=True)  # follows a proposal without an account
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    proposer_group = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="proposed_needs"
    )

    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    point_source = models.CharField(max_length=8, choices=PointSource.choices, blank=True)

    slum_aspects = models.JSONField(_("slum aspects"), default=list, blank=True)  # codes of SLUM_ASPECTS
    slum_listed = models.BooleanField(_("in the slum decree (SK Kumuh)"), null=True, blank=True)
    slum_decree = models.CharField(_("number and year of the SK Kumuh"), max_length=120, blank=True)
    rplp_reference = models.CharField(_("page or programme in the RPLP"), max_length=160, blank=True)
    in_musrenbang = models.BooleanField(_("entered in Musrenbang or SIPD"), null=True, blank=True)
    musrenbang_reference = models.CharField(_("number in Musrenbang or SIPD"), max_length=120, blank=True)

    committed = rupiah(default=0)
    received = rupiah(default=0)
    spent = rupiah(default=0)
    gap = rupiah(_("not yet funded"), null=True, blank=True)

    source = models.ForeignKey(
        PlanImport, null=True, blank=True, on_delete=models.SET_NULL, related_name="needs"
    )
    source_sha256 = models.CharField(max_length=64, blank=True)
    source_sheet = models.CharField(max_length=120, blank=True)
    source_row = models.PositiveIntegerField(null=True, blank=True)
    source_key = models.CharField(max_length=64, blank=True)
    source_values = models.JSONField(default=dict, blank=True)  # as imported, to show what changed

    # What a visitor may search in; kept by `save` from title and address (see partnerships.privacy).
    public_words = models.TextField(blank=True, editable=False, default="")
    # Where the public map shows it, in degrees; null without a point and for single houses. Kept by `save`.
    map_lat = models.FloatField(null=True, blank=True, editable=False)
    map_lng = models.FloatField(null=True, blank=True, editable=False)

    tags = TaggableManager(blank=True)

    objects = NeedQuerySet.as_manager()

    search_fields = [
        index.SearchField("public_title", boost=4),
        index.AutocompleteField("public_title"),
        index.SearchField("public_problem"),
        index.SearchField("public_address"),
        index.SearchField("where_words"),
        index.FilterField("status"),
        index.FilterField("sector"),
        index.FilterField("board_id"),
    ]

    class Meta:
        verbose_name = _("need")
        verbose_name_plural = _("needs")
        ordering = ["-gap"]
        constraints = [
            models.CheckConstraint(condition=Q(cost=None) | Q(cost__gte=0), name="need_cost_not_negative"),
            models.CheckConstraint(condition=Q(swadaya_planned__gte=0), name="need_swadaya_not_negative"),
            models.CheckConstraint(
                condition=Q(committed__gte=0, received__gte=0, spent__gte=0)
                & (Q(gap=None) | Q(gap__gte=0, gap__lte=models.F("cost"))),
                name="need_amounts_in_order",
            ),
            models.UniqueConstraint(
                fields=["tracking_code"], condition=~Q(tracking_code=""), name="one_need_a_tracking_code"
            ),
            models.UniqueConstraint(
                fields=["plan", "source_key"],
                condition=~Q(source_key=""),
                name="one_need_per_sheet_row",
            ),
        ]
        indexes = [
            # The orders of the list; those that end with what is not known are made by migration 0009.
            models.Index(fields=["gap", "id"], name="need_by_gap"),
            # Of what lacks nothing nearly all is done: who looks for the smallest gap does not walk past it.
            # With what other filters read: a sector may stand far from the end where the walk begins.
            models.Index(
                fields=["gap", "id"],
                include=["status", "cost", "sector", "category", "year", "board", "plan", "village"],
                name="need_sought_by_gap",
                condition=SOUGHT,
            ),
            # A range of costs is summed from the index alone.
            models.Index(fields=["cost", "id"], include=_without("cost"), name="need_by_cost"),
            # The same for needs of mostly poor households, with what their map counts.
            models.Index(
                fields=["gap", "id"],
                include=[*_without("gap"), "map_lat", "map_lng"],
                condition=MOSTLY_POOR,
                name="need_of_poor",
            ),
            # The same for the needs of a place: its villages are looked up one by one.
            models.Index(fields=["village", "id"], include=_without("village"), name="need_in_village"),
            # The third of all needs that looks for nobody, by its few states; its orders are sorted.
            models.Index(
                fields=["status", "id"],
                include=["opened_at", *_without("status")],
                condition=Q(status__in=UNSOUGHT_STATES),
                name="need_in_other_state",
            ),
            models.Index(fields=["category", "status"], name="need_of_category"),
            models.Index(fields=["board", "status"], name="need_of_board"),
            # Read by the map of all needs: everything its cells count, so that no row itself is read.
            models.Index(
                fields=[
                    "map_lat",
                    "map_lng",
                    "status",
                    "gap",
                    "board",
                    "plan",
                    "village",
                    "sector",
                    "category",
                    "year",
                ],
                condition=Q(map_lat__isnull=False),
                name="need_on_map",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.remember_public_words()
        fields = kwargs.get("update_fields")
        if fields is not None and PUBLIC_SOURCES & set(fields):
            kwargs["update_fields"] = {*fields, "public_words", "map_lat", "map_lng"}
        super().save(*args, **kwargs)

    def remember_public_words(self) -> None:
        """What search and map may use; before saving. `bulk_create` and `bulk_update` have to ask for it."""
        self.public_words = f"{self.public_title} {self.public_address}".strip().lower()
        shown = self.latitude is not None and self.longitude is not None and not self.is_house_level
        self.map_lat = float(self.latitude) if shown else None  # type: ignore[arg-type]
        self.map_lng = float(self.longitude) if shown else None  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("partnerships:need", args=[self.pk, self.slug])

    @property
    def fit_count(self) -> int:
        """How many open offers it fits, as was found last; `for_list` brings it along."""
        facts = getattr(self, "facts", None)
        return facts.fit_count if facts else 0

    @property
    def nearly_count(self) -> int:
        facts = getattr(self, "facts", None)
        return facts.nearly_count if facts else 0

    @property
    def slug(self) -> str:
        return slugify(self.public_title)[:60].strip("-") or "kebutuhan"

    def where_words(self) -> str:
        """Village, district, kota and board, for the search index: people search a kelurahan too."""
        return f"{self.village.name} {self.village.place} {self.board.name}"

    @property
    def is_public(self) -> bool:
        """As `Need.objects.public()` says it; reads the plan."""
        return self.status not in PRIVATE_NEED_STATES and self.plan.status != PlanStatus.DRAFT

    @property
    def is_house_level(self) -> bool:
        """Stands at single houses, so the public is not told the RT, the address or small counts."""
        return is_house_level(self.category, self.title, self.households)

    @property
    def public_title(self) -> str:
        return public_text(self.title, house_level=self.is_house_level)

    @property
    def public_problem(self) -> str:
        return public_text(self.problem, house_level=self.is_house_level)

    @property
    def public_description(self) -> str:
        return public_text(self.description, house_level=self.is_house_level)

    @property
    def public_address(self) -> str:
        return "" if self.is_house_level else self.address
