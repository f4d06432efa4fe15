"""A saved search: its address in normal form, its filters in words, and what is new of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.forms.need_filter import NeedFilter
from partnerships.models import SavedSearch
from partnerships.querysets import NeedQuerySet

# What says nothing of which needs are meant; a search is always of needs that look for partners.
LEFT_OUT: Final = frozenset({"page", "order", "state"})
LONGEST: Final = 500


def own_searches(user: Any) -> QuerySet[SavedSearch]:
    return SavedSearch.objects.filter(user=user)


def normal_query(said: QueryDict) -> str:
    """The filters that hold, in one order, so that the same search is the same text; "" for none.

    A place is kept as its code: names change. Raises ValueError when it is longer than may be saved.
    """
    found = NeedFilter(said).found()
    pairs = []
    for name in sorted(name for name, value in found.items() if value and name not in LEFT_OUT):
        values = [found[name].code] if name == "region" else sorted(set(said.getlist(name)))
        pairs += [(name, value) for value in values if value]
    query = urlencode(pairs)
    if len(query) > LONGEST:
        raise ValueError("a saved search is at most 500 characters long")
    return query


def form_of(query: str) -> NeedFilter:
    return NeedFilter(QueryDict(query))


def words_of(query: str) -> list[str]:
    """Each filter in words; one sentence when there is none."""
    words = [said for _name, _value, said in form_of(query).active()]
    return words or [_("All needs that look for partners")]


def address_of(search: SavedSearch) -> str:
    """The list with these filters, what was opened last first."""
    query = f"{search.query}&" if search.query else ""
    return f"{reverse('partnerships:needs')}?{query}order=new"


def suggested_name(query: str) -> str:
    return ", ".join(words_of(query))[:120]


def opened_between(search: SavedSearch, after: datetime, until: datetime) -> NeedQuerySet:
    """Needs of the search that began to look for partners in (after, until], what lacks most first.

    None where a filter is no longer understood (a place that is gone): without it all would fit.
    """
    form = form_of(search.query)
    rows = form.apply(form.start())
    if normal_query(QueryDict(search.query)) != search.query:
        rows = rows.none()
    rows = rows.filter(opened_at__gt=after, opened_at__lte=until)
    return rows.order_by("-gap", "pk")


def rows_of(searches: Any) -> list[dict[str, Any]]:
    """What the page lists: each search with its words and address."""
    return [{"search": one, "words": words_of(one.query), "url": address_of(one)} for one in searches]


def facts_of(needs: NeedQuerySet, named: int) -> Mapping[str, Any]:
    """How many, and the public titles of the first; two statements."""
    first = list(needs[:named])
    return {"needs": needs.count(), "titles": [need.public_title for need in first]}
