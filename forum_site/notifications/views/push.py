"""Turning this browser's notices on and off; the script that shows them."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.limits import limited
from forum_site.notifications.actions.switch_device import drop_device, switch_on
from forum_site.notifications.channels.push import switched_on
from forum_site.notifications.channels.push.devices import THIS_DEVICE, device_name
from forum_site.notifications.channels.push.forms import DeviceForm
from forum_site.notifications.models import PushSubscription
from forum_site.notifications.views.back import back_to

WORKER: Final = Path(settings.BASE_DIR) / "forum_site" / "static" / "js" / "sw.js"


@login_required
@require_POST
@limited("push-device", "20/h/user")
def push_on(request: HttpRequest) -> HttpResponse:
    """`endpoint`, `p256dh`, `auth` of this browser: 201 {"id"}, or 400 {"errors"}."""
    if not switched_on():
        raise Http404
    form = DeviceForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": [said for each in form.errors.values() for said in each]}, status=400)
    name = device_name(request.headers.get("User-Agent", ""))
    device = switch_on(**form.cleaned_data, by=request.user, device=name)
    request.session[THIS_DEVICE] = device.pk
    messages.success(request, _("Notices are on for this device."))
    return JsonResponse({"id": device.pk}, status=201)


@login_required
@require_POST
def push_off(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    device = get_object_or_404(PushSubscription.objects.filter(user=user), pk=pk)
    drop_device(device, how="page")
    messages.success(request, _("Notices are off for that device."))
    return back_to(request, "notifications:preferences")


@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """At the root, so that it may open every page of the site."""
    answer = HttpResponse(_script(), content_type="text/javascript; charset=utf-8")
    answer["Service-Worker-Allowed"] = "/"
    return answer


@cache
def _script() -> str:
    return WORKER.read_text("utf-8")
