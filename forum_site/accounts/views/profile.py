"""A person's own page and public page."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from forum_site.accounts import person_page, second_factor
from forum_site.accounts.actions.change_profile import change_profile
from forum_site.accounts.actions.request_deletion import erased_on
from forum_site.accounts.contact import has_verified_contact
from forum_site.accounts.forms.profile import ProfileForm
from forum_site.accounts.models import User
from forum_site.accounts.rules import can_see_person

YEAR = 60 * 60 * 24 * 365


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """Name, place, language; contacts, security, consents and rights stand beside."""
    user: User = request.user  # type: ignore[assignment]
    form = ProfileForm(request.POST or None, user=user)
    if form.is_valid():
        change_profile(user, by=user, **form.cleaned_data)
        with translation.override(user.language):
            messages.success(request, _("Your profile is saved."))
        response = redirect("accounts:me")
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.language, max_age=YEAR, samesite="Lax")
        return response
    context = {
        "form": form,
        "consents": user.consents.order_by("-created_at"),
        "erased_on": erased_on(user),
        "verified_contact": has_verified_contact(user),
        "second_factor": second_factor.is_active_for(user),
        "second_factor_required": second_factor.is_required_of(user),
    }
    return render(request, "accounts/me.html", context)


@require_GET
def person(request: HttpRequest, handle: str) -> HttpResponse:
    """Name, since when, and what other apps show of the roles and posts; no contact, no place."""
    shown = get_object_or_404(User, handle=handle)
    can_see_person(request.user, shown).require()
    sections = person_page.sections_of(request, shown)
    return render(request, "accounts/person.html", {"person": shown, "sections": sections})
