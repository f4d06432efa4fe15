"""The agreement of a partnership: its page, confirmation, papers, and the register of a body's own."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnerships.actions.channelling.confirm_agreement import COMPLETE, confirm_agreement
from partnerships.actions.channelling.write_agreement import stamp, write_agreement
from partnerships.channelling import agreement_section as shown
from partnerships.channelling.guards import Step, current_agreement, missing
from partnerships.channelling.stages import Stage
from partnerships.forms.channelling.agreements import AgreementForm
from partnerships.funding_limits import Refused
from partnerships.models import Agreement, Partnership
from partnerships.papers.agreement_data import print_agreement
from partnerships.papers.docx_agreement import agreement_docx
from partnerships.private_files import hand_out
from partnerships.rules import agreements as rules
from partnerships.views.channelling.found import get_inside, private_page
from partnerships.views.papers import DOCX, PDF, attached

PER_PAGE = 20


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """While they negotiate either side writes here; agreed, it is read."""
    one = get_inside(request, pk)
    made = current_agreement(one)
    allowed = rules.can_write_agreement(request.user, one)
    form = _form(request, one, made) if allowed else None
    if request.method == "POST":
        allowed.require()
        if form is not None and form.is_valid() and _saved(request, one, form):
            return redirect("partnerships:partnership_agreement", one.pk)
    context = {
        "partnership": one, "made": made, "form": form, "section": "partnership", "allowed": allowed,
        "stamp": stamp(made), "may_confirm": rules.can_confirm_agreement(request.user, one),
        "lacking": missing(one, COMPLETE, Step(by=request.user)) if one.stage == Stage.NEGOTIATION else "",
        "files": shown.files_of(made), "state": shown.confirmed_words(one, made),
        "facts": [*shown.public_facts(made), *shown.inside_facts(made)] if made else [],
        "changes": shown.change_rows(one), "may_change": rules.can_propose_change(request.user, one),
    }  # fmt: skip
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, "partnerships/channelling/agreement.html", context, status=status)


def _form(request: HttpRequest, one: Partnership, made: Agreement | None) -> AgreementForm:
    row = made or Agreement(partnership=one)
    return AgreementForm(request.POST or None, request.FILES or None, instance=row, partnership=one)


def _saved(request: HttpRequest, one: Partnership, form: AgreementForm) -> bool:
    seen = form.cleaned_data["seen"]
    try:
        write_agreement(one, form.terms, form.amounts, by=request.user, file=form.kept, seen=seen)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("Saved. The other side is told when something changed."))
    return True


@login_required
@require_POST
def agreement_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    one = get_inside(request, pk)
    try:
        confirm_agreement(one, by=request.user, seen=request.POST.get("seen", ""))
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("partnerships:partnership_agreement", one.pk)
    agreed = one.stage == Stage.AGREED
    messages.success(
        request, _("Agreed by both sides.") if agreed else _("Confirmed. The other side is told.")
    )
    return redirect(one)


@login_required
@require_safe
def agreement_file(request: HttpRequest, pk: int) -> FileResponse:
    made = current_agreement(get_inside(request, pk))
    if made is None or not made.file:
        raise Http404
    return hand_out(made.file, f"perjanjian-{pk}")


@private_page
@login_required
@require_safe
def agreement_paper(request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """The template filled in: to print and sign (pdf), to go on writing in (docx)."""
    one = get_inside(request, pk)
    made = current_agreement(one)
    if made is None:
        raise Http404
    made.partnership = one
    content = print_agreement(made).content if ending == "pdf" else agreement_docx(made)
    kind = PDF if ending == "pdf" else DOCX
    return attached(content, kind, f"konsep-perjanjian-{pk}.{ending}")


@private_page
@login_required
@require_safe
def agreement_list(request: HttpRequest) -> HttpResponse:
    """The register: agreements of the person's bodies, those that end first on top."""
    page = Paginator(shown.register_rows(request.user), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "today": timezone.localdate(), "section": "me"}
    return render(request, "partnerships/channelling/agreement_list.html", context)
