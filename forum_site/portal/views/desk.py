"""The desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forum_site.portal.desk import board, hats, member, partner, secretariat

DESKS: Final[dict[str, Callable[[hats.Hat, Any], dict[str, Any]]]] = {
    hats.BOARD: board.board_desk,
    hats.PARTNER: partner.partner_desk,
    hats.SECRETARIAT: secretariat.secretariat_desk,
    hats.ADMIN: secretariat.admin_desk,
    hats.MEMBER: member.member_desk,
}


@login_required
@never_cache
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """`?as=` one of the person's own roles; anything else is the first of them."""
    own = hats.hats_of(request.user)
    hat = hats.chosen(own, request.GET.get("as", ""))
    context = {**DESKS[hat.kind](hat, request.user), "hat": hat, "hats": own, "section": "me"}
    return render(request, f"portal/desk/{hat.kind}.html", context)
