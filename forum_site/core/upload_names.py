"""The name of an upload as it was sent. Django cuts a path off it without a word; here it is kept, so that a
form can refuse it and say why."""

from __future__ import annotations

import html
import re
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.uploadhandler import FileUploadHandler
from django.http.multipartparser import MultiPartParser
from django.utils.translation import gettext as _

SEPARATORS: Final = re.compile(r"[/\\]")


class KeepingParser(MultiPartParser):
    """Marks uploads that were sent with a path in their name: `sent_name` is what was sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.paths: dict[str, str] = {}  # what is left of the name: what was sent

    def sanitize_file_name(self, file_name: str) -> str | None:
        plain: str | None = super().sanitize_file_name(file_name)
        if plain and SEPARATORS.search(html.unescape(file_name)):
            self.paths[plain] = file_name
        return plain

    def parse(self) -> Any:
        data, files = super().parse()
        for _field, uploads in files.lists():
            for one in uploads:
                one.sent_name = self.paths.get(one.name, "")
        return data, files


class KeepSentNames(FileUploadHandler):
    """First of FILE_UPLOAD_HANDLERS: reads the request with a parser that keeps names, into the others."""

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: Any, boundary: Any, encoding: Any = None
    ) -> Any:
        assert self.request is not None  # noqa: S101 - for the type checker
        others = [one for one in self.request.upload_handlers if one is not self]
        return KeepingParser(META, input_data, others, encoding).parse()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def refuse_path(file: Any) -> None:
    """ValidationError for an upload, or a field that holds one, that was sent with a path in its name."""
    sent = getattr(file, "sent_name", "") or getattr(getattr(file, "file", None), "sent_name", "")
    if sent:
        raise ValidationError(
            _("The name of the file holds a path, such as “../”. Rename the file, then send it again.")
        )
