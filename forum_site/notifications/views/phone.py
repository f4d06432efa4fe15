"""A person's WhatsApp number, and what the carrier posts to us."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts.limits import limit, limited
from forum_site.notifications.actions.confirm_phone import ask_code, confirm_phone, withdraw_phone
from forum_site.notifications.actions.hear_whatsapp import hear
from forum_site.notifications.channels import channel_of
from forum_site.notifications.channels.base import PermanentError, TemporaryError
from forum_site.notifications.channels.whatsapp import CODE, provider
from forum_site.notifications.channels.whatsapp.forms import CodeForm, PhoneForm
from forum_site.notifications.views.back import back_to
from forum_site.notifications.views.signed import RATE, read_body, too_large


def require_channel() -> None:
    if channel_of(CODE) is None:
        raise Http404


def page(request: HttpRequest, **forms: object) -> HttpResponse:
    return render(request, "notifications/phone_page.html", {"section": "inbox", **forms})


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@limited("notice-phone", "10/h/user,20/d/user")
def phone(request: HttpRequest) -> HttpResponse:
    """GET: the part alone. POST: a code goes to the number; at most five a day to one number."""
    require_channel()
    form = PhoneForm(request.POST or None)
    if not form.is_valid():
        return page(request, phone_form=form)
    number = form.cleaned_data["number"]
    if answer := limit(request, "notice-phone-number", "5/d/key", key=number):
        return answer
    try:
        ask_code(number, by=request.user)
    except PermanentError:
        form.add_error("number", _("WhatsApp does not reach this number. Check it, or use another one."))
    except TemporaryError:
        form.add_error("number", _("WhatsApp cannot be reached just now. Try again in a few minutes."))
    else:
        messages.success(request, _("We sent a code to this number. It holds for ten minutes."))
        return back_to(request, "notifications:phone")
    return page(request, phone_form=form)


@login_required
@never_cache
@require_POST
@limited("notice-phone-code", "30/h/user")
def phone_code(request: HttpRequest) -> HttpResponse:
    require_channel()
    form = CodeForm(request.POST)
    if form.is_valid() and not confirm_phone(form.cleaned_data["code"], by=request.user):
        form.add_error("code", _("This is not the code, or it no longer holds. You can ask for a new one."))
    if not form.is_valid():
        return page(request, code_form=form)
    messages.success(request, _("Your number is confirmed. What is urgent reaches you by WhatsApp too."))
    return back_to(request, "notifications:preferences")


@login_required
@require_POST
def phone_off(request: HttpRequest) -> HttpResponse:
    """Also while the channel is switched off."""
    withdraw_phone(by=request.user)
    messages.success(request, _("We write to this number no more."))
    return back_to(request, "notifications:preferences")


@csrf_exempt  # the carrier has no session; its signature over the body is the authority
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def whatsapp(request: HttpRequest) -> HttpResponse:
    """GET answers the carrier's challenge; POST takes news, 403 without signature, 200 for a repeat."""
    require_channel()
    if answer := limit(request, "notices-whatsapp", RATE):
        return answer
    carrier = provider()
    if request.method != "POST":
        said = carrier.challenge(request.GET.dict())
        if said is None:
            raise PermissionDenied
        return HttpResponse(said[:200], content_type="text/plain")
    body = read_body(request, 1_000_000)
    if body is None:
        return too_large()
    if not carrier.proves(request.headers, body):
        raise PermissionDenied
    try:
        hear(carrier.news_of(body))
    except ValueError as problem:
        return JsonResponse({"error": str(problem)[:200]}, status=400)
    return JsonResponse({})
