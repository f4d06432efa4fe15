"""Opening a kota: start, boards from a list, letters, open."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from forum_site.organisations import kota_page, rules
from forum_site.organisations.actions.invite import invite
from forum_site.organisations.actions.open_kota import import_boards, open_kota, prepare_kota, secretariat_of
from forum_site.organisations.board_list import UnreadableList, read_board_list
from forum_site.organisations.codes import grouped
from forum_site.organisations.forms.kota import BoardListForm, PrepareForm
from forum_site.organisations.letters import as_pdf, letters
from forum_site.organisations.models import Organisation, Role
from forum_site.regions.models import Region


@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Kota at hand, and the form for the next one."""
    rules.can_use_kota_pages(request.user).require()
    form = PrepareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        verdict = rules.can_open_kota(request.user, answers["kota"])
        if verdict:
            return _prepare(request, answers)
        form.add_error("kota", str(verdict.reason))
    context = {"form": form, "offices": kota_page.offices_of(request.user), "section": "me"}
    return render(request, "organisations/open_kota.html", context)


def _prepare(request: HttpRequest, answers: dict[str, Any]) -> HttpResponse:
    kota = answers.pop("kota")
    prepared = prepare_kota(kota, by=request.user, **answers)
    if prepared.officer and not answers["email"]:
        # Shown once: only the hash is kept.
        words = {"code": grouped(prepared.officer.code)}
        messages.info(request, _("One-time code of the first officer: %(code)s. Write it down now.") % words)
    return redirect("organisations:kota", kota.code)


@login_required
@require_safe
def kota_detail(request: HttpRequest, code: str) -> HttpResponse:
    kota = _kota(request, code)
    context = kota_page.context_of(kota, request.user)
    return render(request, "organisations/kota.html", {**context, "form": BoardListForm(), "section": "me"})


@login_required
@require_POST
def boards(request: HttpRequest, code: str) -> HttpResponse:
    """A file gives the preview; the preview's button, with the same lines, saves."""
    kota = _kota(request, code)
    form = BoardListForm(request.POST, request.FILES)
    confirmed = request.POST.get("lines", "").encode()
    context = {**kota_page.context_of(kota, request.user), "form": form, "section": "me"}
    if not confirmed and not form.is_valid():
        return render(request, "organisations/kota.html", context, status=422)
    try:
        rows = read_board_list(confirmed or form.cleaned_data["csv"], kota)
    except UnreadableList as error:
        form.add_error("csv", str(error))
        return render(request, "organisations/kota.html", context, status=422)
    if confirmed:
        return _save(request, kota, rows)
    context |= {"preview": kota_page.preview(rows), "form": BoardListForm()}
    return render(request, "organisations/kota.html", context)


def _save(request: HttpRequest, kota: Region, rows: list[Any]) -> HttpResponse:
    n = len(import_boards(kota, rows, by=request.user))
    messages.success(request, ngettext("%(n)d board saved.", "%(n)d boards saved.", n) % {"n": n})
    return redirect("organisations:kota", kota.code)


@login_required
@require_POST
def print_letters(request: HttpRequest, code: str) -> HttpResponse:
    """Fresh letters for one board or for all that nobody entered yet; older unused codes die."""
    kota = _kota(request, code)
    chosen = kota_page.boards_to_invite(kota, request.POST.get("board", ""))
    role = Role.BOARD_COORDINATOR
    invited = [invite(board, role, by=request.user) for board in chosen]
    pages = letters(invited, secretariat_of(kota))
    if "pdf" in request.POST:
        answer = HttpResponse(as_pdf(pages), content_type="application/pdf")
        answer.headers["Content-Disposition"] = f'attachment; filename="surat-undangan-{kota.code}.pdf"'
    else:
        back = reverse("organisations:kota", args=[kota.code])
        answer = render(request, "organisations/letters.html", {"letters": pages, "back": back})
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@login_required
@require_POST
def open_now(request: HttpRequest, code: str) -> HttpResponse:
    kota = _kota(request, code)
    secretariat = open_kota(kota, by=request.user)
    messages.success(request, _("%(kota)s is open.") % {"kota": kota.name})
    return redirect(secretariat)


def _kota(request: HttpRequest, code: str) -> Region:
    """A kota that was prepared, for those who may work on it."""
    kota = get_object_or_404(Region.objects.regencies(), code=code)
    rules.can_prepare_kota(request.user, kota).require()
    get_object_or_404(Organisation.objects.secretariats(), territory=kota)
    return kota
