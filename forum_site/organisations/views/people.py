"""The people of one organisation: invite, print a letter, end a role; and the words of its page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.limits import limited
from forum_site.organisations import handover_rules, rules
from forum_site.organisations.actions.edit_organisation import EDITABLE, edit_organisation
from forum_site.organisations.actions.end_membership import end_membership
from forum_site.organisations.actions.invite import invite, revoke_invitation
from forum_site.organisations.authority import secretariat_for
from forum_site.organisations.forms.invitations import InviteForm, PageForm
from forum_site.organisations.letters import letters
from forum_site.organisations.models import KIND_ROLES, Invitation, Membership
from forum_site.organisations.views.public import get_visible


@login_required
@require_safe
def people(request: HttpRequest, slug: str) -> HttpResponse:
    organisation = get_visible(request, slug)
    rules.can_invite(request.user, organisation, KIND_ROLES[organisation.kind][0]).require()
    current = Membership.objects.current().filter(organisation=organisation)
    context = {
        "organisation": organisation,
        "members": current.select_related("user", "unit").order_by("term_start", "pk"),
        "invitations": organisation.invitations.usable().order_by("-created_at"),
        "form": InviteForm(kind=organisation.kind),
        "passable": {one.pk for one in handover_rules.may_pass_on(request.user, organisation)},
        "section": "org",
    }
    return render(request, "organisations/people.html", context)


@login_required
@require_POST
@limited("organisations.invite", "30/h/user")
def invite_view(request: HttpRequest, slug: str) -> HttpResponse:
    """By mail: back to the list. Without e-mail: the letter itself, shown this once."""
    organisation = get_visible(request, slug)
    form = InviteForm(request.POST, kind=organisation.kind)
    if not form.is_valid():
        context = {"organisation": organisation, "form": form, "section": "org"}
        return render(request, "organisations/invite.html", context, status=422)
    email = form.cleaned_data["email"]
    invited = invite(organisation, form.cleaned_data["role"], by=request.user, email=email)
    if email:
        messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": email})
        return redirect("organisations:people", slug)
    sender = secretariat_for(organisation.territory) if organisation.territory else None
    context = {"letters": letters([invited], sender), "back": organisation.get_absolute_url()}
    answer = render(request, "organisations/letters.html", context)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@login_required
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    invitation = get_object_or_404(Invitation.objects.select_related("organisation"), pk=pk)
    revoke_invitation(invitation, by=request.user)
    messages.success(request, _("The code opens nothing any more."))
    return redirect("organisations:people", invitation.organisation.slug)


@login_required
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Membership.objects.select_related("organisation__territory", "user")
    membership = get_object_or_404(rows, pk=pk)
    end_membership(membership, by=request.user)
    messages.success(request, _("The role has ended; the history stays."))
    return redirect(membership.organisation)


@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    organisation = get_visible(request, slug)
    rules.can_edit(request.user, organisation).require()
    initial = {name: getattr(organisation, name) for name in EDITABLE}
    form = PageForm(request.POST or None, initial=initial)
    if form.is_valid():
        edit_organisation(organisation, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect(organisation)
    context = {"organisation": organisation, "form": form, "section": "org"}
    return render(request, "organisations/edit.html", context)
