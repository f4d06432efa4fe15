"""The address of a person's own system, set, tried and taken away."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts.limits import limited
from forum_site.notifications.actions.set_hook import remove_hook, resume_hook, send_test, set_hook
from forum_site.notifications.channels import channel_of
from forum_site.notifications.channels.base import PermanentError, TemporaryError
from forum_site.notifications.channels.hook import CODE
from forum_site.notifications.channels.hook.forms import HookForm
from forum_site.notifications.models import Hook
from forum_site.notifications.views.back import back_to


def require_channel() -> None:
    if channel_of(CODE) is None:
        raise Http404


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@limited("notice-hook", "10/h/user")
def hook(request: HttpRequest) -> HttpResponse:
    """GET: the part alone. POST: a new address; its secret stands on the answer, once and nowhere else."""
    require_channel()
    form = HookForm(request.POST or None)
    context: dict[str, object] = {"section": "inbox"}
    if form.is_valid():
        context["made"] = set_hook(form.cleaned_data["url"], by=request.user)
    elif form.is_bound:
        context["hook_form"] = form
    return render(request, "notifications/hook_page.html", context)


@login_required
@require_POST
@limited("notice-hook-test", "20/h/user")
def hook_test(request: HttpRequest) -> HttpResponse:
    require_channel()
    found = get_object_or_404(Hook, user=request.user)
    try:
        send_test(found)
    except (PermanentError, TemporaryError) as problem:
        messages.error(request, _("Your system did not take the test: %(why)s") % {"why": problem})
    else:
        messages.success(request, _("Your system took the test."))
    return back_to(request, "notifications:hook")


@login_required
@require_POST
def hook_resume(request: HttpRequest) -> HttpResponse:
    require_channel()
    resume_hook(by=request.user)
    messages.success(request, _("We send notices to your system again, from the next one."))
    return back_to(request, "notifications:preferences")


@login_required
@require_POST
def hook_off(request: HttpRequest) -> HttpResponse:
    """Also while the channel is switched off."""
    remove_hook(by=request.user)
    messages.success(request, _("We send nothing to your system any more."))
    return back_to(request, "notifications:preferences")
