"""What every page of partnerships begins with."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control

from partnerships.channelling.sections import Reader
from partnerships.models import Partnership
from partnerships.rules import channelling as rules

Answer = TypeVar("Answer", bound=HttpResponseBase)


def get_partnership(request: HttpRequest, pk: int) -> Partnership:
    """The partnership with its two bodies when this person may see it, else 404."""
    rows = Partnership.objects.visible_to(request.user)
    found: Partnership = get_object_or_404(rows.select_related("board__territory", "partner"), pk=pk)
    return found


def get_inside(request: HttpRequest, pk: int) -> Partnership:
    """The same for pages of the two sides and the secretariat; 403 with a sentence for others."""
    found = get_partnership(request, pk)
    rules.can_read_papers(request.user, found).require()
    return found


def reader_of(request: HttpRequest, partnership: Partnership) -> Reader:
    return Reader(request.user, rules.sides_of(request.user, partnership))


def private_page(view: Callable[..., Answer]) -> Callable[..., Answer]:
    """For whoever is logged in the answer stays in no cache: on a shared phone the next person finds nothing.

    Visitors read only what is public; their answers are left as they are.
    """

    @wraps(view)
    def kept_nowhere(request: HttpRequest, *args: Any, **kwargs: Any) -> Answer:
        answer = view(request, *args, **kwargs)
        if request.user.is_authenticated:
            patch_cache_control(answer, private=True, no_store=True)
        return answer

    return kept_nowhere
