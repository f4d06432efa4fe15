"""What a need costs, line by line (RAB); what residents give; what like needs cost elsewhere."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from partnerships.choices import CATEGORIES
from partnerships.models.funding import FundingEntry
from partnerships.models.needs import Need


class CostItem(TimeStamped):
    """A line of the RAB. `amount` = volume × unit price, rounded half up to whole rupiah.

    The cost of a need with lines is their sum, kept by `actions.refresh_cost`.
    """

    class Group(models.TextChoices):
        MATERIAL = "material", _("Material")
        LABOUR = "labour", _("Wages")
        TOOL = "tool", _("Tools and transport")
        OTHER = "other", _("Other")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="cost_items")
    position = models.PositiveSmallIntegerField(default=0)
    group = models.CharField(_("kind of cost"), max_length=8, choices=Group.choices)
    name = models.CharField(_("item"), max_length=160)
    unit = models.CharField(_("unit"), max_length=40)
    volume = models.DecimalField(_("volume"), max_digits=14, decimal_places=2)
    unit_price = models.BigIntegerField(_("unit price"))  # rupiah
    amount = models.BigIntegerField()  # rupiah
    price_source = models.CharField(_("source of the price"), max_length=160, blank=True)
    price_date = models.DateField(_("date of the price"), null=True, blank=True)

    class Meta:
        verbose_name = _("line of the RAB")
        verbose_name_plural = _("lines of the RAB")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(volume__gt=0, unit_price__gte=0, amount__gte=0), name="cost_item_not_negative"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.amount}"


class SelfHelpContribution(TimeStamped):
    """Swadaya: cash, material, or labour (`workers` × `days` = HOK, × `daily_wage`), in rupiah.

    Planned until the board confirms it; then `entry` is its firm row among the funding entries.
    """

    class Kind(models.TextChoices):
        CASH = "cash", _("Cash")
        MATERIAL = "material", _("Material")
        LABOUR = "labour", _("Labour")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="self_help")
    kind = models.CharField(_("form"), max_length=8, choices=Kind.choices)
    what = models.CharField(_("what"), max_length=160, blank=True)
    workers = models.PositiveIntegerField(_("people"), null=True, blank=True)
    days = models.PositiveIntegerField(_("days"), null=True, blank=True)
    daily_wage = models.BigIntegerField(_("local wage a day"), null=True, blank=True)
    amount = models.BigIntegerField(_("value"))
    evidence = models.CharField(_("evidence"), max_length=240, blank=True)
    entry = models.OneToOneField(
        FundingEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="self_help"
    )
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("self-help contribution")
        verbose_name_plural = _("self-help contributions")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="self_help_positive")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.amount}"

    @property
    def labour_days(self) -> int | None:
        """HOK."""
        return self.workers * self.days if self.workers and self.days else None


class UnitCost(models.Model):
    """What one unit costs in like needs of a province: `n` cases, quartiles in whole rupiah a unit."""

    province = models.CharField(max_length=2)  # the first two digits of the region code
    category = models.CharField(max_length=24, choices=CATEGORIES)
    unit = models.CharField(max_length=20)  # normal form: see `unit_costs.normal_unit`
    n = models.PositiveIntegerField()
    lower = models.BigIntegerField()
    median = models.BigIntegerField()
    upper = models.BigIntegerField()
    counted_at = models.DateTimeField()

    class Meta:
        verbose_name = _("unit cost")
        verbose_name_plural = _("unit costs")
        constraints = [
            models.UniqueConstraint(fields=["province", "category", "unit"], name="one_unit_cost_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.province} {self.category}/{self.unit}: {self.median}"
