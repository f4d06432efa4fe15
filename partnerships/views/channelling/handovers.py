"""The handover (BAST) as a form, PDF and docx, its signed file, and the yearly look."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.accounts.limits import limited
from partnerships.actions.channelling.check_condition import check_condition
from partnerships.actions.channelling.hand_over_works import hand_over, write_handover
from partnerships.actions.channelling.set_physical import set_physical
from partnerships.channelling.handover_section import facts, steps_before
from partnerships.forms.channelling.handovers import ConditionForm, HandoverForm, PhysicalForm
from partnerships.funding_limits import Refused
from partnerships.models import ConditionCheck, Handover, Partnership
from partnerships.papers.bast import bast_docx, bast_pdf
from partnerships.private_files import hand_out
from partnerships.rules import after as rules
from partnerships.views.channelling.found import get_inside, get_partnership, private_page
from partnerships.views.papers import DOCX, attached, pdf


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def handover(request: HttpRequest, pk: int) -> HttpResponse:
    """The record, for the board to write; the other side and the secretariat read it."""
    partnership = get_inside(request, pk)
    may = rules.can_write_handover(request.user, partnership)
    if request.method == "POST":
        may.require()
    made = Handover.objects.filter(partnership=partnership).first()
    form = HandoverForm(
        request.POST or None, request.FILES or None, instance=made, partnership=partnership
    )  # fmt: skip
    if form.is_valid() and _written(request, partnership, form):
        return redirect("partnerships:handover", pk=pk)
    context = {
        "handover": Handover.objects.filter(partnership=partnership).first(),
        "rows": facts(made) if made and not may else [], "steps": steps_before(partnership),
    }  # fmt: skip
    return _page(request, "handover.html", partnership, form=form, may=may, **context)


def _written(request: HttpRequest, partnership: Partnership, form: HandoverForm) -> bool:
    try:
        write_handover(partnership, by=request.user, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("The handover record is saved."))
    return True


@login_required
@require_POST
def handover_done(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_inside(request, pk)
    hand_over(partnership, by=request.user)
    messages.success(request, _("Handed over. Now both sides evaluate each other."))
    return redirect("partnerships:evaluate", pk=pk)


@private_page
@login_required
@require_safe
def handover_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    return pdf(bast_pdf(get_inside(request, pk)).content, f"bast-{pk}")


@private_page
@login_required
@require_safe
def handover_docx(request: HttpRequest, pk: int) -> HttpResponse:
    return attached(bast_docx(get_inside(request, pk)), DOCX, f"bast-{pk}.docx")


@login_required
@require_safe
def handover_file(request: HttpRequest, pk: int) -> FileResponse:
    made = get_object_or_404(Handover, partnership=get_inside(request, pk))
    if not made.file:
        raise Http404
    return hand_out(made.file, f"bast-{pk}")


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def physical(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_inside(request, pk)
    rules.can_set_physical(request.user, partnership).require()
    start = {"is_physical": "yes" if partnership.is_physical else "no"}
    form = PhysicalForm(request.POST or None, initial=start)
    if form.is_valid():
        set_physical(partnership, form.cleaned_data["is_physical"] == "yes", by=request.user)
        messages.success(request, _("Saved."))
        return redirect(partnership)
    return _page(request, "physical.html", partnership, form=form)


@private_page
@login_required
@limited("condition", "60/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def condition(request: HttpRequest, pk: int) -> HttpResponse:
    """How what was handed over is now; by officers of the board or the keeper."""
    partnership = get_partnership(request, pk)
    made = get_object_or_404(Handover.objects.select_related("keeper_body"), partnership=partnership)
    made.partnership = partnership
    rules.can_check_condition(request.user, made).require()
    form = ConditionForm(request.POST or None, request.FILES or None, partnership=partnership)
    if form.is_valid() and (check := _checked(request, made, form)):
        return _after_check(request, partnership, check)
    return _page(request, "condition.html", partnership, form=form, handover=made)


def _checked(request: HttpRequest, made: Handover, form: ConditionForm) -> ConditionCheck | None:
    found = {name: form.cleaned_data[name] for name in ("checked_on", "state", "note")}
    need = form.cleaned_data["need"]
    try:
        return check_condition(made, need, by=request.user, photo=form.photo, **found)
    except Refused as refused:
        form.add_error(None, str(refused))
    except ValidationError as error:
        form.add_error(None if hasattr(error, "error_dict") else "file", error)
    return None


def _after_check(request: HttpRequest, partnership: Partnership, check: ConditionCheck) -> HttpResponse:
    """Damage leads the board on to the need that would mend it."""
    messages.success(request, _("The condition is noted and public."))
    if check.state == ConditionCheck.State.GOOD:
        return redirect(partnership)
    return redirect(f"{reverse('partnerships:condition', args=[partnership.pk])}?mend={check.need_id}")


def _page(request: HttpRequest, name: str, partnership: Partnership, **context: Any) -> HttpResponse:
    mend = request.GET.get("mend", "")
    context |= {"partnership": partnership, "section": "partnership"}
    context["mend"] = partnership.needs.filter(pk=mend).first() if mend.isdecimal() else None
    status = 422 if request.method == "POST" else 200
    return render(request, f"partnerships/channelling/after/{name}", context, status=status)
