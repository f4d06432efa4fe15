"""Who hears of a text: what each person chose about the topic and all it belongs to, weighed.

The narrow choice goes before the wide one: whoever chose a level for the topic itself is told by that
level alone; a part of a category goes before the category. A mute of the topic or of who writes silences
everything; a mute of the subject, of a tag or of the category silences the other wide choices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from taggit.models import Tag

from forum_site.accounts.models import User
from forum_site.discussions.called import called_by
from forum_site.discussions.models import Category, Post, State, Topic
from forum_site.discussions.readers import readers_among
from forum_site.notifications.models import Event
from forum_site.notifications.reasons import named
from forum_site.notifications.watches import Choice, Level, choices_on
from forum_site.organisations.models import Organisation

AUTHOR: Final = "author"
TOPIC: Final = "watching"
SUBJECT: Final = "follow_subject"
PERSON: Final = "follow_person"
ORGANISATION: Final = "follow_organisation"
TAG: Final = "follow_tag"
CATEGORY: Final = "follow_category"
BEST_FIRST: Final = (SUBJECT, PERSON, ORGANISATION, TAG, CATEGORY)

Chosen = dict[str, dict[int, str]]  # what one person chose: relation → {object id: level}
Why = tuple[str, int]  # relation and object id


def audience_of(event: Event) -> dict[str, list[int]]:
    """Whom an event about a post is for; whoever it calls by name hears of that instead."""
    post: Post = event.subject
    return listeners_of(post, called_by(post)) if post.status == State.VISIBLE else {}


def listeners_of(post: Post, but: Collection[int] = ()) -> dict[str, list[int]]:
    """`{reason: [user ids]}`, each person once, never the writer nor those of `but` (told otherwise).

    For a first post also those who want new topics only; nobody who may not read the category. A fixed
    number of statements, however many people listen.
    """
    found: dict[Why, list[int]] = defaultdict(list)
    for user_id, chosen in choices_about(post).items():
        why = reason_for(chosen, post)
        if why and user_id != post.author_id and user_id not in but:
            own = why[0] == TOPIC and user_id == post.topic.author_id
            found[(AUTHOR, 0) if own else why].append(user_id)
    readers = readers_among(post.topic.category, [pk for ids in found.values() for pk in ids])
    kept = {why: [pk for pk in ids if pk in readers] for why, ids in found.items()}
    return in_words({why: ids for why, ids in kept.items() if ids}, post)


def muters_among(post: Post, people: Collection[int]) -> set[int]:
    """Of `people`, those who want no notice of this post at all: of the topic, or of who writes."""
    chosen = choices_about(post)
    return {pk for pk in people if pk in chosen and is_silenced(chosen[pk])}


def choices_about(post: Post) -> dict[int, Chosen]:
    """Everybody's choices about the topic and what it belongs to. One statement."""
    people: dict[int, Chosen] = defaultdict(lambda: defaultdict(dict))
    for choice in choices_on(places_of(post)):
        people[choice.user_id][relation_of(choice, post)][choice.object_id] = choice.level
    return people


def places_of(post: Post) -> dict[type[Model], Any]:
    """What may be followed so that one hears of the post: of people, who writes it."""
    topic = post.topic
    kind = ContentType.objects.get_for_model(Topic)
    tagged = topic.tags.through.objects.filter(content_type=kind, object_id=topic.pk)
    above = Q(pk=topic.category_id) | Q(children=topic.category_id)
    places: dict[type[Model], Any] = {
        Topic: [topic.pk],
        Category: Category.objects.filter(above).order_by().values("pk"),
        Tag: tagged.order_by().values("tag_id"),
        User: [post.author_id],
        Organisation: [post.organisation_id] if post.organisation_id else [],
    }
    subject = subject_model(topic)
    if subject is not None:
        places[subject] = [*places.get(subject, []), topic.object_id]
    return places


def subject_model(topic: Topic) -> type[Model] | None:
    if topic.content_type_id is None:
        return None
    return ContentType.objects.get_for_id(topic.content_type_id).model_class()


def relation_of(choice: Choice, post: Post) -> str:
    if choice.model is subject_model(post.topic) and choice.object_id == post.topic.object_id:
        return SUBJECT
    names: dict[type[Model], str] = {
        Topic: TOPIC, Category: CATEGORY, Tag: TAG, User: PERSON, Organisation: ORGANISATION,
    }  # fmt: skip
    return names[choice.model]


def is_silenced(chosen: Chosen) -> bool:
    return any(Level.MUTED in chosen[one].values() for one in (TOPIC, PERSON, ORGANISATION) if one in chosen)


def reason_for(chosen: Chosen, post: Post) -> Why | None:
    """By what the person is told of the post, or None. Pure: asks nothing of the database."""
    if is_silenced(chosen):
        return None
    if TOPIC in chosen:
        (level,) = chosen[TOPIC].values()
        return (TOPIC, post.topic_id) if level == Level.WATCHING else None
    wide = {**chosen, CATEGORY: nearest(chosen.get(CATEGORY, {}), post.topic.category_id)}
    if any(Level.MUTED in levels.values() for levels in wide.values()):
        return None
    wanted = {Level.WATCHING, Level.FIRST} if post.number == 1 else {Level.WATCHING}
    told = ((name, pk) for name in BEST_FIRST for pk, level in wide.get(name, {}).items() if level in wanted)
    return next(told, None)


def nearest(levels: dict[int, str], category_id: int) -> dict[int, str]:
    """What was chosen for the category itself goes before what was chosen for the one above."""
    return {category_id: levels[category_id]} if category_id in levels else levels


def in_words(found: dict[Why, list[int]], post: Post) -> dict[str, list[int]]:
    """Relations as reasons of a notice; names are fetched only of what somebody follows."""
    names = names_of(found, post)
    told: dict[str, list[int]] = defaultdict(list)
    for why, ids in found.items():
        told[named(why[0], names[why]) if why in names else why[0]] += ids
    return dict(told)


def names_of(found: Collection[Why], post: Post) -> dict[Why, str]:
    names: dict[Why, str] = {}
    kinds: tuple[tuple[str, Any], ...] = ((TAG, Tag), (CATEGORY, Category))
    for relation, model in kinds:
        ids = [pk for code, pk in found if code == relation]
        if ids:
            rows = model._default_manager.filter(pk__in=ids).order_by().values_list("pk", "name")
            names |= {(relation, pk): name for pk, name in rows}
    names[(PERSON, post.author_id)] = post.author.name
    if post.organisation is not None:
        names[(ORGANISATION, post.organisation.pk)] = post.organisation.name
    return names
