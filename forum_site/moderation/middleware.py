"""A suspended person is shown why and until when, and the session ends."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from forum_site.accounts.suspension import is_suspended
from forum_site.moderation.models import Sanction
from forum_site.moderation.sanctions import sanction_of

Handler = Callable[[HttpRequest], HttpResponse]


def SuspendedPeople(get_response: Handler) -> Handler:  # noqa: N802 - named as the settings list it
    """Sessions opened before the suspension end with their next page; pages stay readable without login."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated and is_suspended(user):
            return page_for(request, user)
        return get_response(request)

    return middleware


def page_for(request: HttpRequest, user: Any) -> HttpResponse:
    """Logged out, and the page with reason and end."""
    until, sanction = user.suspended_until, sanction_of(user, Sanction.Kind.SUSPEND)
    logout(request)
    context = {"until": until, "reason": sanction.reason if sanction else "", "focus": True}
    answer = render(request, "moderation/suspended.html", context, status=403)
    answer["Cache-Control"] = "no-store"
    return answer


def keep_out(request: HttpRequest, user: Any) -> HttpResponse | None:
    """The same at the login, before a session begins."""
    return page_for(request, user) if is_suspended(user) else None
