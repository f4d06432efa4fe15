"""Reports of bounces come in; the owner of a stopped address tries it again."""

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from forum_site.accounts.limits import limited
from forum_site.notifications.actions.stop_address import resume_address, stop_address
from forum_site.notifications.bounces import reports_of
from forum_site.notifications.models import StoppedAddress
from forum_site.notifications.stopped import stopped_of
from forum_site.notifications.views.back import back_to
from forum_site.notifications.views.signed import signed_post


@signed_post("BOUNCE_SECRET", most=256_000)
def bounce(request: HttpRequest, body: bytes) -> HttpResponse:
    """200 with how many addresses stopped, also for a repeat; 400 for what is no report."""
    try:
        reports = reports_of(json.loads(body))
    except (ValueError, RecursionError) as problem:
        return JsonResponse({"error": str(problem)[:200]}, status=400)
    why = StoppedAddress.Why
    stopped = [
        stop_address(one.address, why.COMPLAINT if one.complaint else why.BOUNCE, one.detail)
        for one in reports
        if one.complaint or one.permanent
    ]
    return JsonResponse({"stopped": sum(stopped)})


@login_required
@require_POST
@limited("notice-try-again", "10/h/user")
def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    """The own address only; 404 for others'."""
    resume_address(get_object_or_404(stopped_of(request.user), pk=pk), by=request.user)
    messages.success(request, _("We send mail to this address again, from the next notice."))
    return back_to(request, "notifications:preferences")
