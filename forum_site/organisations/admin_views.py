"""Back-office lists limited by territory: list, filter choices, search, export, open, history, choosers.

A feature subclasses `TerritoryViewSet`, names the model and registers the model's policy with
`admin_policies.register_territory_policy` in its AppConfig.ready(). Registering the view set also
opens its addresses in the wall (`walls`), and only its.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic import chooser, history, usage
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from forum_site.organisations import walls
from forum_site.organisations.admin_policies import TerritoryPolicy


def limited(model: Any, user: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of the person's territory. A model without territory policy shows nothing."""
    policy = policy_registry.get_by_type(model)
    return policy.limit(user, rows) if isinstance(policy, TerritoryPolicy) else rows.none()


class TerritoryFilterSet(WagtailFilterSet):
    """Choices that are rows of other tables show only what the listed rows refer to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = self.queryset.order_by()
        for name, one in self.filters.items():
            choices = one.extra.get("queryset")
            if choices is not None:
                used = rows.values(one.field_name or name)
                self.form.fields[name].queryset = self.form.fields[name].queryset.filter(pk__in=used)


class OfTerritory:
    """Every way a generic view gets its object or its list goes through the territory."""

    model: Any
    request: Any

    def get_base_queryset(self) -> QuerySet[Any]:
        return limited(self.model, self.request.user, super().get_base_queryset())  # type: ignore[misc]

    def get_queryset(self) -> QuerySet[Any]:
        rows = super().get_queryset()  # type: ignore[misc]
        if rows.model is self.model:
            rows = limited(self.model, self.request.user, rows)
        return rows

    def get_base_object_queryset(self) -> QuerySet[Any]:
        return limited(self.model, self.request.user, super().get_base_object_queryset())  # type: ignore[misc]

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        found = super().get_object(*args, **kwargs)  # type: ignore[misc]
        mine = limited(self.model, self.request.user, self.model._default_manager.filter(pk=found.pk))
        if not mine.exists():
            raise Http404
        return found

    def get_filterset_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_filterset_kwargs()  # type: ignore[misc]
        kwargs["queryset"] = self.get_base_queryset()
        return kwargs


class TerritoryIndex(OfTerritory, generic.IndexView):
    base_filterset_class = TerritoryFilterSet

    def get_base_object_queryset(self) -> QuerySet[Any]:
        raise ImproperlyConfigured("an index has no single object")


class TerritoryInspect(OfTerritory, generic.InspectView):
    pass


class TerritoryEdit(OfTerritory, generic.EditView):
    pass


class TerritoryDelete(OfTerritory, generic.DeleteView):
    pass


class TerritoryCopy(OfTerritory, generic.CopyView):
    pass


class TerritoryUsage(OfTerritory, usage.UsageView):
    pass


class TerritoryHistory(history.HistoryView):
    """Its list holds log entries; only the object is limited."""

    def get_base_object_queryset(self) -> QuerySet[Any]:
        return limited(self.model, self.request.user, super().get_base_object_queryset())


class TerritoryViewSet(ModelViewSet):
    """A list in the back office. Officers read and export their territory; the administrator changes."""

    index_view_class = TerritoryIndex
    inspect_view_class = TerritoryInspect
    edit_view_class = TerritoryEdit
    delete_view_class = TerritoryDelete
    copy_view_class = TerritoryCopy
    usage_view_class = TerritoryUsage
    history_view_class = TerritoryHistory
    inspect_view_enabled = True
    copy_view_enabled = False
    list_per_page = 50

    def on_register(self) -> None:
        policy = policy_registry.get_by_type(self.model)
        if not isinstance(policy, TerritoryPolicy):
            raise ImproperlyConfigured(
                f"{self.model.__name__}: call register_territory_policy in AppConfig.ready()"
            )
        super().on_register()
        walls.open_namespace(self.url_namespace)
        walls.show_in_menu(self.menu_name)


class TerritoryChoose(chooser.ChooseView):
    def get_object_list(self) -> QuerySet[Any]:
        return limited(self.model_class, self.request.user, super().get_object_list())


class TerritoryChooseResults(chooser.ChooseResultsView):
    def get_object_list(self) -> QuerySet[Any]:
        return limited(self.model_class, self.request.user, super().get_object_list())


class TerritoryChosen(chooser.ChosenView):
    def get_object(self, pk: Any) -> Any:
        rows = limited(self.model_class, self.request.user, self.model_class._default_manager.all())
        return get_object_or_404(rows, pk=pk)


class TerritoryChosenMultiple(chooser.ChosenMultipleView):
    def get_objects(self, pks: Any) -> QuerySet[Any]:
        return limited(self.model_class, self.request.user, super().get_objects(pks))


class TerritoryChooserViewSet(ChooserViewSet):
    """A chooser whose every answer lies in the person's territory."""

    choose_view_class = TerritoryChoose
    choose_results_view_class = TerritoryChooseResults
    chosen_view_class = TerritoryChosen
    chosen_multiple_view_class = TerritoryChosenMultiple

    def on_register(self) -> None:
        super().on_register()
        walls.open_namespace(self.url_namespace)


__all__ = [
    "Column",
    "TerritoryChooserViewSet",
    "TerritoryFilterSet",
    "TerritoryViewSet",
    "TitleColumn",
]
