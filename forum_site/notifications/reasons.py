"""Why a person is told: the end of the sentence "You receive this because …"."""

from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_REASONS: Final[dict[str, Any]] = {
    "watching": _("you follow it."),
    "author": _("you wrote it."),
    "participant": _("you took part in it."),
    "mentioned": _("somebody mentioned you."),
    "role": _("of your role in the organisation."),
    "secretariat": _("your secretariat looks after this place."),
    "search": _("you keep this search."),
    "applicant": _("you asked for it."),
    "administrator": _("you administer the site."),
}


def register_reason(code: str, words: Any) -> None:
    """`words` completes "You receive this because …" and ends with a full stop; lazily translated."""
    _REASONS[code] = words


def words_of(reason: str) -> str:
    """The words of a code; any other text is taken for a marked msgid and translated."""
    if not reason:
        return ""
    return str(_REASONS[reason]) if reason in _REASONS else gettext(reason)
