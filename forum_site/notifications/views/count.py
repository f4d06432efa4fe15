"""How many notices are new, for the bell of an open page."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_GET

from forum_site.notifications.context import unread_count


@require_GET
def count(request: HttpRequest) -> HttpResponse:
    """A plain number; 304 while it stays the same, 401 (not the login page) once nobody is logged in.

    One statement besides the session's; the session is not written.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=401)
    number = unread_count(request.user)
    same = request.headers.get("If-None-Match") == f'"{number}"'
    response = HttpResponseNotModified() if same else HttpResponse(str(number), content_type="text/plain")
    response.headers["ETag"] = f'"{number}"'
    response.headers["Cache-Control"] = "private, no-cache"
    return response
