"""Kamus usulan: the standard types of needs."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.regions.models import Region
from partnerships.choices import CATEGORIES


class NeedType(TimeStamped):
    """A standard need: its unit, price range (rupiah a unit), who is responsible, which papers it takes.

    `territory` null means Indonesia; a kota's own type stands before the national one. `keywords` are
    words of titles, separated by commas, by which import and form propose the type.
    """

    title = models.CharField(_("name"), max_length=120)
    category = models.CharField(_("category"), max_length=24, choices=CATEGORIES)
    unit = models.CharField(_("unit"), max_length=20)
    price_low = models.BigIntegerField(_("price from"), null=True, blank=True)
    price_high = models.BigIntegerField(_("price to"), null=True, blank=True)
    price_source = models.CharField(_("source of the prices"), max_length=160, blank=True)
    responsible = models.CharField(_("responsible agency (OPD)"), max_length=120, blank=True)
    documents = models.TextField(_("required papers, one a line"), blank=True, max_length=1000)
    keywords = models.CharField(_("words of titles"), max_length=400, blank=True)
    territory = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.CASCADE, related_name="need_types"
    )
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("need type")
        verbose_name_plural = _("need types (kamus usulan)")
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(price_low=None) | Q(price_high=None) | Q(price_high__gte=models.F("price_low")),
                name="need_type_prices_in_order",
            )
        ]

    def __str__(self) -> str:
        return self.title
