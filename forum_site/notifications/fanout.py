"""Bulk fan-out: notifications and deliveries of one event by a few `INSERT … SELECT`, whatever the number.

Each statement may be repeated: what stands already is left alone by the unique constraints, so a
worker that dies in the middle loses nothing and doubles nothing.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from django.db import connection

from forum_site.accounts.models import TIME_ZONES, User
from forum_site.notifications.hours import next_digest
from forum_site.notifications.models import Delivery, Event, Frequency, Notification, Preference
from forum_site.notifications.registry import Kind

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


def insert_deliveries(event: Event, kind: Kind, channel: str, now: datetime) -> int:
    """One row per notification of the event whose reader wants `channel`; the number made.

    A reader of digests gets the row now and the message at the digest's hour in their own zone.
    """
    wanted = f"COALESCE(p.frequency, '{kind.in_group.default}')" if not kind.mandatory else "'instant'"
    due, hours = due_moment(now)
    statement = (
        f"INSERT INTO {table(Delivery)}"  # noqa: S608 - names of ours only
        " (notification_id, channel, frequency, status, attempts, next_try_at, claim, error, created_at)"
        f" SELECT n.id, %s, {wanted}, 'queued', 0, CASE {wanted} {due} END, '', '', %s"
        f" FROM {table(Notification)} n JOIN {table(User)} u ON u.id = n.user_id"
        f' LEFT JOIN {table(Preference)} p ON p.user_id = n.user_id AND p.channel = %s AND p."group" = %s'
        f" WHERE n.event_id = %s AND {wanted} <> 'off' ON CONFLICT DO NOTHING"
    )
    values = [channel, *hours, moment(now), channel, kind.group, event.pk]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount


def due_moment(now: datetime) -> tuple[str, list[Any]]:
    """The arms of `CASE frequency`, and their values: at once, or the next digest hour of the zone."""
    arms, values = [], []
    for frequency in (Frequency.DAILY, Frequency.WEEKLY):
        zones = " ".join(f"WHEN '{zone}' THEN {stamp()}" for zone, _label in TIME_ZONES[1:])
        arms.append(f"WHEN '{frequency.value}' THEN CASE u.time_zone {zones} ELSE {stamp()} END")
        order = [zone for zone, _label in (*TIME_ZONES[1:], TIME_ZONES[0])]
        values += [moment(next_digest(frequency, now, zone)) for zone in order]
    return " ".join([*arms, f"ELSE {stamp()}"]), [*values, moment(now)]


def stamp() -> str:
    return "%s::timestamptz" if connection.vendor == "postgresql" else "%s"


def fan_out_rows(event: Event, kind: Kind, audience: dict[str, list[int]], now: datetime) -> int:
    """Everybody's notification and deliveries; returns how many notifications are new."""
    made = sum(insert_notifications(event, people, reason) for reason, people in audience.items())
    for channel in kind.default_channels:
        insert_deliveries(event, kind, channel, now)
    return made
