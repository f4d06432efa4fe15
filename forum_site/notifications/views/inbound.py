"""Mail to the reply addresses is handed to us here, as it came or in JSON."""

import json

from django.http import HttpRequest, HttpResponse, JsonResponse

from forum_site.notifications.actions.take_reply import take_reply
from forum_site.notifications.views.signed import signed_post


@signed_post("INBOUND_SECRET", most=10_000_000)
def inbound(request: HttpRequest, body: bytes) -> HttpResponse:
    """The raw mail (RFC 822), or {"recipient", "raw"}. 200 with the outcome, also for what is ignored."""
    if request.content_type != "application/json":
        return JsonResponse({"outcome": take_reply(body, request.headers.get("X-Recipient", ""))})
    try:
        said = json.loads(body)
        raw, recipient = said["raw"].encode("utf-8", "surrogatepass"), str(said.get("recipient") or "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return JsonResponse({"error": "wants recipient and raw"}, status=400)
    return JsonResponse({"outcome": take_reply(raw, recipient)})
