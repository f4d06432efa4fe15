"""One tap under a notice, and taking it back. All are one's own choices: nothing to audit."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from forum_site.notifications import registry, ways
from forum_site.notifications.actions.choose import choose_frequencies
from forum_site.notifications.models import Frequency, Notification, Preference, Watch
from forum_site.notifications.undo import Undo
from forum_site.notifications.watches import Level, level_of, watch


@transaction.atomic
def quiet_down(notice: Notification, do: str, *, by: Any) -> Undo | None:
    """Does what the notice's button says (`do`: its `Way.code`); what takes it back.

    None, and nothing changed, when that is not, or no longer, what the notice offers.
    """
    way = ways.ways_of(by, [notice]).get(notice.pk)
    if way is None or not do or way.code != do:
        return None
    if do == ways.MAIL:
        return no_mail(registry.get(notice.event.kind).group, by)
    find = ways.followed_by(notice)
    thing = find() if find else place_of(notice)
    if thing is None:
        return None
    was = level_of(by, thing)
    watch(by, thing, Level.MUTED if do == ways.MUTE else Level.NORMAL)
    return Undo(by.pk, "watch", thing._meta.label_lower, str(thing.pk), was)


def no_mail(group: str, by: Any) -> Undo:
    rows = Preference.objects.filter(user=by, group=group, channel=ways.BY_MAIL)
    was = rows.values_list("frequency", flat=True).first() or ""
    choose_frequencies({(group, ways.BY_MAIL): Frequency.OFF}, by=by)
    return Undo(by.pk, "choice", group, ways.BY_MAIL, was)


def place_of(notice: Notification) -> Model | None:
    type_id, object_id = notice.event.place
    model = ways.model_of(type_id)
    found: Model | None = model._default_manager.filter(pk=object_id).first() if model else None
    return found


@transaction.atomic
def take_back(undo: Undo, *, by: Any) -> None:
    """Puts back what held before. The caller has made sure that the tap was this person's."""
    if undo.what == "archive":
        moment = datetime.fromisoformat(undo.was)
        rows = Notification.objects.visible_to(by).filter(archived_at=moment)
        rows.filter(read_at=moment).update(read_at=None)
        rows.update(archived_at=None)
    elif undo.what == "choice":
        chosen = Preference.objects.filter(user=by, group=undo.kind, channel=undo.key)
        chosen.update(frequency=undo.was) if undo.was else chosen.delete()
    elif undo.what == "watch":
        thing = apps.get_model(undo.kind)._default_manager.filter(pk=int(undo.key)).first()
        if thing is not None and undo.was:
            watch(by, thing, undo.was)
        elif thing is not None:
            Watch.objects.of(by).on(thing).delete()
