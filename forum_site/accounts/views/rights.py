"""A copy of one's data, and leaving."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts import data_rights, session_code
from forum_site.accounts.actions.cancel_deletion import cancel_deletion
from forum_site.accounts.actions.request_deletion import erased_on, request_deletion
from forum_site.accounts.forms.leaving import LeavingForm
from forum_site.accounts.limits import limited
from forum_site.accounts.models import User
from forum_site.accounts.rules import can_leave
from forum_site.core import audit


@never_cache
@login_required
@require_POST
@limited("export", "10/h/user")
def export(request: HttpRequest) -> HttpResponse:
    """Everything we hold about the person, as a JSON file."""
    user: User = request.user  # type: ignore[assignment]
    response = JsonResponse(data_rights.collect(user), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response.headers["Content-Disposition"] = f'attachment; filename="{user.handle}.json"'
    audit.record(user, "accounts.export_data", by=user)
    return response


@never_cache
@login_required
@limited("delete_account", "20/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Ask for deletion, which withdraws the consents too."""
    user: User = request.user  # type: ignore[assignment]
    posted = request.POST if "understood" in request.POST or "confirm" in request.POST else None
    if "send_code" in request.POST:
        session_code.send(request, user)
        messages.info(request, _("A code is on its way to you."))
        return redirect("accounts:delete")
    code = session_code.expected(request) if posted is not None else ""
    form = LeavingForm(posted, user=user, code=code)
    if form.is_valid():
        request_deletion(user, by=user)
        messages.success(
            request, _("Your account will be erased in 14 days. Until then you can stay after all.")
        )
        return redirect("accounts:me")
    return render(
        request,
        "accounts/delete.html",
        {"form": form, "verdict": can_leave(user), "erased_on": erased_on(user), "focus": True},
    )


@login_required
@require_POST
def stay(request: HttpRequest) -> HttpResponse:
    user: User = request.user  # type: ignore[assignment]
    cancel_deletion(user, by=user)
    messages.success(request, _("You stay. Nothing will be erased."))
    return redirect("accounts:me")
