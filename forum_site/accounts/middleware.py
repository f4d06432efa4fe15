"""Per-request facts about the person: their time zone, and the second factor of officers."""

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import RateLimited
from allauth.core.internal.ratelimit import respond_429
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from forum_site.accounts import second_factor

Handler = Callable[[HttpRequest], HttpResponse]

# What an officer without an authenticator app may still open; everything else leads to setting it up.
OPEN_VIEWS = frozenset(
    {"account_logout", "account_reauthenticate", "core:display", "healthz", "accounts:demo_codes"}
)


def PersonTimeZone(get_response: Handler) -> Handler:  # noqa: N802 - named as the settings list it
    """Show times in the person's own zone (WIB, WITA, WIT)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        zone = getattr(request.user, "time_zone", None)
        with timezone.override(zone) if zone else timezone.override(None):
            return get_response(request)

    return middleware


class SecondFactorForOfficers:
    """An officer without an authenticator app is led to setting one up before anything else."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        if not request.user.is_authenticated or is_open(request) or passed_in_this_session(request):
            return None
        if not second_factor.is_required_of(request.user) or second_factor.is_active_for(request.user):
            return None
        return redirect("mfa_activate_totp")

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A limit met inside a login step, where the library raises instead of answering."""
        return respond_429(request) if isinstance(exception, RateLimited) else None


def is_open(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and (match.view_name.startswith("mfa_") or match.view_name in OPEN_VIEWS)


def passed_in_this_session(request: HttpRequest) -> bool:
    """Whoever has an app is asked for its code at login, and the session remembers: no query needed."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)
