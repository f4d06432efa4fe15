"""Where the private files of partnerships lie; views hand them out after a rule."""

from django.db import models

from forum_site.core.tokens import readable_code


def paper_path(row: models.Model, filename: str) -> str:
    """A name that says nothing, with the ending that the check of the upload gave."""
    return f"partnerships/{readable_code(16).lower()}.{filename.rpartition('.')[2].lower()}"


def picture_path(row: models.Model, filename: str) -> str:
    return f"partnerships/{readable_code(16).lower()}.jpg"
