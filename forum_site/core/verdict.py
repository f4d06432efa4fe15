"""What a rule answers: may this person do this, and if not, why.

`can_x(user, obj) -> Verdict`; `Verdict.require()` raises 404 for what must stay hidden and 403 with
the sentence otherwise, so a view says `can_edit_need(user, need).require()` and no more.
"""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404


@dataclass(frozen=True)
class Verdict:
    """`reason` is a translatable sentence for the person; empty when allowed."""

    allowed: bool
    reason: Any = ""
    hidden: bool = False

    def __bool__(self) -> bool:
        return self.allowed

    def require(self) -> None:
        """Return when allowed; else raise Http404 (hidden) or PermissionDenied (with the reason)."""
        if self.allowed:
            return
        if self.hidden:
            raise Http404
        raise PermissionDenied(str(self.reason))


ALLOWED = Verdict(True)
HIDDEN = Verdict(False, hidden=True)


def denied(reason: Any) -> Verdict:
    return Verdict(False, reason)
