"""Site verification: the form (with or without a line), what was found, its photos, and the papers."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.accounts.limits import limited
from forum_site.core.middleware import PERMISSIONS_WITH_PLACE
from partnerships.actions.channelling.verify_site import verify_site
from partnerships.channelling.visit_rows import answer_rows
from partnerships.forms.channelling.visits import VisitForm
from partnerships.models import Partnership, SiteVerification, VisitPhoto
from partnerships.papers.visit_papers import blank_sheet, visit_report
from partnerships.private_files import hand_out
from partnerships.rules.channelling import sides_of
from partnerships.rules.visits import can_read_visit, can_verify_site
from partnerships.views.channelling.found import get_partnership, private_page
from partnerships.views.papers import pdf

FOLDER = "partnerships/channelling/visits"
WORKER = Path(settings.BASE_DIR) / "forum_site" / "static" / "js" / "sw-visit.js"


@login_required
@limited("visit", "60/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def visit_form(request: HttpRequest, pk: int) -> HttpResponse:
    """`?from=paper` asks for the day and the sheet instead of keeping answers on the device."""
    partnership = get_partnership(request, pk)
    can_verify_site(request.user, partnership).require()
    sides = sorted(sides_of(request.user, partnership))
    paper = request.GET.get("from") == "paper"
    form = VisitForm(request.POST or None, request.FILES or None, sides=sides, from_paper=paper)
    if form.is_valid() and (visit := _noted(request, partnership, form)):
        return _done(request, visit)
    if form.is_bound and _by_script(request):
        return JsonResponse({"errors": form.problems()}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    context = {"partnership": partnership, "form": form, "paper": paper, "section": "partnership"}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    answer = render(request, f"{FOLDER}/form.html", context, status=status)
    answer["Permissions-Policy"] = PERMISSIONS_WITH_PLACE
    answer["Cache-Control"] = "no-store"
    return answer


def _by_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _noted(request: HttpRequest, partnership: Partnership, form: VisitForm) -> SiteVerification | None:
    """The visit, new or known; None with the reason in the form."""
    told = form.cleaned_data
    try:
        visit, _new = verify_site(
            partnership, form.found(), by=request.user, photos=told["photos"], paper=told.get("paper")
        )
    except ValidationError as error:
        form.add_error(None if hasattr(error, "error_dict") else "photos" if told["photos"] else None, error)
        return None
    return visit


def _done(request: HttpRequest, visit: SiteVerification) -> HttpResponse:
    url = _visit_url(visit)
    messages.success(request, _("The site verification is noted."))
    return JsonResponse({"url": url}) if _by_script(request) else redirect(url)


def _visit_url(visit: SiteVerification) -> str:
    return reverse("partnerships:partnership_visit_detail", args=[visit.partnership_id, visit.pk])


def _visit(request: HttpRequest, pk: int, visit: int) -> SiteVerification:
    partnership = get_partnership(request, pk)
    can_read_visit(request.user, partnership).require()
    found: SiteVerification = get_object_or_404(partnership.visits, pk=visit)
    found.partnership = partnership
    return found


@private_page
@login_required
@require_safe
def visit_detail(request: HttpRequest, pk: int, visit: int) -> HttpResponse:
    found = _visit(request, pk, visit)
    context: dict[str, Any] = {
        "partnership": found.partnership, "visit": found, "answers": answer_rows(found),
        "photos": list(found.photos.all()), "section": "partnership",
    }  # fmt: skip
    return render(request, f"{FOLDER}/detail.html", context)


@private_page
@login_required
@require_safe
def visit_photo(request: HttpRequest, pk: int, visit: int, photo: int, small: bool = False) -> FileResponse:
    found = get_object_or_404(VisitPhoto, visit=_visit(request, pk, visit), pk=photo)
    answer = FileResponse((found.thumbnail if small else found.image).open("rb"), content_type="image/jpeg")
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


@login_required
@require_safe
def visit_sheet(request: HttpRequest, pk: int, visit: int) -> FileResponse:
    """The sheet that was filled in by pen, as it was uploaded."""
    found = _visit(request, pk, visit)
    if not found.paper:
        raise Http404
    return hand_out(found.paper, f"verifikasi-lapangan-{found.pk}")


@private_page
@login_required
@require_safe
def visit_pdf(request: HttpRequest, pk: int, visit: int) -> HttpResponse:
    found = _visit(request, pk, visit)
    return pdf(visit_report(found).content, f"verifikasi-lapangan-{found.pk}")


@private_page
@login_required
@require_safe
def visit_blank(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions on paper, to be filled in by pen."""
    partnership = get_partnership(request, pk)
    can_verify_site(request.user, partnership).require()
    return pdf(blank_sheet(partnership).content, f"lembar-verifikasi-{pk}")


@require_safe
def visit_worker(request: HttpRequest) -> HttpResponse:
    """The script that opens the form again without a line; at the root, so that it may serve these pages."""
    answer = HttpResponse(_worker(), content_type="text/javascript; charset=utf-8")
    answer["Service-Worker-Allowed"] = "/partnerships/"
    answer["Cache-Control"] = "no-cache"
    return answer


@cache
def _worker() -> str:
    return WORKER.read_text("utf-8")
