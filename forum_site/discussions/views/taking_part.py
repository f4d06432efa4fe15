"""Reactions, "we tried this", and taking on a question. All work without JavaScript."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts.limits import limit, limited
from forum_site.core.display.meta import PageMeta
from forum_site.discussions import rules
from forum_site.discussions.actions.claim import claim_question, release_question
from forum_site.discussions.actions.react import react as give
from forum_site.discussions.actions.replicate import say_tried, take_back_tried
from forum_site.discussions.forms.taking_part import TriedForm
from forum_site.discussions.models import Outcome, Reacted, Replication, Topic
from forum_site.discussions.taking_part import bodies_that_may_try
from forum_site.discussions.views.access import get_post, get_topic

PER_PAGE: Final = 30
LOOKS: Final = {Outcome.WORKED: "ok", Outcome.PARTLY: "wait", Outcome.FAILED: "bad"}


@login_required
@require_POST
@limited("react", "60/m/user,600/d/user")
def react(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the kinds is 1 or 0: `thanks=1`."""
    post = get_post(request, pk)
    kind = next((one for one in Reacted.values if one in request.POST), None)
    if kind is None:
        raise BadRequest
    give(post, kind, by=request.user, on=request.POST[kind] == "1")
    return redirect(post)


@require_http_methods(["GET", "HEAD", "POST"])
def tried(request: HttpRequest, pk: int) -> HttpResponse:
    """Who tried an experience and how it went, and the form to say it."""
    topic = get_topic(request, pk)
    if topic.type != Topic.Type.EXPERIENCE:
        raise Http404
    if request.method == "POST":
        rules.can_write(request.user).require()
    form = tried_form(request, topic)
    if form is None and request.method == "POST":
        raise PermissionDenied(_("Only somebody with a role in another organisation says this."))
    if form is not None and form.is_valid():
        return limit(request, "tried", "30/h/user") or save_tried(request, topic, form)
    return render(request, "discussions/tried.html", tried_context(request, topic, form))


def save_tried(request: HttpRequest, topic: Topic, form: TriedForm) -> HttpResponse:
    given = form.cleaned_data
    say_tried(topic, form.chosen(), by=request.user, outcome=given["outcome"], note=given["note"])
    messages.success(request, _("Thank you. The author hears of it."))
    return redirect("discussions:tried", topic.pk)


def tried_form(request: HttpRequest, topic: Topic) -> TriedForm | None:
    """None for who speaks for no organisation; one that spoke before finds its words."""
    bodies = bodies_that_may_try(topic, request.user) if request.user.is_authenticated else []
    if not bodies:
        return None
    known = Replication.objects.filter(topic=topic, organisation__in=bodies).first()
    return TriedForm(request.POST or None, bodies=bodies, known=known)


def tried_context(request: HttpRequest, topic: Topic, form: TriedForm | None) -> dict[str, Any]:
    rows = topic.replications.select_related("organisation").order_by("-updated_at", "-pk")
    page: Any = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    own = {body.pk for body in form.bodies} if form else set()
    judges = request.user.is_authenticated and rules.moderates(request.user, topic)
    page.object_list = [
        {
            "row": row,
            "look": LOOKS[Outcome(row.outcome)],
            "may_take_back": judges or row.organisation_id in own,
        }
        for row in page.object_list
    ]
    meta = PageMeta(topic.title, _("Who tried it and how it went"), request.path)
    return {"topic": topic, "form": form, "page": page, "meta": meta, "section": "talk"}


@login_required
@require_POST
def untry(request: HttpRequest, pk: int) -> HttpResponse:
    """`organisation` is the number of the organisation whose word goes."""
    topic = get_topic(request, pk)
    given = request.POST.get("organisation", "")
    number = int(given) if given.isdecimal() and len(given) < 10 else 0
    row = get_object_or_404(topic.replications.select_related("organisation"), organisation=number)
    take_back_tried(topic, row.organisation, by=request.user)
    messages.success(request, _("Taken back."))
    return redirect("discussions:tried", topic.pk)


@login_required
@require_POST
@limited("claim", "20/h/user")
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """`take` is 1 to take the question on, 0 to let it go."""
    topic = get_topic(request, pk)
    if request.POST.get("take") == "0":
        release_question(topic, by=request.user)
    else:
        claim_question(topic, by=request.user)
        messages.success(request, _("The asker sees that you help. Write your answer below."))
    return redirect(topic)
