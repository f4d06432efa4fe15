"""The code of a line that the site exported: which need it is, and which version of it was written out.

With the code a line is known again whatever its words have become; with the version the importer sees
whether somebody changed the need on the site since.
"""

import re
from typing import Final

_CODE: Final = re.compile(r"JB(\d{1,12})(?:v(\d{1,9}))?", re.IGNORECASE)


def make_code(need: int, version: int | None = None) -> str:
    """ "JB12v3"; without a version "JB12" (the public's copy, which says nothing about changes)."""
    return f"JB{need}" if version is None else f"JB{need}v{version}"


def is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


def need_of(code: str) -> int | None:
    """The number of the need, None when `code` is none."""
    found = _CODE.fullmatch(code)
    return int(found[1]) if found else None


def version_of(code: str) -> int | None:
    """The version that was written out, None when the code does not tell."""
    found = _CODE.fullmatch(code)
    return int(found[2]) if found and found[2] else None
