"""Both sides evaluate each other; how each figure about an organisation is made."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.display.meta import PageMeta
from partnerships.actions.channelling.evaluate import evaluate as give
from partnerships.channelling.principles import PRINCIPLES
from partnerships.channelling.stages import Side, Stage
from partnerships.channelling.track_record_method import figures
from partnerships.forms.channelling.evaluations import EvaluationForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership
from partnerships.rules import after as rules
from partnerships.rules.channelling import side_worn
from partnerships.views.channelling.found import get_inside, private_page


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def evaluate(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_inside(request, pk)
    rules.can_evaluate(request.user, partnership).require()
    side = side_worn(request.user, partnership)
    given = partnership.evaluations.filter(side=side).first()
    form = EvaluationForm(request.POST or None, given=given)
    if form.is_valid() and _given(request, partnership, form):
        return redirect(partnership)
    other = partnership.partner if side == Side.BOARD else partnership.board
    context = {
        "partnership": partnership, "form": form, "given": given, "other": other, "section": "partnership",
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/after/evaluate.html", context, status=status)


def _given(request: HttpRequest, partnership: Partnership, form: EvaluationForm) -> bool:
    try:
        give(partnership, form.scores, form.cleaned_data["note"], by=request.user)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    published = partnership.stage == Stage.EVALUATED
    waiting = _("Saved. It stays hidden until the other side has evaluated, too, or 30 days have passed.")
    messages.success(request, _("Both have evaluated: both are public now.") if published else waiting)
    return True


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """How the figures about boards and partners are made."""
    words = _("How the track record of boards and partners is made")
    context = {
        "figures": figures(), "principles": PRINCIPLES, "section": "partnership",
        "meta": PageMeta(words, url=request.path),
    }  # fmt: skip
    return render(request, "partnerships/channelling/after/method.html", context)
