"""Which templates, regulations and terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Lower

from forum_site.organisations.authority import secretariats_of

VERIFIED = Q(uses__organisation__kind="board", uses__organisation__verification="verified")


class TemplateQuerySet(models.QuerySet[Any]):
    def published(self) -> Self:
        return self.filter(live=True).exclude(current=None)

    def visible_to(self, user: Any) -> Self:
        """The published ones; officers see what their own secretariat took away, the administrator all."""
        if getattr(user, "is_superuser", False):
            return self
        offices = secretariats_of(user)
        own = Q(owner__in=[office.pk for office in offices]) if offices else Q(pk__in=[])
        return self.filter((Q(live=True) & Q(current__isnull=False)) | own)

    def about(self, sector: str = "") -> Self:
        return self.filter(sector=sector) if sector else self

    def containing(self, text: str) -> Self:
        """Every word stands in its title, its summary or the document."""
        rows = self
        for word in text.split()[:8]:
            inside = Q(current__text__icontains=word)
            rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word) | inside)
        return rows

    def with_uses(self) -> Self:
        """`boards`: how many verified boards say that they use it."""
        return self.annotate(boards=Count("uses", filter=VERIFIED, distinct=True))

    def for_list(self) -> Self:
        """What a row shows, most used first; texts stay in the database."""
        shown = self.with_uses().select_related("current", "owner")
        return shown.defer("current__text").order_by("-boards", Lower("title"), "pk")


class TemplateUseQuerySet(models.QuerySet[Any]):
    def counted(self) -> Self:
        """Those of verified boards."""
        return self.filter(organisation__kind="board", organisation__verification="verified")

    def of(self, bodies: Sequence[int]) -> Self:
        return self.filter(organisation__in=bodies)


class RegulationQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """The register is public."""
        return self

    def rules(self) -> Self:
        """Laws, regulations, circulars and standards."""
        return self.filter(programme="")

    def archive(self) -> Self:
        """The guidance of the programmes from which the boards grew."""
        return self.exclude(programme="")

    def narrowed(self, *, kind: str = "", status: str = "", programme: str = "") -> Self:
        asked = {"kind": kind, "status": status, "programme": programme}
        return self.filter(**{name: value for name, value in asked.items() if value})

    def containing(self, text: str) -> Self:
        """Every word stands in its title, number, year or issuer."""
        rows = self
        for word in text.split()[:8]:
            rows = rows.filter(
                Q(title__icontains=word) | Q(number__icontains=word) | Q(issuer__icontains=word)
                | (Q(year=int(word)) if word.isdecimal() and len(word) == 4 else Q(pk__in=[]))
            )  # fmt: skip
        return rows

    def for_list(self) -> Self:
        """Newest year first; those without a year last."""
        return self.select_related("successor").order_by(
            F("year").desc(nulls_last=True), Lower("title"), "pk"
        )


class TermQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self

    def for_list(self) -> Self:
        return self.order_by(Lower("term"), "pk")

    def containing(self, text: str) -> Self:
        """The words stand in the term, its full form, its other names or its definition."""
        rows = self
        for word in text.split()[:8]:
            rows = rows.filter(
                Q(term__icontains=word) | Q(full__icontains=word) | Q(also__icontains=word)
                | Q(definition__icontains=word)
            )  # fmt: skip
        return rows
