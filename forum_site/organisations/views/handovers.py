"""One handover: how it stands, the word of each side, the witness, calling it off."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.organisations import handover_rules as rules
from forum_site.organisations.actions.hand_over import cancel_handover, confirm_handover
from forum_site.organisations.actions.witness_handover import witness_handover
from forum_site.organisations.forms.handover import WitnessForm
from forum_site.organisations.handover_display import lists_for, steps_of
from forum_site.organisations.models import Handover
from forum_site.organisations.views.desk import desk_context


def _found(pk: int) -> Handover:
    related = ("membership__user", "organisation__territory", "successor", "started_by", "witnessed_by")
    return get_object_or_404(Handover.objects.select_related(*related, "invitation"), pk=pk)


@login_required
@require_safe
def handover_state(request: HttpRequest, pk: int) -> HttpResponse:
    found = _found(pk)
    rules.can_view_handover(request.user, found).require()
    invited = found.invitation if found.successor_id is None else None
    context = {
        "handover": found,
        "organisation": found.organisation,
        "steps": steps_of(found),
        "lists": lists_for(request.user, found.membership) if found.is_open else [],
        "may_confirm": rules.can_confirm_handover(request.user, found).allowed,
        "may_witness": rules.can_witness_handover(request.user, found).allowed,
        "may_cancel": rules.can_cancel_handover(request.user, found).allowed,
        "invited": invited,
        "is_outgoing": request.user.pk == found.membership.user_id,
        "section": "org",
    }
    return render(request, "organisations/handover_state.html", context)


@login_required
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    found = confirm_handover(_found(pk), by=request.user)
    messages.success(request, _("Thank you. Your side is confirmed."))
    return redirect(found)


@login_required
@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    found = cancel_handover(_found(pk), by=request.user)
    messages.success(request, _("Called off. Everything stays as it was."))
    return redirect(found)


@login_required
@require_POST
def witness(request: HttpRequest, pk: int) -> HttpResponse:
    """Without the outgoing person's word the form asks for a reason, on the desk."""
    found = _found(pk)
    rules.can_witness_handover(request.user, found).require()
    form = WitnessForm(request.POST, needs_reason=found.outgoing_at is None)
    if not form.is_valid():
        context = desk_context(request, f"handover-{pk}")
        context["opened"]["context"]["form"] = form
        return render(request, "organisations/desk.html", context, status=422)
    witness_handover(found, by=request.user, without_outgoing_reason=form.cleaned_data.get("reason", ""))
    words = {"person": found.successor, "role": found.get_role_display()}
    messages.success(request, _("%(person)s is now %(role)s; everybody is told.") % words)
    return redirect("organisations:desk")
