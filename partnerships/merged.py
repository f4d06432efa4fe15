"""Where a merged need went: an old address, a short link or a printed code still leads somewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from partnerships.models import Need

LONGEST: Final = 10  # merges in a row that are followed


def successor(pk: int, user: Any) -> Need | None:
    """The need that `pk` was merged into, through later merges; None when this person may not see it.

    One statement a merge and one more.
    """
    known = {pk}
    for _step in range(LONGEST):
        into = Need.objects.filter(pk=pk, status="merged").values_list("merged_into", flat=True).first()
        if into is None or into in known:
            break
        known.add(pk := into)
    if len(known) == 1:
        return None
    found: Need | None = Need.objects.visible_to(user).exclude(status="merged").filter(pk=pk).first()
    return found


def leads_on(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For views of one need by `pk`: instead of 404, a merged one leads to the page of what it became.

    Not for ever: whoever may see the merged need itself finds it at the same address after signing in.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, pk: int, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, pk, *args, **kwargs)
        except Http404:
            need = successor(pk, request.user)
            if need is None:
                raise
            return redirect(need)

    return wrapped
