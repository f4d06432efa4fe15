"""Who may do what with other people's notices: the site administrators, and only to send them again."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied


def can_revive(user: Any) -> Verdict:
    if getattr(user, "is_active", False) and user.is_superuser:
        return ALLOWED
    return denied(_("Only site administrators send messages again."))
