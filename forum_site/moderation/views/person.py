"""What moderators know of a person, and silencing or suspending them."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.models import User
from forum_site.moderation import rules
from forum_site.moderation.actions import sanction as actions
from forum_site.moderation.case import case_of
from forum_site.moderation.forms import SanctionForm
from forum_site.moderation.models import Sanction


@login_required
@require_safe
def person(request: HttpRequest, handle: str) -> HttpResponse:
    return show(request, find(request, handle), SanctionForm())


@login_required
@require_POST
def impose(request: HttpRequest, handle: str) -> HttpResponse:
    shown = find(request, handle)
    form = SanctionForm(request.POST)
    if not form.is_valid():
        return show(request, shown, form, status=422)
    said = form.cleaned_data
    ends_at = timezone.now() + timedelta(days=said["days"])
    actions.impose(shown, said["kind"], by=request.user, reason=said["reason"], ends_at=ends_at)
    messages.success(request, _("Saved. The person is told, with your reason and the end."))
    return redirect("moderation:person", handle=shown.handle)


@login_required
@require_POST
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Sanction.objects.select_related("user__home"), pk=pk)
    rules.can_see_case(request.user, found.user).require()
    actions.lift(found, by=request.user)
    messages.success(request, _("Lifted; the person is told."))
    return redirect("moderation:person", handle=found.user.handle)


def find(request: HttpRequest, handle: str) -> User:
    """404 for whoever does not judge people of that place."""
    found = get_object_or_404(User.objects.select_related("home"), handle=handle)
    rules.can_see_case(request.user, found).require()
    return found


def show(request: HttpRequest, shown: User, form: SanctionForm, status: int = 200) -> HttpResponse:
    may = rules.can_sanction(request.user, shown)
    context = {"person": shown, "form": form, "may": may, "section": "me"} | case_of(request, shown)
    return render(request, "moderation/person.html", context, status=status)
