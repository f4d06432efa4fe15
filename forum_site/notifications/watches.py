"""Following objects. A feature registers what may be followed; people choose, nobody is enrolled unseen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, OuterRef, QuerySet, Subquery

from forum_site.accounts.models import User
from forum_site.core.ready import ready
from forum_site.notifications.models import Watch

Level = Watch.Level
OF_ONE: Final = (Level.WATCHING, Level.TRACKING, Level.NORMAL, Level.MUTED)
OF_MANY: Final = (Level.WATCHING, Level.FIRST, Level.TRACKING, Level.NORMAL, Level.MUTED)


@dataclass(frozen=True)
class Watchable:
    """`visible(user, obj)`: may the person see, and so follow, the object? `label`: what it is called.

    `levels` are those that make sense for it: `OF_MANY` for what many topics belong to. `url(obj)` is
    its page; without it the object's own `get_absolute_url`.
    """

    model: type[Model]
    visible: Callable[[Any, Any], Any]
    label: Any = ""
    levels: tuple[Level, ...] = OF_MANY
    url: Callable[[Any], str] | None = None

    @property
    def name(self) -> Any:
        return self.label or self.model._meta.verbose_name

    def url_of(self, obj: Any) -> str:
        """Empty for what has no page."""
        if self.url is not None:
            return self.url(obj)
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else ""


class Choice(NamedTuple):
    """What somebody chose about an object."""

    model: type[Model]
    object_id: int
    user_id: int
    level: str


_WATCHABLE: Final[dict[type[Model], Watchable]] = {}


def register_watchable(
    model: type[Model],
    *,
    visible: Callable[[Any, Any], Any],
    label: Any = "",
    levels: tuple[Level, ...] = OF_MANY,
    url: Callable[[Any], str] | None = None,
) -> None:
    _WATCHABLE[model] = Watchable(model, visible, label, levels, url)


def watchable(model: type[Model]) -> Watchable | None:
    return _WATCHABLE.get(model)


def watch(user: Any, obj: Model, level: str = Level.WATCHING) -> None:
    """Follow `obj` (or mute it, or track it); the last word holds. Repeating changes nothing."""
    Watch.objects.update_or_create(
        user=user,
        content_type=ContentType.objects.get_for_model(obj),
        object_id=obj.pk,
        defaults={"level": level},
    )


def follow_once(user: Any, obj: Model) -> None:
    """Follow `obj` unless the person has ever chosen a level for it: for those who take part."""
    if level_of(user, obj):  # the short way: who takes part does so again and again
        return
    Watch.objects.get_or_create(
        user=user, content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk
    )


def unwatch(user: Any, obj: Model) -> None:
    """Stop following, and remember that: neither taking part nor what is wider enrols the person again."""
    watch(user, obj, Level.NORMAL)


def level_of(user: Any, obj: Model) -> str:
    """The chosen level, or "" when the person chose none. One statement."""
    if not getattr(user, "is_authenticated", False):
        return ""
    kind = ContentType.objects.get_for_model(obj)
    return next(iter(_level(kind.pk, user=user.pk, obj=obj.pk)), "")


@ready
def _level(kind: int, *, user: int, obj: int) -> Any:
    rows = Watch.objects.filter(content_type=kind, object_id=obj, user=user)
    return rows.order_by().values_list("level", flat=True)


def level_of_each(user: Any, model: type[Model]) -> Subquery:
    """The same as a column of a query over `model`; None when nothing was chosen."""
    kind = ContentType.objects.get_for_model(model)
    rows = Watch.objects.of(user).filter(content_type=kind, object_id=OuterRef("pk"))
    return Subquery(rows.order_by().values("level")[:1])


def is_watching(user: Any, obj: Model) -> bool:
    return level_of(user, obj) in {Level.WATCHING, Level.FIRST}


def watchers_of(obj: Model, *, first: bool = False) -> QuerySet[User]:
    """Active people who follow `obj`; with `first` also those who want first posts only."""
    levels = [Level.WATCHING, Level.FIRST] if first else [Level.WATCHING]
    following = Watch.objects.on(obj).filter(level__in=levels)
    return User.objects.filter(is_active=True, pk__in=following.values("user"))


def muters_of(obj: Model) -> set[int]:
    """Ids of the people who want to hear nothing of `obj`."""
    return set(Watch.objects.on(obj).filter(level=Level.MUTED).values_list("user_id", flat=True))


def choices_on(objects: Mapping[type[Model], Any]) -> list[Choice]:
    """Everybody's choices about several objects, by model: ids, or a query that gives ids. One statement."""
    types = {ContentType.objects.get_for_model(model).pk: model for model in objects}
    # each part is a query of its own, so that the database finds it by the index
    first, *others = (
        Watch.objects.filter(content_type=type_id, object_id__in=objects[model])
        .order_by()
        .values_list("content_type", "object_id", "user_id", "level")
        for type_id, model in types.items()
    )
    rows = first.union(*others, all=True)
    return [Choice(types[type_id], object_id, user_id, level) for type_id, object_id, user_id, level in rows]
