"""What a person follows, for the list on the preferences page."""

from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.utils.translation import gettext as _

from forum_site.notifications.levels import Option, options_of
from forum_site.notifications.models import Watch
from forum_site.notifications.targets import visible_objects
from forum_site.notifications.watches import watchable

PER_PAGE: Final = 20


@dataclass(frozen=True)
class Followed:
    """`options` are the levels to choose from; none for what the person may no longer see."""

    watch: Watch
    name: str
    url: str
    kind: Any
    label: str = ""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class KindFollowed:
    """`code` is the model's label, as the filter of the list names it."""

    code: str
    name: Any
    number: int
    here: bool


def followed(user: Any, number: Any, kind: str = "") -> tuple[Page[Watch], list[Followed]]:
    """A page of watches, newest first; what the person may no longer see is named without its name."""
    rows = Watch.objects.of(user).chosen()
    app, _dot, model = kind.partition(".")
    if model:
        rows = rows.filter(content_type__app_label=app, content_type__model=model)
    page = Paginator(rows, PER_PAGE).get_page(number)
    seen = visible_objects(user, [(one.content_type_id, one.object_id) for one in page])
    return page, [row_of(one, seen.get((one.content_type_id, one.object_id))) for one in page]


def row_of(one: Watch, obj: Any) -> Followed:
    if obj is None:
        return Followed(one, _("Something that is no longer here"), "", "")
    registered = watchable(type(obj))
    if registered is None:
        return Followed(one, str(obj), "", obj._meta.verbose_name)
    options = tuple(options_of(registered, one.level))
    return Followed(
        one, str(obj), registered.url_of(obj), registered.name, obj._meta.label_lower, options
    )  # fmt: skip


def kinds_followed(user: Any, here: str) -> list[KindFollowed]:
    """What sorts of things the person follows, the most first. One statement."""
    rows = Watch.objects.of(user).chosen().order_by().values_list("content_type").annotate(n=Count("pk"))
    found = []
    for type_id, number in rows.order_by("-n", "content_type"):
        model = ContentType.objects.get_for_id(type_id).model_class()
        registered = watchable(model) if model else None
        if model is not None and registered is not None:
            code = model._meta.label_lower
            found.append(KindFollowed(code, registered.name, number, here == code))
    return found
