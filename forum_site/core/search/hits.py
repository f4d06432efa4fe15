"""One question to the whole index, over several models at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model

from forum_site.core.prepared import preparing
from forum_site.core.search.words import Group, plain_groups, spelled_groups

MOST_HITS: Final = 1_000  # beyond so many the order is approximate (measured, see design)
ENOUGH: Final = 50
# A hit that has all words as typed counts at least WHOLE; one found group by group at most NAMED + WHOLE.
WHOLE: Final = 1.5
NAMED: Final = 3.0  # a word in the title against one in the text
WORTH_SHOWING: Final = 1 / 3  # of the best: what only shares a common word with it is no answer
ALL_ROWS: Final = 20_000.0  # against so many a word is rare or common

Key = tuple[int, int]


class Hits(dict[type[Model], dict[int, float]]):
    """{model: {primary key: score}}, higher is better. `whole`: how many have all words as typed.

    `answered`: something has all that was asked, be it by other words, forms or spellings.
    """

    whole = 0
    answered = False


def find_hits(
    text: str, models: Iterable[type[Model]], *, synonyms: bool = True, most: int = MOST_HITS
) -> Hits:
    """Every model has an entry.

    What has all the words as typed; when that is little, also what has some of them, another word for the
    same thing, another form, or one that is spelled nearly so: rare words and words in titles count more.
    Nothing here asks who may see what: callers pass the keys through `visible_to(user)`.
    """
    by_type = {ContentType.objects.get_for_model(model).pk: model for model in models}
    found = Hits({model: {} for model in by_type.values()})
    plain = plain_groups(text)
    if not plain or not by_type:
        return found
    whole = _whole(plain, list(by_type), most, begun=not synonyms)
    found.whole, found.answered = len(whole), bool(whole)
    scores = whole
    if synonyms and len(whole) < ENOUGH:
        groups = spelled_groups(text)
        scores, most_groups = by_groups(_matches(groups, list(by_type)))
        found.answered |= most_groups == len(groups)
        least = max(scores.values(), default=0.0) * WORTH_SHOWING
        scores = {key: score for key, score in scores.items() if score >= least}
        for key, score in whole.items():
            scores[key] = max(scores.get(key, 0.0) + WHOLE, score)
    by_model = {type_id: found[model] for type_id, model in by_type.items()}
    for (type_id, object_id), score in scores.items():
        by_model[type_id][object_id] = score
    return found


def by_groups(matches: Iterable[tuple[int, int, int, bool]]) -> tuple[dict[Key, float], int]:
    """From 0 to NAMED: how much of what was asked a thing has; and how many groups one of them has at most.

    `matches`: (group, type, object, whether in its title).
    """
    groups: dict[int, dict[Key, bool]] = defaultdict(dict)
    for number, type_id, object_id, named in matches:
        key = (type_id, object_id)
        groups[number][key] = named or groups[number].get(key, False)
    rarity = {number: log(ALL_ROWS / min(len(keys), ALL_ROWS / 2)) for number, keys in groups.items()}
    total = sum(rarity.values())
    scores: dict[Key, float] = defaultdict(float)
    for number, keys in groups.items():
        for key, named in keys.items():
            scores[key] += rarity[number] / total * (NAMED if named else 1.0)
    having = Counter(key for keys in groups.values() for key in keys)
    return scores, max(having.values(), default=0)


def _whole(groups: list[Group], types: list[int], most: int, *, begun: bool) -> dict[Key, float]:
    """All words, ranked by the database: WHOLE and up to 1 more."""
    if connection.vendor == "postgresql":
        from forum_site.core.search.postgres import whole
    else:
        from forum_site.core.search.sqlite import whole
    with preparing(connection).cursor() as cursor:
        cursor.execute(*whole(groups, types, most, begun=begun))
        return {(kind, int(pk)): WHOLE + rank / (rank + 1) for kind, pk, rank in reversed(cursor.fetchall())}


def _matches(groups: list[Group], types: list[int]) -> list[Any]:
    if connection.vendor == "postgresql":
        from forum_site.core.search.postgres import matches
    else:
        from forum_site.core.search.sqlite import matches
    with preparing(connection).cursor() as cursor:
        cursor.execute(*matches(groups, types))
        return [(number, kind, int(pk), bool(named)) for number, kind, pk, named in cursor.fetchall()]
