"""An upload that never touches a disk."""

from __future__ import annotations

from typing import Any, Final

from django.core.files.uploadhandler import MemoryFileUploadHandler, StopUpload

from partnerships.importers.limits import MAX_UPLOAD

ROOM: Final = 64 * 1024  # what a form sends beside its file


class MemoryOnly(MemoryFileUploadHandler):
    """Keeps a file of at most MAX_UPLOAD in memory; of a larger request nothing is read into `FILES`."""

    too_big = False

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,
        content_length: int,
        boundary: Any,
        encoding: Any = None,  # noqa: N803
    ) -> None:
        self.activated = True
        self.too_big = content_length > MAX_UPLOAD + ROOM

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        if self.too_big:
            raise StopUpload(connection_reset=False)
        super().new_file(*args, **kwargs)
