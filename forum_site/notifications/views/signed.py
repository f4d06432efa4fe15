"""Addresses that other machines post to: no session, no cookie; the signed body is the authority."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from forum_site.accounts.limits import limit
from forum_site.notifications import signatures

View = Callable[[HttpRequest, bytes], HttpResponse]
RATE = "1200/m/ip"


def read_body(request: HttpRequest, most: int) -> bytes | None:
    """None when it is longer than `most` bytes; a length that is announced is believed without reading."""
    try:
        announced = int(request.META.get("CONTENT_LENGTH") or 0)
        body = b"" if announced > most else request.body
    except (ValueError, RequestDataTooBig):
        return None
    return None if max(announced, len(body)) > most else body


def too_large() -> HttpResponse:
    return HttpResponse(status=413)


def signed_post(secret_setting: str, *, most: int) -> Callable[[View], Callable[[HttpRequest], HttpResponse]]:
    """The view gets the body. 404 while the secret is not set, 413 when too long, 403 when not proven.

    Proof: `X-Signature-256: sha256=<hex HMAC of the body>`, or the secret as a Basic password.
    """

    def decorate(view: View) -> Callable[[HttpRequest], HttpResponse]:
        @csrf_exempt
        @never_cache
        @require_POST
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            secret = getattr(settings, secret_setting)
            if not secret:
                raise Http404
            if answer := limit(request, f"notices-{secret_setting}", RATE):
                return answer
            body = read_body(request, most)
            if body is None:
                return too_large()
            signature = request.headers.get("X-Signature-256", "")
            password = request.headers.get("Authorization", "")
            if not (signatures.valid(secret, body, signature) or signatures.knows_password(secret, password)):
                raise PermissionDenied
            return view(request, body)

        return guarded

    return decorate
