"""Documents leave private storage as downloads only: never opened by the browser on our address."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

SANDBOX = "default-src 'none'; sandbox"


def serve(document: Any, request: HttpRequest) -> HttpResponseBase:
    """The file; call it after the collection's restrictions were asked. 404 when storage has lost it."""
    etag = quote_etag(document.get_file_hash())
    unchanged = get_conditional_response(request, etag=etag)
    response: HttpResponseBase = unchanged or _file(document)
    response.headers["ETag"] = etag
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _file(document: Any) -> FileResponse:
    try:
        opened = document.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(
        opened, as_attachment=True, filename=document.filename, content_type=document.content_type
    )
