"""What a person keeps while looking for needs to help: a shortlist and searches to be told of."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from partnerships.models.needs import Need


class ShortlistedNeed(TimeStamped):
    """A need somebody put aside to compare. Seen by that person alone."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="shortlist")
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="shortlisted")
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("need on a shortlist")
        verbose_name_plural = _("shortlist")
        ordering = ["created_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["user", "need"], name="one_shortlist_line")]

    def __str__(self) -> str:
        return f"{self.user}: {self.need}"


class SavedSearch(TimeStamped):
    """A search of needs with the filters of the list, and how often its person hears of new ones."""

    class Frequency(models.TextChoices):
        OFF = "off", _("Never")
        INSTANT = "instant", _("At once")
        DAILY = "daily", _("Daily")
        WEEKLY = "weekly", _("Weekly")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches"
    )
    name = models.CharField(_("name"), max_length=120)
    query = models.CharField(max_length=500, help_text=_("The filters as they stand in the address"))
    frequency = models.CharField(
        _("tell me"), max_length=8, choices=Frequency.choices, default=Frequency.WEEKLY
    )
    seen_until = models.DateTimeField(_("told until"))

    class Meta:
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["user", "query"], name="one_saved_search")]

    def __str__(self) -> str:
        return self.name
