"""Trust on the page of a person for moderators."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from forum_site.accounts.models import User
from forum_site.discussions import trust
from forum_site.discussions.actions.give_standing import give_standing
from forum_site.discussions.forms.standing import LEVELS, StandingForm
from forum_site.discussions.models import Standing
from forum_site.moderation.rules import can_sanction, can_see_case


@login_required
@require_POST
def give(request: HttpRequest, handle: str) -> HttpResponse:
    person = get_object_or_404(User.objects.select_related("home"), handle=handle)
    can_see_case(request.user, person).require()
    form = StandingForm(request.POST)
    if form.is_valid():
        give_standing(person, form.cleaned_data["level"], by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("Say why; the reason stays with the decision."))
    return redirect("moderation:person", handle=person.handle)


def section(request: HttpRequest, person: User) -> dict[str, Any]:
    """The part of the page: the level of today, where it comes from, and the form."""
    standing = Standing.objects.select_related("given_by").filter(user=person).first()
    level = trust.level_of(person)
    given = "" if standing is None or standing.given is None else str(standing.given)
    return {
        "template": "discussions/parts/standing.html",
        "context": {
            "level": dict(LEVELS)[str(level)],
            "standing": standing,
            "form": StandingForm(initial={"level": given}),
            "may": can_sanction(request.user, person),
            "person": person,
        },
    }
