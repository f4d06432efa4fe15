"""The feed of one's inbox, and its address."""

from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.limits import limit, limited
from forum_site.accounts.suspension import is_suspended
from forum_site.notifications.actions.renew_feed import end_feed, renew_feed
from forum_site.notifications.feeds import InboxEntries
from forum_site.notifications.letters import speaking_to
from forum_site.notifications.models import InboxFeed
from forum_site.notifications.views.back import back_to

READ: Final = "60/h/key"
GUESSED: Final = "120/m/ip"


@require_safe
def feed(request: HttpRequest, key: str) -> HttpResponse:
    """Atom, for whoever has the key; 404 for any other and for suspended people. Kept by nobody between."""
    if answer := limit(request, "inbox_feed_guess", GUESSED) or limit(request, "inbox_feed", READ, key=key):
        return answer
    found = InboxFeed.objects.select_related("user").filter(key=key, user__is_active=True).first()
    if found is None or is_suspended(found.user):
        raise Http404
    with speaking_to(found.user):
        response = InboxEntries()(request, user=found.user)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@login_required
@require_POST
@limited("inbox_feed_key", "20/h/user")
def feed_key(request: HttpRequest) -> HttpResponse:
    """A new address; with `off` none any more."""
    if request.POST.get("off") == "1":
        end_feed(by=request.user)
        messages.success(request, _("The feed of your inbox is switched off."))
    else:
        renew_feed(by=request.user)
        messages.success(request, _("Your inbox has a new feed address. The one before works no longer."))
    return back_to(request, "notifications:preferences")
