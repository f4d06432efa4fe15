"""PostgreSQL full text with the Indonesian dictionary."""

from typing import Any, Final

from modelsearch.backends.database.postgres.postgres import (
    ObjectIndexer,
    PostgresIndex,
    PostgresSearchBackend,
)
from modelsearch.backends.database.postgres.weights import get_sql_weights
from modelsearch.utils import get_content_type_pk

from forum_site.core.search.words import Group, with_forms
from forum_site.core.search.writing import write_entries

# Candidates without an order first: the GIN indexes give them at once, and only they are ranked. Some that
# have all words in their title are always among them (perhaps twice, when the second part finds them too).
# Titles carry the heaviest weight by their boost; models differ in whether theirs stands in `title` or
# `body`. The two are ranked apart: joining them costs more than both.
_FOUND: Final = (
    "SELECT content_type_id, object_id, title, body FROM wagtailsearch_indexentry, asked"
    " WHERE {} @@ query AND content_type_id = ANY(kinds) LIMIT %s"
)
WHOLE: Final = (
    "WITH asked AS MATERIALIZED (SELECT to_tsquery('indonesian', %s) AS query, %s::smallint[] AS kinds,"  # noqa: S608
    " %s::float4[] AS weights)"
    " SELECT content_type_id, object_id,"
    " ts_rank(weights, title, query) + ts_rank(weights, body, query) AS score"
    f" FROM (({_FOUND.format('title')}) UNION ALL ({_FOUND.format('(title || body)')})) AS candidates, asked"
    " ORDER BY score DESC"
)
BY_TITLE: Final = 300
# For each group what has it in its title (all titles stand in `autocomplete`, as they are written), then
# what has it anywhere.
_HAVING: Final = (
    "SELECT content_type_id, object_id FROM wagtailsearch_indexentry"
    " WHERE {} AND content_type_id = ANY(%s::smallint[]) LIMIT %s"
)
MATCHES: Final = (
    "SELECT n, content_type_id, object_id, named"  # noqa: S608 - constants of this module
    " FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS asked(words, forms, n), LATERAL ("
    f"SELECT *, TRUE AS named FROM ({_HAVING.format('autocomplete @@ to_tsquery(%s, forms)')}) AS titles"
    f" UNION ALL SELECT *, FALSE FROM ({_HAVING.format('(title || body) @@ to_tsquery(%s, words)')}) AS texts"
    ") AS found"
)
SHORTEST_PREFIX: Final = 4
MOST_OF_A_GROUP: Final = 1_000


def whole(groups: list[Group], types: list[int], most: int, *, begun: bool) -> tuple[str, list[Any]]:
    """Statement and values: what has all groups, as (content type, object, rank), best first."""
    return WHOLE, [tsquery(groups, begun=begun), types, weights(), min(most, BY_TITLE), most]


def matches(groups: list[Group], types: list[int]) -> tuple[str, list[Any]]:
    """Statement and values: (number of the group, content type, object, whether in its title)."""
    words = [tsquery([group], begun=True) for group in groups]
    forms = [tsquery([with_forms(group)], begun=True) for group in groups]
    titles = ["simple", types, MOST_OF_A_GROUP]
    return MATCHES, [words, forms, *titles, "indonesian", types, MOST_OF_A_GROUP]


def weights() -> str:
    """What a hit counts by its boost, as PostgreSQL's array of four."""
    return str(get_sql_weights())


def tsquery(groups: list[Group], *, begun: bool) -> str:
    """A tsquery: all groups, one phrase of each; words hold letters and digits only.

    `begun`: what only begins with a word counts too. The dictionary knows the forms of whole words, and to
    collect all that begins with a common one costs twice as much.
    """
    return " & ".join("(" + " | ".join(_phrase(phrase, begun) for phrase in group) + ")" for group in groups)


def _phrase(phrase: tuple[str, ...], begun: bool) -> str:
    if len(phrase) > 1:
        return "(" + " <-> ".join(phrase) + ")"
    return phrase[0] + (":*" if begun and len(phrase[0]) >= SHORTEST_PREFIX else "")


class QuietIndex(PostgresIndex):
    """Title norms are refreshed nightly: on every save it cost 93 ms at 100,000 entries."""

    def add_items(self, model: Any, objs: Any) -> None:
        indexers = [ObjectIndexer(obj, self.backend) for obj in objs]
        if indexers and model.get_search_fields():
            with self.write_connection.cursor() as cursor:
                write_entries(cursor, get_content_type_pk(model), indexers)

    def _refresh_title_norms(self, full: bool = False) -> None:
        if full:
            super()._refresh_title_norms(full=True)


class QuickPostgresBackend(PostgresSearchBackend):
    index_class = QuietIndex

    def search(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().search(without_nul(query), *args, **kwargs)

    def autocomplete(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().autocomplete(without_nul(query), *args, **kwargs)


def without_nul(query: Any) -> Any:
    """PostgreSQL takes any character but NUL."""
    return query.replace("\0", " ") if isinstance(query, str) else query
