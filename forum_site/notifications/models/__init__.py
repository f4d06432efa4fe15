"""What people are told (`outbox`), what they chose (`choices`), where they are reached (`addresses`)."""

from forum_site.notifications.models.addresses import (
    Consent,
    Hook,
    InboundMail,
    InboxFeed,
    Phone,
    PushSubscription,
    StoppedAddress,
)
from forum_site.notifications.models.choices import Frequency, Preference, Rhythm, Watch
from forum_site.notifications.models.outbox import Delivery, Event, Notification

__all__ = [
    "Consent",
    "Delivery",
    "Event",
    "Frequency",
    "Hook",
    "InboundMail",
    "InboxFeed",
    "Notification",
    "Phone",
    "Preference",
    "PushSubscription",
    "Rhythm",
    "StoppedAddress",
    "Watch",
]
