"""What was searched and not found. No person, no address, no device."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchMiss(models.Model):
    """`text`: telling words as they were typed, in lower case. `near`: something like it was shown."""

    text = models.CharField(_("searched"), max_length=100, unique=True)
    count = models.PositiveIntegerField(_("times"), default=1)
    near = models.BooleanField(_("something near was shown"), default=False)
    last_at = models.DateTimeField(_("last searched"))

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")

    def __str__(self) -> str:
        return self.text
