"""Read adjectives of papers: which count, which wait, who may decide and who may open them."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from forum_site.organisations.document_states import LIVE, UNDER_WAY, DocumentStatus

TERRITORY = "organisation__territory"


class DocumentQuerySet(models.QuerySet[Any]):
    def live(self) -> Self:
        """What speaks for the board today: at most one verified and one under way of each kind."""
        return self.filter(status__in=LIVE)

    def under_way(self) -> Self:
        return self.filter(status__in=UNDER_WAY)

    def waiting(self) -> Self:
        return self.filter(status=DocumentStatus.UPLOADED)

    def verified(self) -> Self:
        return self.filter(status=DocumentStatus.VERIFIED)

    def in_force(self, today: date) -> Self:
        return self.verified().filter(Q(valid_until=None) | Q(valid_until__gte=today))

    def answered_by(self, user: Any) -> Self:
        """Papers of boards whose verifier the person is today, the own body's and uploads among them."""
        from forum_site.organisations.answering import answered_by  # models sit between the two

        return self.filter(answered_by(user, TERRITORY))

    def decidable_by(self, user: Any) -> Self:
        """`answered_by`, less papers of a body in which the person holds a role, and own uploads."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        from forum_site.organisations.models import Membership  # models import this module

        own = Membership.objects.current().filter(user=user).values("organisation")
        rows = self.answered_by(user).exclude(organisation__in=own)
        return rows.exclude(uploaded_by=user)  # Django keeps rows whose uploader is nobody

    def readable_by(self, user: Any) -> Self:
        """Whose file the person may open: the board's officers, its verifier, and whom the board named.

        The named read what is verified, and nothing else. A paper whose file is gone is read by nobody.
        """
        if not getattr(user, "is_authenticated", False):
            return self.none()
        from forum_site.organisations.answering import answered_by  # models sit between the two
        from forum_site.organisations.models import DocumentAccess, Membership  # models import this module

        acting = Membership.objects.managing(user).values("organisation")
        named = DocumentAccess.objects.in_force().filter(to__in=acting, to__verification="verified")
        whole = named.filter(document=None).values("organisation")
        single = named.exclude(document=None).values("document")
        shared = Q(status=DocumentStatus.VERIFIED) & (Q(organisation__in=whole) | Q(pk__in=single))
        rows = self.filter(Q(organisation__in=acting) | answered_by(user, TERRITORY) | shared)
        return rows.exclude(file="")


class DocumentAccessQuerySet(models.QuerySet[Any]):
    def in_force(self) -> Self:
        return self.filter(revoked_at=None, until__gte=timezone.localdate())
