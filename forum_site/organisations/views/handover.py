"""The wizard of a handover: to whom, what passes on, begin."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forum_site.accounts.limits import limited
from forum_site.organisations import handover_rules, rules
from forum_site.organisations.actions.hand_over import confirm_handover, start_handover
from forum_site.organisations.actions.invite import Invited
from forum_site.organisations.authority import is_member, secretariat_for
from forum_site.organisations.forms.handover import NEW, HandoverForm
from forum_site.organisations.handover_display import lists_for
from forum_site.organisations.letters import letters
from forum_site.organisations.models import Handover, Membership, Organisation
from forum_site.organisations.views.public import get_visible

WHO, WHAT, CONFIRM, BEGIN = 1, 2, 3, 4
STEPS: Final = {"0": WHO, "1": WHAT, "2": CONFIRM, "3": BEGIN}  # the button pressed → what follows


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@limited("organisations.handover", "40/h/user")
def handover(request: HttpRequest, slug: str) -> HttpResponse:
    """Each step is one POST that carries the answers so far; nothing is kept before the last."""
    organisation = get_visible(request, slug)
    roles = handover_rules.may_pass_on(request.user, organisation)
    under_way = list(_under_way(request.user, organisation))
    if not roles and not under_way and not _involved(request.user, organisation):
        raise Http404
    form = _form(request, organisation, roles)
    step = _step(request, form)
    if step == BEGIN:
        return _begin(request, organisation, form.cleaned_data)
    chosen = form.cleaned_data if step > WHO else {}
    context = {
        "organisation": organisation, "roles": roles, "under_way": under_way, "form": form, "step": step,
        "chosen": chosen, "lists": lists_for(request.user, chosen["membership"]) if chosen else [],
        "own_side": chosen and request.user in (chosen["membership"].user, chosen["successor"]),
        "unproved": handover_rules.UNPROVED.reason, "section": "org",
    }  # fmt: skip
    status = 422 if request.method == "POST" and form.errors else 200
    return render(request, "organisations/handover.html", context, status=status)


def _step(request: HttpRequest, form: HandoverForm) -> int:
    if request.method != "POST" or not form.is_valid():
        return WHO
    return STEPS.get(request.POST.get("step", ""), WHO)


def _form(request: HttpRequest, organisation: Organisation, roles: list[Membership]) -> HandoverForm:
    """`?role=` names the role of the page that led here; else one's own."""
    held = Membership.objects.current().filter(organisation=organisation, user__is_active=True)
    members = list(held.select_related("user").order_by("user__name", "pk"))
    own = next((str(one.pk) for one in roles if one.user_id == request.user.pk), None)
    initial = {"membership": request.GET.get("role") or own, "successor": NEW}
    return HandoverForm(request.POST or None, roles=roles, members=members, initial=initial)


def _under_way(user: Any, organisation: Organisation) -> Any:
    rows = Handover.objects.open().visible_to(user).filter(organisation=organisation)
    return rows.select_related("membership__user", "successor", "organisation")


def _involved(user: Any, organisation: Organisation) -> bool:
    return is_member(user, organisation) or rules.settles_roles(user, organisation)


def _begin(request: HttpRequest, organisation: Organisation, answers: dict[str, Any]) -> HttpResponse:
    """Who is one of the two says yes with it. A letter is shown once; otherwise on to the state."""
    with transaction.atomic():
        started = start_handover(by=request.user, **answers)
        if handover_rules.can_confirm_handover(request.user, started.handover):
            confirm_handover(started.handover, by=request.user)
    if started.invited and not answers["email"]:
        return _letter(request, organisation, started.handover, started.invited)
    messages.success(request, _("The handover has begun; the other person is told."))
    return redirect(started.handover)


def _letter(
    request: HttpRequest, organisation: Organisation, begun: Handover, invited: Invited
) -> HttpResponse:
    sender = secretariat_for(organisation.territory) if organisation.territory else None
    context = {"letters": letters([invited], sender), "back": begun.get_absolute_url()}
    answer = render(request, "organisations/letters.html", context)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
