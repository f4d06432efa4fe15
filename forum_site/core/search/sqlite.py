"""SQLite FTS5: one pass over the index, joined to the model."""

from typing import Any, Final

from django.db import connection
from django.db.models import Case, FloatField, Value, When
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import MatchAll, PlainText
from modelsearch.utils import get_descendants_content_types_pks

from forum_site.core.search.words import Group, with_forms, words_of

# The columns are (autocomplete, body, title); bm25 is negative, better is smaller. Every model's title
# stands in `autocomplete`, only some models' in `title`: who asks chooses the columns, never both.
HITS: Final = (
    "SELECT entry.content_type_id, entry.object_id, -bm25(wagtailsearch_indexentry_fts, 4, 1, 4) AS score"
    " FROM wagtailsearch_indexentry_fts"
    " JOIN wagtailsearch_indexentry entry ON entry.id = wagtailsearch_indexentry_fts.rowid"
    " WHERE wagtailsearch_indexentry_fts MATCH %%s AND entry.content_type_id IN (%s)"
    " ORDER BY score DESC LIMIT %%s"
)
KEYS: Final = (
    "SELECT entry.object_id FROM wagtailsearch_indexentry_fts"
    " JOIN wagtailsearch_indexentry entry ON entry.id = wagtailsearch_indexentry_fts.rowid"
    " WHERE wagtailsearch_indexentry_fts MATCH %%s AND entry.content_type_id IN (%s)"
)
_HAVING: Final = (
    "SELECT * FROM (SELECT %s AS n, entry.content_type_id, entry.object_id, {} AS named"
    " FROM wagtailsearch_indexentry_fts"
    " JOIN wagtailsearch_indexentry entry ON entry.id = wagtailsearch_indexentry_fts.rowid"
    " WHERE wagtailsearch_indexentry_fts MATCH %s AND entry.content_type_id IN ({}) LIMIT %s)"
)
SHORTEST_PREFIX: Final = 4
RANKED: Final = 500
MOST_OF_A_GROUP: Final = 1_000


def whole(groups: list[Group], types: list[int], most: int, *, begun: bool) -> tuple[str, list[Any]]:
    """Statement and values: what has all groups, as (content type, object, rank), best first. Words are
    always beginnings here."""
    return HITS % ", ".join(["%s"] * len(types)), [match(groups, "autocomplete body"), *types, most]


def matches(groups: list[Group], types: list[int]) -> tuple[str, list[Any]]:
    """Statement and values: (number of the group, content type, object, whether in its title)."""
    kinds = ", ".join(["%s"] * len(types))
    parts, values = [], []
    for number, group in enumerate(groups):
        for named, columns in ((1, "autocomplete"), (0, "autocomplete body")):
            parts.append(_HAVING.format(named, kinds))
            values += [number, match([with_forms(group)], columns), *types, MOST_OF_A_GROUP]
    return " UNION ALL ".join(parts), values


def match(groups: list[Group], columns: str = "body title") -> str:
    """An FTS5 expression. Words are quoted, so nothing typed is an operator; long ones are prefixes,
    the nearest to stemming that FTS5 has without a dictionary."""
    return f"{{{columns}}} : (" + " AND ".join(_group(group) for group in groups) + ")"


def _group(group: Group) -> str:
    return "(" + " OR ".join(_phrase(phrase) for phrase in group) + ")"


def _phrase(phrase: tuple[str, ...]) -> str:
    star = "*" if len(phrase) == 1 and len(phrase[0]) >= SHORTEST_PREFIX else ""
    return f'"{" ".join(phrase)}"{star}'


class _OnePass:
    """The stock compiler re-runs MATCH for every hit (minutes for 10,000); this one asks once."""

    columns = "body title"

    def search(self: Any, config: Any, start: Any, stop: Any, score_field: str | None = None) -> Any:
        if not isinstance(self.query, PlainText):
            if isinstance(self.query, MatchAll):
                return self.queryset[start:stop]
            return super().search(config, start, stop, score_field)  # type: ignore[misc]
        words = words_of(self.query.query_string)
        if not words:
            return self.queryset.none()
        asked = self.expression(words)
        scores = self.best(asked)
        keys = RawSQL(*self.statement(KEYS, asked))  # noqa: S611 - what was typed is a parameter
        queryset = self.queryset.filter(pk__in=keys)
        if self.order_by_relevance or score_field:
            whens = [When(pk=pk, then=Value(score)) for pk, score in scores.items()]
            name = score_field or "_score"
            rank = Case(*whens, default=Value(0.0), output_field=FloatField()) if whens else Value(0.0)
            queryset = queryset.annotate(**{name: rank})
            if self.order_by_relevance:
                queryset = queryset.order_by(f"-{name}", "-pk")
        elif not queryset.query.order_by:
            queryset = queryset.order_by("-pk")
        return queryset[start:stop]

    def expression(self: Any, words: list[str]) -> str:
        joined = " OR " if self.query.operator == "or" else " AND "
        said = joined.join(f'"{word}"*' for word in words)
        return f"{{{self.columns}}} : ({said})"

    def statement(self: Any, sql: str, asked: str) -> tuple[str, list[Any]]:
        types = list(get_descendants_content_types_pks(self.queryset.model))
        return sql % ", ".join(["%s"] * len(types)), [asked, *types]

    def best(self: Any, asked: str) -> dict[Any, float]:
        """The order of the first `RANKED`; what lies beyond is found, but comes last."""
        sql, params = self.statement(HITS, asked)
        with connection.cursor() as cursor:
            cursor.execute(sql, [*params, RANKED])
            return {object_id: score for _type, object_id, score in cursor.fetchall()}


class OnePassCompiler(_OnePass, SQLiteSearchQueryCompiler):
    pass


class OnePassAutocompleteCompiler(_OnePass, SQLiteAutocompleteQueryCompiler):
    columns = "autocomplete"


class QuietIndex(SQLiteIndex):
    """Title norms are refreshed nightly for the whole table, not on every save."""

    def _refresh_title_norms(self, full: bool = False) -> None:
        if full:
            super()._refresh_title_norms(full=True)


class QuickSQLiteBackend(SQLiteSearchBackend):
    query_compiler_class = OnePassCompiler
    autocomplete_query_compiler_class = OnePassAutocompleteCompiler
    index_class = QuietIndex
