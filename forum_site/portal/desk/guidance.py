"""What everybody who acts for a board has to read: guidance that the person has not confirmed yet."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from forum_site.organisations.models import Organisation
from forum_site.portal.desk.parts import Task
from knowledge.readers import unread_by

SHOWN: Final = 3


def guidance_tasks(board: Organisation, user: Any) -> list[Task]:
    """One statement; to the article, where one says that one has read it."""
    title = _("Read the guidance “%(article)s”")
    words = _("Mandatory for boards. Then choose “I have read it”; the secretariat sees who has.")
    return [
        Task("flag", "wait", title % {"article": one.name}, words, one.get_url() or "/", _("Read it"))
        for one in unread_by(user, board)[:SHOWN]
    ]
