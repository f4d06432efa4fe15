"""Documents leave private storage as downloads only: never opened by the browser on our address."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.documents.views.serve import serve

SANDBOX: Final = "default-src 'none'; sandbox"


def document(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """Wagtail asks the collection's restrictions and sends the file; 404 when storage has lost it."""
    try:
        response: HttpResponseBase = serve(request, document_id, document_filename)
    except FileNotFoundError as error:
        raise Http404 from error
    if not response.headers.get("Content-Type", "").startswith("text/html"):  # the restriction's own page
        response.headers["Content-Security-Policy"] = SANDBOX
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "private, no-cache"
    return response
