"""The delivery log of the person who looks."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forum_site.notifications.sent import page_of


@login_required
@never_cache
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    page, rows = page_of(request.user, request.GET.get("page"))
    return render(request, "notifications/sent.html", {"page": page, "rows": rows, "section": "inbox"})
