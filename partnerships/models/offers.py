"""Where support comes from (FundingSource) and what is on the table now (Offer)."""

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
from partnerships.choices import SOURCE_KINDS, OfferStatus, OfferType
from partnerships.querysets import OfferQuerySet
from partnerships.sources.querysets import FundingSourceQuerySet


class FundingSource(TimeStamped):
    """A registry row: a programme or budget of an organisation, with the date it was last confirmed.

    `regions` empty means wherever the organisation works.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="funding_sources")
    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=20, choices=SOURCE_KINDS)
    summary = models.TextField(_("about"), blank=True, max_length=2000)
    sectors = models.JSONField(_("sectors"), default=list, blank=True)
    support_forms = models.JSONField(_("forms of support"), default=list, blank=True)
    amount_min = models.BigIntegerField(_("from (Rp)"), null=True, blank=True)
    amount_max = models.BigIntegerField(_("to (Rp)"), null=True, blank=True)
    regions = models.ManyToManyField(
        Region, blank=True, related_name="funding_sources", verbose_name=_("regions")
    )
    calendar = models.CharField(_("when in the year"), max_length=160, blank=True)
    contact = models.CharField(_("contact office"), max_length=160, blank=True)
    confirmed_on = models.DateField(_("last confirmed"), null=True, blank=True)
    asked_on = models.DateField(null=True, blank=True, help_text=_("When its owner was last asked"))
    is_closed = models.BooleanField(_("no longer given"), default=False)

    objects = FundingSourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("funding source")
        verbose_name_plural = _("funding sources")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("partnerships:source", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.name)[:60].strip("-") or "sumber"


class Offer(TimeStamped, index.Indexed):
    """A call, service or training. Draft → review → published → closed by date or quota.

    A draft may be incomplete; `missing` says what it lacks before it can be sent. `criteria` is a list of
    criterion dicts as `partnerships.matching.criteria` defines them. Amounts are integer rupiah, of what
    `amount_basis` says. `regions` empty means all Indonesia.
    """

    class AmountBasis(models.TextChoices):
        """Of what the amounts speak; only amounts per need can be compared with a gap."""

        NEED = "need", _("per need")
        UNIT = "unit", _("per unit, house or person")
        TOTAL = "total", _("for all together")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="offers")
    source = models.ForeignKey(
        FundingSource, null=True, blank=True, on_delete=models.SET_NULL, related_name="offers"
    )
    type = models.CharField(_("type"), max_length=10, choices=OfferType.choices, default=OfferType.CALL)
    title = models.CharField(_("title"), max_length=160)
    summary = models.TextField(_("what is offered"), max_length=4000, blank=True)
    source_kind = models.CharField(_("source of funds"), max_length=20, choices=SOURCE_KINDS, blank=True)
    support_forms = models.JSONField(_("forms of support"), default=list, blank=True)
    sectors = models.JSONField(_("sectors"), default=list, blank=True)
    categories = models.JSONField(_("categories"), default=list, blank=True)
    regions = models.ManyToManyField(Region, blank=True, related_name="offers", verbose_name=_("regions"))
    amount_min = models.BigIntegerField(_("from (Rp)"), null=True, blank=True)
    amount_max = models.BigIntegerField(_("to (Rp)"), null=True, blank=True)
    amount_basis = models.CharField(max_length=5, choices=AmountBasis.choices, default=AmountBasis.NEED)
    opens_on = models.DateField(_("opens"), null=True, blank=True)
    closes_on = models.DateField(_("closes"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("year of work"), null=True, blank=True)
    quota = models.PositiveIntegerField(_("quota"), null=True, blank=True)
    quota_used = models.PositiveIntegerField(default=0)
    criteria = models.JSONField(_("criteria"), default=list, blank=True)
    documents = models.JSONField(_("required documents"), default=list, blank=True)
    contact = models.CharField(_("contact office"), max_length=160, blank=True)
    status = models.CharField(max_length=10, choices=OfferStatus.choices, default=OfferStatus.DRAFT)
    returned_reason = models.TextField(_("reason"), blank=True, max_length=2000)
    published_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    renews = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="renewals"
    )

    tags = TaggableManager(blank=True)

    objects = OfferQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=4),
        index.AutocompleteField("title"),
        index.SearchField("summary"),
        index.FilterField("status"),
        index.FilterField("organisation_id"),
    ]

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        ordering = ["closes_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_max=None) | Q(amount_min=None) | Q(amount_max__gte=models.F("amount_min")),
                name="offer_amounts_in_order",
            ),
            models.CheckConstraint(
                condition=Q(closes_on=None) | Q(opens_on=None) | Q(closes_on__gte=models.F("opens_on")),
                name="offer_window_in_order",
            ),
        ]
        indexes = [models.Index(fields=["status", "closes_on"], name="offer_open_list")]

    @property
    def fit_count(self) -> int:
        """How many needs fit it, as was found last; `for_list` brings it along."""
        found = getattr(self, "needs_list", None)
        return found.fit_count if found else 0

    @property
    def nearly_count(self) -> int:
        found = getattr(self, "needs_list", None)
        return found.nearly_count if found else 0

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("partnerships:offer", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.title)[:60].strip("-") or "tawaran"

    def missing(self) -> list[str]:
        """Labels of what a draft still lacks before it can be sent to the secretariat."""
        wanted = ("title", "summary", "source_kind", "support_forms", "contact")
        lacking = [name for name in wanted if not getattr(self, name)]
        if not self.sectors and not self.categories:
            lacking.append("sectors")
        labels = {field.name: field.verbose_name for field in self._meta.fields}
        return [str(labels[name]) for name in lacking]
