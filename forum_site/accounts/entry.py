"""Who may not come in although the account is theirs: apps above say so.

register_gate(fn)   # fn(request, user) -> the page that says why, or None
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from forum_site.accounts.models import User

Gate = Callable[[HttpRequest, User], HttpResponse | None]

_gates: list[Gate] = []


def register_gate(gate: Gate) -> None:
    """Asked once the person has proved who they are, before the session begins."""
    if gate not in _gates:
        _gates.append(gate)


def refused(request: HttpRequest, user: User) -> HttpResponse | None:
    """The first page that keeps the person out; None lets them in."""
    return next((page for gate in _gates if (page := gate(request, user))), None)
