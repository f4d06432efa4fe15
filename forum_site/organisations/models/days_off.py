"""Days on which the offices of a place do not work, or work although the country does not."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.regions.models import Region


class DayOff(TimeStamped):
    """What a kota, kabupaten or province has besides the national list; the nearest place wins.

    `is_off` false: the offices of the place work although the day is a national holiday.
    """

    region = models.ForeignKey(
        Region, on_delete=models.CASCADE, related_name="days_off", verbose_name=_("place")
    )
    day = models.DateField(_("day"))
    name = models.CharField(_("name of the day"), max_length=120)
    is_off = models.BooleanField(_("offices do not work"), default=True)

    class Meta:
        verbose_name = _("day off")
        verbose_name_plural = _("days off")
        ordering = ["day", "pk"]
        constraints = [models.UniqueConstraint(fields=["region", "day"], name="one_day_off_a_place")]

    def __str__(self) -> str:
        return f"{self.day}: {self.name}"
