"""Why a person is told: the end of the sentence "You receive this because …"."""

from datetime import date
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.core.dates import day

LONGEST: Final = 160  # as the column of a notification
_REASONS: Final[dict[str, Any]] = {
    "watching": _("you follow it."),
    "follow_subject": _("you follow what it is about."),
    "follow_person": _("you follow %(name)s."),
    "follow_organisation": _("you follow %(name)s."),
    "follow_tag": _("you follow the tag “%(name)s”."),
    "follow_category": _("you follow the category “%(name)s”."),
    "author": _("you wrote it."),
    "participant": _("you took part in it."),
    "mentioned": _("somebody mentioned you."),
    "role": _("of your role in the organisation."),
    "secretariat": _("your secretariat looks after this place."),
    "search": _("you keep this search."),
    "applicant": _("you asked for it."),
    "administrator": _("you administer the site."),
    "overdue": _("nothing was done about it until %(name)s."),
}
DATED: Final = {"overdue"}  # their name is a day, as ISO text


def register_reason(code: str, words: Any) -> None:
    """`words` completes "You receive this because …" and ends with a full stop; lazily translated."""
    _REASONS[code] = words


def named(code: str, name: str) -> str:
    """A reason with a name in it, as it is kept; a long name is cut."""
    return f"{code}:{name}"[:LONGEST]


def words_of(reason: str) -> str:
    """The words of a code, or of a code with a name; any other text is a marked msgid and translated."""
    if not reason:
        return ""
    code, _colon, name = reason.partition(":")
    if code in DATED and name:
        name = day(date.fromisoformat(name))
    if code in _REASONS:
        return str(_REASONS[code]) % {"name": name} if name else str(_REASONS[code])
    return gettext(reason)
