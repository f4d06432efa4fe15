"""Following objects. A feature registers what may be followed; people choose, nobody is enrolled unseen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet

from forum_site.accounts.models import User
from forum_site.notifications.models import Watch

Level = Watch.Level


@dataclass(frozen=True)
class Watchable:
    """`visible(user, obj)`: may the person see, and so follow, the object? `label`: what it is called."""

    model: type[Model]
    visible: Callable[[Any, Any], Any]
    label: Any = ""

    @property
    def name(self) -> Any:
        return self.label or self.model._meta.verbose_name


_WATCHABLE: Final[dict[type[Model], Watchable]] = {}


def register_watchable(model: type[Model], *, visible: Callable[[Any, Any], Any], label: Any = "") -> None:
    _WATCHABLE[model] = Watchable(model, visible, label)


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
    Watch.objects.get_or_create(
        user=user, content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk
    )


def unwatch(user: Any, obj: Model) -> None:
    """Stop following, and remember that: taking part again does not enrol the person again."""
    Watch.objects.of(user).on(obj).update(level=Level.NORMAL)


def level_of(user: Any, obj: Model) -> str:
    """The chosen level, or "" when the person chose none. One statement."""
    if not getattr(user, "is_authenticated", False):
        return ""
    return Watch.objects.of(user).on(obj).values_list("level", flat=True).first() or ""


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
