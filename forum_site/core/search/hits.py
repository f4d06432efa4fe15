"""One question to the whole index, over several models at once."""

from collections.abc import Iterable
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model

from forum_site.core.search.words import Group, plain_groups, wide_groups

MOST_HITS: Final = 1_000  # beyond so many the order is approximate (measured, see design)
ENOUGH: Final = 50
FEW: Final = 8

Hits = dict[type[Model], dict[int, float]]


def find_hits(
    text: str, models: Iterable[type[Model]], *, synonyms: bool = True, most: int = MOST_HITS
) -> Hits:
    """{model: {primary key: score}}, higher is better; every model has an entry.

    Exact words first; when they find little, synonyms and beginnings of words are asked too and rank below;
    when even these find next to nothing, what has some of the words comes last. Nothing here asks who may
    see what: callers pass the keys through `visible_to(user)`.
    """
    by_type = {ContentType.objects.get_for_model(model).pk: model for model in models}
    found: Hits = {model: {} for model in by_type.values()}
    plain = plain_groups(text)
    if not plain or not by_type:
        return found
    wide = wide_groups(text) if synonyms else plain
    begun = not (synonyms and connection.vendor == "postgresql")  # SQLite has no dictionary: always
    hits = _add(found, _ask(plain, by_type, most, begun=begun), by_type, bonus=2_000.0)
    if hits < ENOUGH and (wide != plain or not begun):
        hits += _add(found, _ask(wide, by_type, most, begun=True), by_type, bonus=1_000.0)
    if synonyms and hits < FEW and len(wide) > 1:
        some: Group = tuple(phrase for group in wide for phrase in group)
        _add(found, _ask([some], by_type, ENOUGH, begun=True), by_type, bonus=0.0)
    return found


def _add(found: Hits, rows: list[Any], by_type: dict[int, type[Model]], bonus: float) -> int:
    """Adds what is not there yet; how many things the rows, best first, speak of."""
    for type_id, object_id, score in rows:
        found[by_type[type_id]].setdefault(int(object_id), score + bonus)
    return len({(type_id, object_id) for type_id, object_id, _score in rows})


def _ask(groups: list[Group], by_type: Iterable[int], most: int, *, begun: bool) -> list[Any]:
    if connection.vendor == "postgresql":
        from forum_site.core.search.postgres import BY_TITLE, HITS, tsquery, weights

        asked = tsquery(groups, begun=begun)
        params: list[Any] = [asked, list(by_type), weights(), min(most, BY_TITLE), most]
        sql = HITS
    else:
        from forum_site.core.search.sqlite import HITS, match

        types = list(by_type)
        sql = HITS % ", ".join(["%s"] * len(types))
        params = [match(groups, "autocomplete body"), *types, most]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
