"""The files of posts, for who sees the post."""

from __future__ import annotations

from typing import Final

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from forum_site.discussions import part_rules
from forum_site.discussions.models import Attachment

POLICY: Final = "default-src 'none'; sandbox"
# Nothing but this person's browser keeps it, so that a hidden text takes its files with it.
KEPT: Final = "private, max-age=604800"


@require_safe
def attachment(request: HttpRequest, token: str, name: str) -> FileResponse:
    found = get_file(request, token, name)
    return served(found, found.file)


@require_safe
def attachment_small(request: HttpRequest, token: str, name: str) -> FileResponse:
    """The small copy of a picture."""
    found = get_file(request, token, name)
    if not found.thumbnail:
        raise Http404
    return served(found, found.thumbnail)


def get_file(request: HttpRequest, token: str, name: str) -> Attachment:
    found: Attachment = get_object_or_404(Attachment, token=token, name=name)
    part_rules.can_open_file(request.user, found).require()
    return found


def served(found: Attachment, file: FieldFile) -> FileResponse:
    """Pictures were written by us and are shown; anything else is only saved, never opened as a page."""
    try:
        opened = file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    answer = FileResponse(
        opened, as_attachment=not found.is_picture, filename=found.name, content_type=found.content_type
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Cache-Control"] = KEPT if found.post_id else "private, no-store"
    return answer
