"""Which proposals and corrections: one's own, and those that wait for a reviewer."""

from __future__ import annotations

from typing import Any, Self

from django.db.models import Q, QuerySet

from forum_site.organisations.authority import secretariats_of


class ProposalQuerySet(QuerySet[Any]):
    def of(self, user: Any) -> Self:
        """The person's own, the newest first, with their pages."""
        return self.filter(person=user.pk).select_related("article").order_by("-pk")


class CorrectionQuerySet(QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(status="open")

    def of(self, user: Any) -> Self:
        return self.filter(person=user.pk).select_related("article").order_by("-pk")

    def decidable_by(self, user: Any) -> Self:
        """Of articles the person looks after; never one's own."""
        return self.filter(looked_after(user, "article__")).exclude(person=user.pk)

    def visible_to(self, user: Any) -> Self:
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(Q(person=user.pk) | looked_after(user, "article__"))


def looked_after(user: Any, way: str = "") -> Q:
    """Articles the person looks after, `way` leading to them: a reviewer all, officers those on the shelf of
    their kota."""
    from knowledge.models import SectionPage  # models import this module
    from knowledge.reviewers import is_reviewer

    if is_reviewer(user):
        return ~Q(pk__in=[])
    found = Q(pk__in=[])
    places = [office.territory_id for office in secretariats_of(user)]
    shelves = SectionPage.objects.filter(territory__in=places) if places else SectionPage.objects.none()
    for path in shelves.values_list("path", flat=True):
        found |= Q(**{f"{way}path__startswith": path})
    return found
