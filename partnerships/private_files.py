"""Files that are not public: stored with their hash, handed out by a view that has asked a rule."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.core.files.base import File
from django.http import FileResponse

from forum_site.core.uploads import check_upload


@dataclass(frozen=True)
class KeptFile:
    """A checked upload, ready for a `FileField` in private storage."""

    file: File[bytes]
    sha256: str
    size: int


def checked(upload: Any) -> KeptFile:
    """The cleaned PDF, JPG or PNG with the hash of what will be stored; ValidationError otherwise."""
    found = check_upload(upload)
    found.file.seek(0)
    digest = hashlib.sha256(found.file.read()).hexdigest()
    found.file.seek(0)
    return KeptFile(found.file, digest, found.size)


def hand_out(stored: Any, name: str) -> FileResponse:
    """The file as a download under `name` and the ending of its content; no cache or proxy keeps it."""
    ending = str(stored.name).rpartition(".")[2].lower()
    answer = FileResponse(stored.open("rb"), as_attachment=True, filename=f"{name}.{ending}")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
