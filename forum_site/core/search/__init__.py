"""Site-wide search on the database's own full text: PostgreSQL (Indonesian stemming) and SQLite FTS5.

`find_hits` asks Wagtail's one index over all models; `SearchBackend` is what Wagtail's own searches use.
"""

from typing import Any


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - the name Wagtail looks for
    """The backend for the database in use, quicker than the stock one in the two places measured."""
    from django.db import connection

    if connection.vendor == "postgresql":
        from forum_site.core.search.postgres import QuickPostgresBackend

        return QuickPostgresBackend({"SEARCH_CONFIG": "indonesian", **params})
    from forum_site.core.search.sqlite import QuickSQLiteBackend

    return QuickSQLiteBackend(params)
