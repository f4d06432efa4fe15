"""What a topic may hang on: registered by the features, so that the forum knows none of them.

register_subject("partnerships.need", label=_("Need"), visible=lambda user, need: ...)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from forum_site.discussions.models import Topic


@dataclass(frozen=True)
class Subject:
    """`visible(user, obj)` says whether the reader may be shown the link to the object."""

    name: str
    label: Any
    visible: Callable[[Any, Any], Any]


LONGEST_NUMBER: Final = 18  # digits that fit the column
_SUBJECTS: Final[dict[str, Subject]] = {}


def register_subject(name: str, *, label: Any, visible: Callable[[Any, Any], Any]) -> None:
    """`name` is "app_label.model"; `visible` also decides who may open a topic on the object."""
    _SUBJECTS[name.lower()] = Subject(name, label, visible)


def find_subject(address: str, user: Any) -> Model | None:
    """The object of "app_label.model:pk", when it may be a subject and the person may see it."""
    name, _, pk = address.partition(":")
    subject = _SUBJECTS.get(name)
    if subject is None or not pk.isdecimal() or len(pk) > LONGEST_NUMBER:
        return None
    obj = apps.get_model(name)._default_manager.filter(pk=int(pk)).first()
    return obj if obj is not None and subject.visible(user, obj) else None


def subject_of(topic: Topic, user: Any) -> tuple[Any, Model] | None:
    """(label, object) to show beside a topic, or None."""
    if topic.content_type_id is None:
        return None
    name = ".".join(ContentType.objects.get_for_id(topic.content_type_id).natural_key())
    subject = _SUBJECTS.get(name)
    obj = topic.subject if subject else None
    return (subject.label, obj) if subject and obj is not None and subject.visible(user, obj) else None


def label_of(obj: Model) -> Any:
    """What kind of thing it is, in words; empty when it may not be a subject."""
    subject = _SUBJECTS.get(obj._meta.label_lower)
    return subject.label if subject else ""


def may_be_subject(obj: Model) -> bool:
    return obj._meta.label_lower in _SUBJECTS


def address_of(obj: Model) -> str:
    """What `?subject=` takes for an object."""
    return f"{obj._meta.label_lower}:{obj.pk}"
