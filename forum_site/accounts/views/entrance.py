"""Parts of getting in that the library leaves to us."""

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.views import PasswordResetView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from forum_site.accounts.code_senders import ConsoleSender
from forum_site.accounts.forms.security import SetPasswordForm
from forum_site.accounts.limits import limit

CODE_COUNTS_FOR = 15 * 60  # seconds in which a login by code allows a new password without the old


class ForgottenPassword(PasswordResetView):
    """An address gets a link by mail; a number gets a code, then the page for a new password."""

    def form_valid(self, form: Any) -> HttpResponse:
        contact = form.cleaned_data["contact"]
        if contact.email:
            return super().form_valid(form)
        used_up = limit(self.request, "reset_password", "5/h/key,60/m/ip", key=contact.phone)
        if used_up:
            return used_up
        form.save(self.request)
        return redirect(f"{reverse('account_confirm_login_code')}?next={reverse('accounts:new_password')}")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest) -> HttpResponse:
    """A new password without the old one, shortly after a code has proved who it is."""
    records = get_authentication_records(request, request.user)
    fresh = any(
        record.get("method") == "code" and time.time() - record["at"] < CODE_COUNTS_FOR for record in records
    )
    if not fresh:
        return redirect("account_change_password")
    form = SetPasswordForm(request.user, request.POST or None)
    if form.is_valid():
        get_adapter().set_password(request.user, form.cleaned_data["password1"])
        update_session_auth_hash(request, request.user)  # type: ignore[arg-type]
        get_adapter().send_notification_mail("account/email/password_changed", request.user)
        messages.success(request, _("Your new password is saved."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "account/password_set.html", {"form": form, "focus": True})


@never_cache
@require_GET
def demo_codes(request: HttpRequest) -> HttpResponse:
    """The demo sends nothing; this page shows what it would have sent. Absent outside the demo."""
    if not settings.DEMO:
        raise Http404
    return render(request, "accounts/demo_codes.html", {"sent": ConsoleSender().kept()[:20], "focus": True})
