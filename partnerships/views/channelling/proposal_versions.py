"""What was submitted: the versions, what changed between two, the paper, and reviews."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnerships.actions.channelling.review_proposal import invite_peers, review_proposal
from partnerships.channelling.proposal_budget import budget_table
from partnerships.channelling.proposal_reviews import review_rows
from partnerships.channelling.proposal_sections import LABELS
from partnerships.channelling.proposal_versions import budget_changes, part_changes, version_of
from partnerships.channelling.stages import Stage
from partnerships.forms.channelling.proposals import PeerForm, ReviewForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, ProposalReview, ProposalVersion
from partnerships.papers.channelled_proposal import proposal_paper
from partnerships.rules import channelled_proposals as rules
from partnerships.rules.channelling import can_advance
from partnerships.views.channelling.found import get_partnership, private_page
from partnerships.views.papers import pdf

FOLDER = "partnerships/channelling/proposals"


def _version(partnership: Partnership, number: int) -> ProposalVersion:
    found = version_of(partnership, number)
    if found is None:
        raise Http404
    return found


@private_page
@login_required
@require_safe
def proposal_versions(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    rules.can_read_versions(request.user, partnership).require()
    rows = ProposalVersion.objects.filter(proposal__partnership=partnership).defer("data").order_by("-number")
    context = {
        "partnership": partnership, "versions": rows, "section": "partnership",
        "draft": rules.can_read_draft(request.user, partnership),
    }  # fmt: skip
    return render(request, f"{FOLDER}/versions.html", context)


@private_page
@login_required
@require_safe
def proposal_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    version = _version(partnership, number)
    rules.can_read_version(request.user, partnership, version).require()
    last = partnership.proposal.versions.latest("number").number
    context = {
        "partnership": partnership, "version": version, "section": "partnership", "is_last": number == last,
        "parts": [(label, version.data["texts"].get(code, "")) for code, label in LABELS.items()],
        "tables": [budget_table(row) for row in version.data["needs"]],
        "reviews": rules.can_read_reviews(request.user, partnership) and review_rows(version),
        "may_review": rules.can_review(request.user, partnership, version),
        "may_invite": rules.can_invite_peer(request.user, partnership),
        "may_return": number == last and can_advance(request.user, partnership, "return_proposal"),
        "asks_visit": partnership.stage == Stage.PROPOSAL_SUBMITTED,
    }  # fmt: skip
    return render(request, f"{FOLDER}/version.html", context)


@private_page
@login_required
@require_safe
def proposal_difference(request: HttpRequest, pk: int, a: int, b: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    first, second = _version(partnership, a), _version(partnership, b)
    rules.can_read_versions(request.user, partnership).require()
    context = {
        "partnership": partnership, "first": first, "second": second, "section": "partnership",
        "parts": part_changes(first.data, second.data),
        "budget": budget_changes(first.data, second.data),
    }  # fmt: skip
    return render(request, f"{FOLDER}/difference.html", context)


@private_page
@login_required
@require_safe
def proposal_pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    version = _version(partnership, number)
    rules.can_read_version(request.user, partnership, version).require()
    return pdf(proposal_paper(version).content, f"proposal-kemitraan-{pk}-versi-{number}")


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposal_review(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A peer who is not of the partner reads the proposal only after saying there is no conflict."""
    partnership = get_partnership(request, pk)
    version = _version(partnership, number)
    rules.can_review(request.user, partnership, version).require()
    form = ReviewForm(request.POST or None)
    declares = "declare" in request.POST
    if declares and form.data.get("conflict") in ProposalReview.Conflict.values:
        return _reviewed(request, version, form.data["conflict"], {}, "")
    if not declares and form.is_valid():
        told = form.cleaned_data
        return _reviewed(request, version, told["conflict"], form.scores(), told["note"])
    reads = rules.can_read_version(request.user, partnership, version)
    context = {"partnership": partnership, "version": version, "form": form, "reads": reads}
    context |= {"own": _own(request, version), "section": "partnership"}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, f"{FOLDER}/review.html", context, status=status)


def _own(request: HttpRequest, version: ProposalVersion) -> ProposalReview | None:
    own = version.reviews.filter(user=request.user.pk).first()
    return own or rules.review_of_peer(request.user, version)


def _reviewed(
    request: HttpRequest, version: ProposalVersion, conflict: str, scores: dict[str, int | None], note: str
) -> HttpResponse:
    partnership = version.proposal.partnership
    try:
        found = review_proposal(version, by=request.user, conflict=conflict, scores=scores, note=note)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(partnership)
    messages.success(request, _("Your review is saved.") if found.scores else _("Your declaration is saved."))
    args = (partnership.pk, version.number)
    if conflict == ProposalReview.Conflict.NONE and not found.scores:
        return redirect("partnerships:partnership_proposal_review", *args)
    reads = rules.can_read_version(request.user, partnership, version)
    return redirect("partnerships:partnership_proposal_version", *args) if reads else redirect(partnership)


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposal_peers(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    version = _version(partnership, number)
    rules.can_invite_peer(request.user, partnership).require()
    form = PeerForm(request.POST or None, partnership=partnership)
    if form.is_valid():
        asked = invite_peers(version, form.cleaned_data["boards"], by=request.user)
        messages.success(request, _("Boards asked: %(n)s.") % {"n": asked})
        return redirect("partnerships:partnership_proposal_version", pk, number)
    context = {"partnership": partnership, "version": version, "form": form, "section": "partnership"}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, f"{FOLDER}/peers.html", context, status=status)
