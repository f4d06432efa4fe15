"""Templates leave private storage as downloads only: never opened by the browser on our address."""

from __future__ import annotations

from django.http import FileResponse

from knowledge.models import TemplateVersion


def hand_out(version: TemplateVersion) -> FileResponse:
    """The document under its plain name and the type its content has. FileNotFoundError when it is lost."""
    answer = FileResponse(
        version.file.open("rb"), as_attachment=True, filename=version.name, content_type=version.content_type
    )
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    # withdrawn is withdrawn: whoever asks again is asked for the right again
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
