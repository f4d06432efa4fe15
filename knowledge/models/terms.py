"""Words and acronyms of the field, with what they mean."""

from __future__ import annotations

from itertools import chain, count
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from forum_site.core.models import TimeStamped
from knowledge.reference_querysets import TermQuerySet


class Term(TimeStamped, index.Indexed):
    """`full`: what an acronym stands for. `also`: other ways to write it, with commas between.

    `anchor` is its place on the glossary's page. `loaded`: see `Regulation`.
    """

    term = models.CharField(_("term"), max_length=60, unique=True)
    anchor = models.SlugField(max_length=70, unique=True, editable=False)
    full = models.CharField(_("in full"), max_length=200, blank=True)
    definition = models.CharField(_("meaning"), max_length=500)
    definition_en = models.CharField(_("meaning in English"), max_length=500, blank=True)
    also = models.CharField(
        _("also written"), max_length=300, blank=True, help_text=_("Other ways to write it, with commas.")
    )
    loaded = models.CharField(max_length=64, blank=True, editable=False)

    objects = TermQuerySet.as_manager()

    search_fields: ClassVar = [
        index.SearchField("term", boost=4),
        index.AutocompleteField("term"),
        index.SearchField("full", boost=4),
        index.SearchField("also"),
        index.SearchField("definition"),
        index.SearchField("definition_en"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")

    def __str__(self) -> str:
        return self.term

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.anchor = self.anchor or self._free_anchor()
        super().save(*args, **kwargs)

    def _free_anchor(self) -> str:
        base = slugify(self.term)[:60] or "istilah"
        taken = set(Term.objects.filter(anchor__startswith=base).values_list("anchor", flat=True))
        return next(one for one in chain([base], (f"{base}-{n}" for n in count(2))) if one not in taken)

    def get_absolute_url(self) -> str:
        return f"{reverse('knowledge:glossary')}#{self.anchor}"

    @property
    def meaning(self) -> str:
        """In the reader's language; Indonesian when there is no other."""
        return (self.definition_en if get_language() == "en" else "") or self.definition

    @property
    def ways(self) -> list[str]:
        """Every way to write it, the term itself first."""
        return list(dict.fromkeys([self.term, *(way.strip() for way in self.also.split(",") if way.strip())]))
