"""The texts people agree to, under an address that never changes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect

from forum_site.pages.models import LegalPage


def legal(request: HttpRequest, kind: str) -> HttpResponseRedirect:
    page = get_object_or_404(LegalPage.objects.live(), kind=kind)
    return redirect(page.get_url(request) or "/")
