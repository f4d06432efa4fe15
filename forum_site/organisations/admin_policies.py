"""Who may do what in the back office's lists: authority by territory, not by Django permissions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from forum_site.organisations.authority import secretariats_of, territory_filter
from forum_site.organisations.models import Claim, Invitation, Membership, Organisation


class TerritoryPolicy(BasePermissionPolicy):
    """Secretariat officers may do `actions` with rows of their territory; the administrator everything.

    `path` leads from the model to a Region ("territory", "organisation__territory").
    """

    def __init__(self, model: type[Model], path: str, actions: Collection[str] = ("view",)) -> None:
        super().__init__(model)
        self.path = path
        self.actions = frozenset(actions)

    def limit(self, user: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows of the person's territory."""
        return rows.filter(territory_filter(user, self.path))

    def user_has_permission(self, user: Any, action: str) -> bool:
        if not user.is_active:
            return False
        return user.is_superuser or (action in self.actions and bool(secretariats_of(user)))

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        if not self.user_has_permission(user, action):
            return False
        rows = type(instance)._default_manager.filter(pk=instance.pk)
        return user.is_superuser or self.limit(user, rows).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Sequence[str]) -> QuerySet[Any]:
        rows = self.model._default_manager.all()
        return self.limit(user, rows) if self.user_has_any_permission(user, actions) else rows.none()

    def users_with_any_permission(self, actions: Sequence[str]) -> QuerySet[Any]:
        """For Wagtail's notices to "everybody who may": the administrators."""
        return get_user_model()._default_manager.filter(is_active=True, is_superuser=True)


def register_territory_policy(model: type[Model], path: str, actions: Collection[str] = ("view",)) -> None:
    """Call from AppConfig.ready(), before anything of Wagtail asks for the model's policy."""
    register_permission_policy(model, TerritoryPolicy(model, path, actions), exact_class=True)


def register() -> None:
    register_territory_policy(Organisation, "territory")
    register_territory_policy(Membership, "organisation__territory")
    register_territory_policy(Claim, "organisation__territory")
    register_territory_policy(Invitation, "organisation__territory")
