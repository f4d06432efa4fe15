"""Bulk fan-out: notifications and deliveries of one event by a few `INSERT … SELECT`, whatever the number.

Each statement may be repeated: what stands already is left alone by the unique constraints, so a
worker that dies in the middle loses nothing and doubles nothing.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import connection

from forum_site.accounts.models import TIME_ZONES, User
from forum_site.notifications.channels import all_channels
from forum_site.notifications.channels.base import Channel
from forum_site.notifications.hours import next_digest
from forum_site.notifications.models import Delivery, Event, Frequency, Notification, Preference
from forum_site.notifications.registry import Kind

AT_ONCE: Final = 50  # so many people get their rows with the event; more are left to a task
IDS: Final = {
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT json_array_elements_text(%s::json)::bigint",
}


def table(model: Any) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def moment(value: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(value)


def insert_notifications(event: Event, people: Iterable[int], reason: str) -> int:
    """One row per active person of `people` (ids) who has none of this event; the number made."""
    statement = (
        f"INSERT INTO {table(Notification)} (event_id, user_id, reason, created_at)"  # noqa: S608 - names only
        f" SELECT %s, u.id, %s, %s FROM {table(User)} u WHERE u.is_active"
        f" AND u.id IN ({IDS[connection.vendor]}) ON CONFLICT DO NOTHING"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [event.pk, reason, moment(event.created_at), json.dumps(list(people))])
        return cursor.rowcount


def insert_deliveries(event: Event, kind: Kind, channel: Channel, now: datetime) -> int:
    """One row per notification of the event whose reader wants `channel` and is reached by it; the number.

    A reader of digests gets the row now and the message at the digest's hour in their own zone; what
    gathers waits a little for more of its kind.
    """
    usual = channel.default(kind.in_group)
    patience = timedelta(seconds=settings.NOTICE_PATIENCE if kind.gathers else 0)
    wanted = f"COALESCE(p.frequency, '{usual}')" if not kind.mandatory else "'instant'"
    due, hours = due_moment(now, now + patience)
    if kind.digest:
        wanted = f"COALESCE(NULLIF({wanted}, 'instant'), 'daily')"
    reached, whom = reached_by(channel)
    statement = (
        f"INSERT INTO {table(Delivery)}"  # noqa: S608 - names of ours only
        " (notification_id, channel, frequency, status, attempts, next_try_at, claim, error, letter, receipt,"
        " created_at)"
        f" SELECT n.id, %s, {wanted}, 'queued', 0, CASE {wanted} {due} END, '', '', '', '', %s"
        f" FROM {table(Notification)} n JOIN {table(User)} u ON u.id = n.user_id"
        f' LEFT JOIN {table(Preference)} p ON p.user_id = n.user_id AND p.channel = %s AND p."group" = %s'
        f" WHERE n.event_id = %s AND {wanted} <> 'off'{reached} ON CONFLICT DO NOTHING"
    )
    values = [channel.code, *hours, moment(now), channel.code, kind.group, event.pk, *whom]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount


def reached_by(channel: Channel) -> tuple[str, list[Any]]:
    """A condition that leaves out whom the channel cannot reach, with its values; empty for all."""
    people = channel.reached()
    if people is None:
        return "", []
    inner, values = people.query.sql_with_params()
    return f" AND u.id IN ({inner})", list(values)


def due_moment(now: datetime, instant: datetime) -> tuple[str, list[Any]]:
    """The arms of `CASE frequency`, and their values: `instant`, or the next digest hour of the zone."""
    arms, values = [], []
    for frequency in (Frequency.DAILY, Frequency.WEEKLY):
        zones = " ".join(f"WHEN '{zone}' THEN {stamp()}" for zone, _label in TIME_ZONES[1:])
        arms.append(f"WHEN '{frequency.value}' THEN CASE u.time_zone {zones} ELSE {stamp()} END")
        order = [zone for zone, _label in (*TIME_ZONES[1:], TIME_ZONES[0])]
        values += [moment(next_digest(frequency, now, zone)) for zone in order]
    return " ".join([*arms, f"ELSE {stamp()}"]), [*values, moment(instant)]


def stamp() -> str:
    return "%s::timestamptz" if connection.vendor == "postgresql" else "%s"


def fan_out_rows(event: Event, kind: Kind, audience: Mapping[str, Collection[int]], now: datetime) -> int:
    """Everybody's notification and deliveries; returns how many notifications are new."""
    made = sum(insert_notifications(event, people, reason) for reason, people in audience.items())
    for channel in all_channels() if kind.leaves else ():
        insert_deliveries(event, kind, channel, now)
    return made
