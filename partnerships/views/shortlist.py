"""A person's shortlist of needs, and needs side by side for everybody."""

from __future__ import annotations

from urllib.parse import quote

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.core.display.meta import PageMeta
from partnerships.actions.keep_shortlist import note_shortlisted, shortlist_need, unlist_need
from partnerships.display import full_place, funding_of
from partnerships.donors import comparison
from partnerships.donors.shortlist import line_for, lines_of, own_lines
from partnerships.forms.donors import NoteForm
from partnerships.merged import leads_on
from partnerships.models import Need, ShortlistedNeed
from partnerships.rules.donors import MOST_SHORTLISTED, can_shortlist_more


@login_required
@require_safe
def shortlist(request: HttpRequest) -> HttpResponse:
    lines = lines_of(request.user)
    context = {
        "lines": lines,
        "comparable": sum(line["need"] is not None for line in lines) >= comparison.LEAST,
        "most": MOST_SHORTLISTED,
        "section": "need",
    }
    return render(request, "partnerships/donors/shortlist.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@leads_on
def shortlist_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Needs a login; who signs up on the way comes back here."""
    need = get_object_or_404(Need.objects.public().select_related("plan").for_list(), pk=pk)
    line = line_for(request.user, need)
    kept = own_lines(request.user).count()
    allowed = can_shortlist_more(kept - 1 if line else kept)
    form = NoteForm(request.POST or None, initial={"note": line.note if line else ""})
    if request.method == "POST":
        allowed.require()
        if form.is_valid():
            shortlist_need(need, by=request.user, note=form.cleaned_data["note"])
            messages.success(request, _("It stands on your shortlist."))
            return redirect("partnerships:shortlist")
    context = {
        "need": need, "line": line, "form": form, "allowed": allowed, "place": full_place(need),
        "funding": funding_of(need), "section": "need",
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/donors/shortlist_add.html", context, status=status)


@login_required
@require_POST
def shortlist_note(request: HttpRequest, pk: int) -> HttpResponse:
    line = own_line(request, pk)
    form = NoteForm(request.POST)
    if form.is_valid():
        note_shortlisted(line, by=request.user, note=form.cleaned_data["note"])
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("A note is at most 300 characters long."))
    return redirect(f"{reverse('partnerships:shortlist')}#pilihan-{pk}")


@login_required
@require_POST
def shortlist_remove(request: HttpRequest, pk: int) -> HttpResponse:
    unlist_need(own_line(request, pk), by=request.user)
    messages.success(request, _("Taken off your shortlist."))
    return redirect("partnerships:shortlist")


@require_safe
def need_compare(request: HttpRequest) -> HttpResponse:
    """What everybody may read, so the address can be sent to anybody."""
    ids = comparison.ids_of(request.GET.getlist("need"))
    needs = comparison.needs_of(ids[: comparison.MOST])
    address = f"{reverse('partnerships:compare')}?{'&'.join(f'need={need.pk}' for need in needs)}"
    enough = len(needs) >= comparison.LEAST
    context = {
        "needs": needs,
        "rows": comparison.rows_of(needs) if enough else [],
        "left_out": comparison.empty_reason(len(ids), needs),
        "share": f"https://wa.me/?text={quote(comparison.share_words(needs, address))}",
        "section": "need",
        "meta": PageMeta(_("Compare needs"), ", ".join(need.public_title for need in needs), address),
    }
    return render(request, "partnerships/donors/compare.html", context)


def own_line(request: HttpRequest, pk: int) -> ShortlistedNeed:
    """The line, or 404 when it is somebody else's."""
    return get_object_or_404(own_lines(request.user), pk=pk)
