"""With a code from a letter: type it, log in or sign up, confirm."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.accounts.limits import limit
from forum_site.organisations import rules
from forum_site.organisations.actions.accept_invitation import CodeSpent, accept_invitation
from forum_site.organisations.actions.hand_over import open_handover_of
from forum_site.organisations.codes import find_invitation, grouped, normalise
from forum_site.organisations.forms.invitations import CodeForm
from forum_site.organisations.models import Handover, Invitation

SESSION_KEY = "invitation_code"
RATE = "20/h/ip"  # a code has 54 bits; this keeps even a fast guesser hopeless


def join(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST or None)
    if request.method == "POST":
        if answer := limit(request, "organisations.join", RATE):
            return answer
        if form.is_valid() and (found := _usable(form)):
            return _remember(request, form.cleaned_data["code"], found)
    return render(request, "organisations/join.html", {"form": form, "focus": True})


@require_safe
def join_code(request: HttpRequest, code: str) -> HttpResponse:
    """From the QR: the form with the code filled in; looking uses nothing up, nor says whether it is good."""
    form = CodeForm(initial={"code": grouped(normalise(code))})
    return render(request, "organisations/join.html", {"form": form, "focus": True})


@login_required
def confirm(request: HttpRequest) -> HttpResponse:
    """What the code gives, and the button that takes it."""
    invitation = find_invitation(request.session.get(SESSION_KEY, ""))
    if invitation is None or _problem(invitation):
        return redirect("organisations:join")
    verdict = rules.can_accept(request.user, invitation)
    if request.method == "POST":
        verdict.require()
        return _accept(request, invitation)
    context = {
        "invitation": invitation,
        "organisation": invitation.organisation,
        "verdict": verdict,
        "takes_over": open_handover_of(invitation) is not None,
        "focus": True,
    }
    return render(request, "organisations/join_confirm.html", context)


def _accept(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    try:
        gained = accept_invitation(invitation, by=request.user)
    except CodeSpent:
        messages.error(request, _("This code has been used in the meantime."))
        return redirect("organisations:join")
    request.session.pop(SESSION_KEY, None)
    if isinstance(gained, Handover):
        messages.success(request, _("Welcome. Read what passes on, then confirm."))
        return redirect(gained)
    words = {"organisation": invitation.organisation, "role": invitation.get_role_display()}
    messages.success(request, _("Welcome. You now act for %(organisation)s as %(role)s.") % words)
    return redirect(invitation.organisation)


def _remember(request: HttpRequest, code: str, invitation: Invitation) -> HttpResponse:
    """Keep the code over log-in or sign-up; `login_required` of the next page sends them there."""
    request.session[SESSION_KEY] = normalise(code)
    return redirect("organisations:confirm")


def _usable(form: CodeForm) -> Invitation | None:
    """The invitation, or None with the reason on the form."""
    found = find_invitation(form.cleaned_data["code"])
    problem = _problem(found) if found else _("We do not know this code. Compare it with the letter.")
    if problem:
        form.add_error("code", problem)
        return None
    return found


def _problem(invitation: Invitation) -> str:
    if invitation.used_at:
        return _("This code has been used already. Ask the secretariat for a new letter.")
    if invitation.revoked_at:
        return _("A newer letter has replaced this code. Use that one, or ask the secretariat.")
    if not Invitation.objects.usable().filter(pk=invitation.pk).exists():
        return _("This code has expired. Ask the secretariat for a new letter.")
    return ""
