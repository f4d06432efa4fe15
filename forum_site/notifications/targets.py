"""Objects of any model, as far as a person may see them."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

Address = tuple[int, int]  # content type id, object id


def visible_objects(user: Any, addresses: Iterable[Address]) -> dict[Address, Model]:
    """{address: object} of those that exist and that `visible_to(user)` of their model gives.

    A model without `visible_to` is public. One statement for each type.
    """
    by_type: dict[int, set[int]] = {}
    for type_id, object_id in addresses:
        by_type.setdefault(type_id, set()).add(object_id)
    found: dict[Address, Model] = {}
    for type_id, ids in by_type.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is not None:
            manager: Any = model._default_manager
            rows = manager.visible_to(user) if hasattr(manager, "visible_to") else manager.all()
            found |= {(type_id, one.pk): one for one in rows.filter(pk__in=ids)}
    return found
