"""Who is a visitor, and which answers are for every visitor alike."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def is_visitor(request: HttpRequest) -> bool:
    """Reads only, and brings neither a session nor a message."""
    reads = request.method in {"GET", "HEAD"}
    return reads and not {settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys()


def is_for_anybody(request: HttpRequest, response: HttpResponse) -> bool:
    """A plain page: no cookie, no nonce of its own."""
    return (
        response.status_code == HttpResponse.status_code
        and not response.cookies
        and getattr(request, "_csp_nonce", None) is None
    )
