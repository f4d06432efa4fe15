"""How far the work of a partnership is: for everybody to read, for the board to note."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.accounts.limits import limited
from forum_site.core.display.meta import PageMeta
from partnerships.actions.channelling.note_progress import note_progress
from partnerships.channelling.progress import percent_of
from partnerships.channelling.progress_section import bars, note_rows, notes_of
from partnerships.forms.channelling.progress import ProgressForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership
from partnerships.rules import channelling_reports as rules
from partnerships.views.channelling.found import get_inside, get_partnership, private_page

PER_PAGE = 20


@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    page = Paginator(notes_of(partnership), PER_PAGE).get_page(request.GET.get("page"))
    percent = percent_of(partnership)
    title = _("Progress: %(title)s") % {"title": partnership.title}
    context = {
        "partnership": partnership, "page": page, "rows": note_rows(page),
        "percent": percent, "bars": bars(percent), "section": "partnership",
        "own": bool(rules.can_note_progress(request.user, partnership)),
        "meta": PageMeta(title, url=request.path),
    }  # fmt: skip
    return render(request, "partnerships/channelling/works/progress.html", context)


@private_page
@login_required
@limited("progress", "60/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def progress_new(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_inside(request, pk)
    rules.can_note_progress(request.user, partnership).require()
    form = ProgressForm(request.POST or None, request.FILES or None, partnership=partnership)
    if form.is_valid() and _noted(request, partnership, form):
        return redirect("partnerships:progress", pk=pk)
    context = {"partnership": partnership, "form": form, "section": "partnership"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/works/progress_form.html", context, status=status)


def _noted(request: HttpRequest, partnership: Partnership, form: ProgressForm) -> bool:
    need, percent = form.cleaned_data["need"], form.cleaned_data["percent"]
    told = {**form.arguments(), "photos": form.photos()}
    try:
        note_progress(partnership, need, percent, by=request.user, **told)
    except Refused as refused:
        form.add_error(None, str(refused))
    except ValidationError as error:
        form.add_error(None if hasattr(error, "error_dict") else "pictures", error)
    else:
        messages.success(request, _("Noted. Everybody can read how far the work is."))
        return True
    return False
