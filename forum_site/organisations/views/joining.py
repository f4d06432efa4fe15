"""Ways in for people whose organisation is, or is not yet, on the site."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from forum_site.accounts.limits import limited
from forum_site.organisations import rules
from forum_site.organisations.actions.claim_organisation import claim_organisation
from forum_site.organisations.actions.create_board import boards_in, create_board
from forum_site.organisations.actions.register_partner import register_partner
from forum_site.organisations.forms.claims import BoardForm, ClaimForm, PartnerForm, VillageForm
from forum_site.organisations.models import KIND_ROLES, Claim
from forum_site.organisations.pages import own_claim
from forum_site.organisations.views.public import get_visible
from forum_site.regions.models import Region

PARTNER_ANSWERS = ("agency", "partner")  # what a person may have said on signing up
FILED = gettext_lazy("Sent. The secretariat usually answers within 2 working days; we will tell you.")


@login_required
@require_safe
def create(request: HttpRequest) -> HttpResponse:
    """First the kelurahan, then the boards known there, then the form for a new one."""
    if request.GET.get("as") in PARTNER_ANSWERS:
        return redirect("organisations:register_partner")
    form = VillageForm(request.GET if "village" in request.GET else None, initial={"village": _home(request)})
    village = form.cleaned_data["village"] if form.is_valid() else None
    context = {
        "form": form,
        "village": village,
        "boards": boards_in(village, seen_by=request.user) if village else [],
        "allowed": rules.can_register(request.user),
        "section": "org",
    }
    return render(request, "organisations/create.html", context)


@login_required
@limited("organisations.create", "10/h/user")
def create_in(request: HttpRequest, code: str) -> HttpResponse:
    """The form of a new board in the kelurahan `code`."""
    rules.can_register(request.user).require()
    village = get_object_or_404(Region.objects.current().villages(), code=code)
    form = BoardForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        answers = dict(form.cleaned_data)
        name, label = answers.pop("name"), answers.pop("label")
        with transaction.atomic():
            board = create_board(village, name=name, label=label, by=request.user)
            claim_organisation(board, by=request.user, **_paper(answers))
        messages.success(request, str(FILED))
        return redirect(board)
    boards = boards_in(village, seen_by=request.user)
    context = {"form": form, "village": village, "boards": boards, "section": "org"}
    return render(request, "organisations/create_in.html", context)


@login_required
@limited("organisations.create", "10/h/user")
def register(request: HttpRequest) -> HttpResponse:
    """An agency, company or other partner, with the first officer's application."""
    rules.can_register(request.user).require()
    form = PartnerForm(request.POST or None)
    if form.is_valid():
        kind = form.cleaned_data["kind"]
        details = {key: value for key, value in form.cleaned_data.items() if key != "national"}
        with transaction.atomic():
            organisation = register_partner(by=request.user, **details)
            claim_organisation(organisation, by=request.user, role=KIND_ROLES[kind][0])
        messages.success(request, str(FILED))
        return redirect("organisations:claim", organisation.slug)
    return render(request, "organisations/register.html", {"form": form, "section": "org"})


@login_required
@limited("organisations.claim", "10/h/user")
def claim(request: HttpRequest, slug: str) -> HttpResponse:
    """Say "I act for it", see how the application stands, or file it again after a return."""
    organisation = get_visible(request, slug)
    verdict = rules.can_claim(request.user, organisation)
    latest = own_claim(organisation, request.user)
    form = ClaimForm(
        request.POST or None, request.FILES or None, kind=organisation.kind, initial=_as_before(latest)
    )
    if request.method == "POST":
        verdict.require()
        if form.is_valid():
            claim_organisation(organisation, by=request.user, **_paper(form.cleaned_data))
            messages.success(request, str(FILED))
            return redirect("organisations:claim", organisation.slug)
    context = {"organisation": organisation, "form": form, "verdict": verdict, "latest": latest}
    return render(request, "organisations/claim.html", {**context, "section": "org"})


@login_required
@require_safe
def evidence(request: HttpRequest, pk: int) -> FileResponse:
    """The paper behind an application: for its author and its secretariat; never shown inline."""
    found = get_object_or_404(Claim, pk=pk)
    rules.can_see_evidence(request.user, found).require()
    name = f"{found.organisation.slug}-{str(found.evidence.name).rpartition('/')[2]}"
    answer = FileResponse(found.evidence.open("rb"), as_attachment=True, filename=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _paper(answers: dict[str, Any]) -> dict[str, Any]:
    return {key: answers[key] for key in ("role", "term_end", "note", "evidence")}


def _as_before(latest: Claim | None) -> dict[str, Any]:
    if latest is None:
        return {}
    return {"role": latest.role, "term_end": latest.term_end, "note": latest.note}


def _home(request: HttpRequest) -> Any:
    home = getattr(request.user, "home", None)
    return home if home and home.level == Region.Level.VILLAGE else None
