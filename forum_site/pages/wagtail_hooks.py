"""What the pages app adds to Wagtail."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail import hooks

from forum_site.pages import serving_files


@hooks.register("before_serve_document", order=1000)  # after Wagtail's own look at the collection
def serve_document(document: Any, request: HttpRequest) -> HttpResponseBase:
    return serving_files.serve(document, request)
