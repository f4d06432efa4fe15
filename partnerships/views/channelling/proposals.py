"""The full proposal: the page on which the team writes, saving as one types, its team, and submitting it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.core.dates import clock
from partnerships.actions.channelling.submit_proposal import submit_proposal
from partnerships.actions.channelling.write_proposal import begin_proposal, save_proposal, set_team
from partnerships.channelling.proposal_budget import budget_tables
from partnerships.channelling.proposal_saving import BASE, Merge, bases, mark_of, marks_of, typed_parts
from partnerships.channelling.proposal_sections import LABELS, missing_sections
from partnerships.forms.channelling.proposals import ProposalForm, TeamForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, Proposal, ProposalWriter
from partnerships.rules import channelled_proposals as rules
from partnerships.views.channelling.found import get_partnership, private_page


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposal_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft for the team; the other side and the secretariat are led to what was submitted."""
    partnership = get_partnership(request, pk)
    if not rules.can_read_draft(request.user, partnership):
        rules.can_read_versions(request.user, partnership).require()
        return redirect("partnerships:partnership_proposal_versions", pk)
    proposal = _proposal(partnership)
    if proposal is None:
        context = {"partnership": partnership, "may": rules.can_begin_proposal(request.user, partnership)}
        return render(request, "partnerships/channelling/proposals/begin.html", context)
    if request.method == "POST":
        return _posted(request, proposal)
    return _page(request, proposal)


def _proposal(partnership: Partnership) -> Proposal | None:
    found: Proposal | None = Proposal.objects.filter(partnership=partnership).first()
    if found is not None:
        found.partnership = partnership
    return found


def _posted(request: HttpRequest, proposal: Proposal) -> HttpResponse:
    """Save; with the other button then submit. Nothing typed is lost, whatever stands in the way."""
    rules.can_write_proposal(request.user, proposal).require()
    typed = typed_parts(request.POST)
    found = save_proposal(proposal, typed, by=request.user, based_on=bases(request.POST))
    if found.conflicts:
        return _page(request, proposal, found=found, status=HTTPStatus.CONFLICT)
    if "submit" not in request.POST:
        messages.success(request, said_of(proposal))
        return redirect("partnerships:partnership_proposal", proposal.partnership_id)
    try:
        submit_proposal(proposal.partnership, by=request.user)
    except (PermissionDenied, Refused) as refusal:
        return _page(request, proposal, refusal=str(refusal), status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("The proposal was submitted. It is locked until it is answered."))
    return redirect(proposal.partnership)


def said_of(proposal: Proposal) -> str:
    """ "Tersimpan 09.12" """
    return _("Saved %(clock)s") % {"clock": clock(proposal.saved_at)}


def _page(
    request: HttpRequest,
    proposal: Proposal,
    *,
    found: Merge | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    partnership = proposal.partnership
    may_write = rules.can_write_proposal(request.user, proposal)
    context = _form_parts(proposal, found, may_write) | {
        "partnership": partnership, "proposal": proposal, "refusal": refusal, "may_write": may_write,
        "may_lead": rules.can_lead_proposal(request.user, partnership),
        "team": proposal.writers.select_related("user").order_by("part", "user__name"),
        "tables": budget_tables(partnership), "missing": missing_sections(proposal.texts),
        "said": said_of(proposal) if proposal.saved_at else "", "section": "partnership",
        "versions": proposal.versions.count(),
    }  # fmt: skip
    return render(request, "partnerships/channelling/proposals/edit.html", context, status=status)


def _form_parts(proposal: Proposal, found: Merge | None, may_write: object) -> dict[str, Any]:
    """The form with its sections: (field, whether it may stay empty, what another wrote meanwhile)."""
    form = ProposalForm(proposal=proposal, locked=not may_write)
    clashes = found.conflicts if found else {}
    for code, (_theirs, yours) in clashes.items():
        form.initial[code] = yours  # the mark is that of theirs: saving once more keeps this writer's words
    parts = [
        (bound, optional, clashes[bound.name][0] if bound.name in clashes else None)
        for bound, optional in form.parts
    ]
    return {"form": form, "parts": parts, "clash": bool(clashes)}


@login_required
@require_POST
def proposal_begin(request: HttpRequest, pk: int) -> HttpResponse:
    begin_proposal(get_partnership(request, pk), by=request.user)
    return redirect("partnerships:partnership_proposal", pk)


@login_required
@require_POST
def proposal_save(request: HttpRequest, pk: int) -> JsonResponse:
    """Parts as one types: 200, or 409 with what another writer saved meanwhile; 403 with a sentence."""
    proposal = _proposal(get_partnership(request, pk))
    if proposal is None:
        return JsonResponse({"error": _("There is no proposal yet.")}, status=HTTPStatus.NOT_FOUND)
    typed = typed_parts(request.POST)
    try:
        found = save_proposal(proposal, typed, by=request.user, based_on=bases(request.POST))
    except PermissionDenied as refusal:
        return JsonResponse({"error": str(refusal)}, status=HTTPStatus.FORBIDDEN)
    status = HTTPStatus.CONFLICT if found.conflicts else HTTPStatus.OK
    return JsonResponse(_answer(request, proposal, found), status=status)


def _answer(request: HttpRequest, proposal: Proposal, found: Merge) -> dict[str, Any]:
    """`texts` are parts that were stored otherwise than typed (personal data taken out)."""
    told = {code: " ".join(request.POST.get(code, "").split()) for code in found.changes}
    changed = {code: words for code, words in found.changes.items() if " ".join(words.split()) != told[code]}
    return {
        "said": said_of(proposal),
        "revision": proposal.revision,
        "marks": marks_of(proposal.texts),
        "texts": changed,
        "conflicts": {
            code: {"theirs": theirs, "mark": mark_of(theirs), "label": str(LABELS[code])}
            for code, (theirs, _yours) in found.conflicts.items()
        },
        "base": BASE,
    }


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposal_team(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    rules.can_lead_proposal(request.user, partnership).require()
    proposal = _proposal(partnership)
    if proposal is None:
        return redirect("partnerships:partnership_proposal", pk)
    form = TeamForm(request.POST or None, proposal=proposal)
    if form.is_valid():
        try:
            set_team(proposal, form.parts(), by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The team is saved."))
            return redirect("partnerships:partnership_proposal", pk)
    context = {
        "partnership": partnership,
        "form": form,
        "parts": ProposalWriter.Part,
        "section": "partnership",
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "partnerships/channelling/proposals/team.html", context, status=status)
