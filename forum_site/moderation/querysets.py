"""Read adjectives of reports."""

from __future__ import annotations

from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class FlagQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(state="open")

    def about(self, obj: models.Model) -> Self:
        return self.filter(content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk)

    def visible_to(self, user: Any) -> Self:
        """One's own reports, the administrator's all; moderators come to others' through the queue."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self if user.is_superuser else self.filter(reporter=user)


class SanctionQuerySet(models.QuerySet[Any]):
    def in_force(self) -> Self:
        return self.filter(lifted_at=None, ends_at__gt=timezone.now())

    def visible_to(self, user: Any) -> Self:
        """One's own; the administrator's all. Moderators come to them through the person (`rules`)."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self if user.is_superuser else self.filter(user=user)
