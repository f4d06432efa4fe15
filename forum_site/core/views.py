"""How the site looks: the page where one chooses theme and language, and the living style sheet."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from forum_site.core.display_choice import THEME_COOKIE, YEAR, theme_of
from forum_site.core.forms import DisplayForm
from forum_site.core.style_sheet import sample_context


def safe_next(request: HttpRequest, address: str) -> str:
    """The address when it is one of this site, else the home page."""
    own = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if own else "/"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def display(request: HttpRequest) -> HttpResponse:
    """Theme and language; they stay in cookies for a year and with the account where there is one."""
    start = {
        "theme": theme_of(request),
        "language": request.GET.get("language", get_language()),
        "next": request.GET.get("next", "/"),
    }
    form = DisplayForm(request.POST or None, initial=start)
    if not form.is_valid():
        return render(request, "core/display.html", {"form": form, "focus": True})
    response = redirect(safe_next(request, form.cleaned_data["next"]))
    _remember(request, response, form.cleaned_data)
    return response


@require_GET
def style(request: HttpRequest) -> HttpResponse:
    """Every component with sample data, for eyes and for the accessibility check."""
    return render(request, "core/style.html", sample_context())


def _remember(request: HttpRequest, response: HttpResponse, choice: dict[str, Any]) -> None:
    for name, value in ((THEME_COOKIE, choice["theme"]), (settings.LANGUAGE_COOKIE_NAME, choice["language"])):
        response.set_cookie(
            name, value, max_age=YEAR, secure=request.is_secure(), httponly=True, samesite="Lax"
        )
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated and user.language != choice["language"]:
        user.language = choice["language"]
        user.save(update_fields=["language"])
