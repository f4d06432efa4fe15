"""The one tap under a notice: how its reader changes that they are told, depending on why they are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils.translation import gettext as _

from forum_site.notifications import registry
from forum_site.notifications.channels import channel_of
from forum_site.notifications.models import Event, Frequency, Notification, Watch
from forum_site.notifications.preferences import effective
from forum_site.notifications.targets import Address
from forum_site.notifications.watches import Level, watchable

STOP, MUTE, MAIL, NOTHING = "stop", "mute", "mail", ""
BY_MAIL: Final = "email"
OWN_PART: Final = {"author", "participant", "mentioned"}
BY_DUTY: Final = {"role", "secretariat", "administrator"}
Followed = Callable[[Event, str], Model | None]
_FOLLOWED: Final[dict[str, Followed]] = {}


@dataclass(frozen=True)
class Way:
    """`code` names what the button does ("": there is none), `words` stand on it, `hint` beside it."""

    code: str
    words: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Chosen:
    """What the reader has chosen already: levels of what the notices are about, groups not mailed."""

    levels: Mapping[Address, str]
    not_mailed: frozenset[str]


def register_followed(reason: str, find: Followed) -> None:
    """`find(event, name)` gives what the reader of a notice with this reason follows; None: it is gone."""
    _FOLLOWED[reason] = find


def followed_by(notice: Notification) -> Callable[[], Model | None] | None:
    """What finds the thing whose following brought the notice; None when it came otherwise."""
    code, _colon, name = notice.reason.partition(":")
    find = _FOLLOWED.get(code)
    return partial(find, notice.event, name) if find else None


def ways_of(user: Any, notices: Sequence[Notification]) -> dict[int, Way]:
    """{notice: way}; two statements, however many notices."""
    if not notices:
        return {}
    known = chosen_by(user, {one.event.place for one in notices})
    return {one.pk: way for one in notices if (way := way_of(one, known)) is not None}


def chosen_by(user: Any, places: set[Address]) -> Chosen:
    wanted = Q(pk__in=[])
    for type_id, object_id in places:
        wanted |= Q(content_type=type_id, object_id=object_id)
    rows = Watch.objects.of(user).filter(wanted).values_list("content_type", "object_id", "level")
    mail = channel_of(BY_MAIL)
    often = effective(user.pk, mail) if mail else {}
    silent = {group for group, frequency in often.items() if frequency == Frequency.OFF}
    return Chosen({(kind, pk): level for kind, pk, level in rows}, frozenset(silent))


def way_of(notice: Notification, known: Chosen) -> Way | None:
    """None for what no feature knows any more."""
    kind = registry.find(notice.event.kind)
    if kind is None:
        return None
    if kind.mandatory:
        return Way(NOTHING, hint=_("It is sent in any case: you have to know it."))
    code, _colon, name = notice.reason.partition(":")
    level = known.levels.get(notice.event.place, "")
    if code in _FOLLOWED:
        return Way(STOP, _("Stop following “%(name)s”") % {"name": name} if name else _("Stop following"))
    if code == "watching" and level in {Level.WATCHING, Level.FIRST}:
        return Way(STOP, _("Stop following"))
    if code in OWN_PART and level != Level.MUTED and can_be_muted(notice.event):
        return Way(MUTE, _("Mute this"))
    if code in BY_DUTY:
        return Way(NOTHING, hint=_("It comes with your role; choose how it is sent to you."))
    if kind.leaves and kind.group not in known.not_mailed and channel_of(BY_MAIL):
        return Way(MAIL, _("No e-mail about “%(group)s”") % {"group": kind.in_group.label})
    return Way(NOTHING)


def can_be_muted(event: Event) -> bool:
    return watchable(model_of(event.place[0])) is not None


def model_of(type_id: int) -> Any:
    return ContentType.objects.get_for_id(type_id).model_class()
