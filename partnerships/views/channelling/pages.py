"""The list of partnerships, the own ones, the page of one, and its moves."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.display.meta import PageMeta
from partnerships.actions.channelling.advance import advance
from partnerships.channelling.list_filter import PartnershipFilter
from partnerships.channelling.page import page_of
from partnerships.channelling.page_moves import choice_of
from partnerships.channelling.page_rows import rows_of
from partnerships.channelling.stages import MOVES
from partnerships.forms.channelling.moves import PartnershipMoveForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership
from partnerships.rules import channelling as rules
from partnerships.views.channelling.found import get_partnership, private_page, reader_of

PER_PAGE = 20


@require_safe
def partnership_list(request: HttpRequest) -> HttpResponse:
    """Those everybody may read, the latest step first."""
    form = PartnershipFilter(request.GET)
    narrowed = form.narrowed(Partnership.objects.public())
    groups = form.choices(narrowed)
    rows = form.in_group(narrowed).for_list().order_by("-stage_since", "-pk")
    paginator = Paginator(rows, PER_PAGE)
    paginator.count = next(n for _code, _words, n, chosen in groups if chosen)  # counted with the groups
    page = paginator.get_page(request.GET.get("page"))
    words = _("From first contact to handover: who works with whom, at which stage, with how much.")
    context = {
        "form": form, "groups": groups, "page": page, "rows": rows_of(page), "section": "partnership",
        "meta": PageMeta(_("Partnerships"), words, request.path),
    }  # fmt: skip
    return render(request, "partnerships/channelling/list.html", context)


@login_required
@never_cache
@require_safe
def own_partnerships(request: HttpRequest) -> HttpResponse:
    """Of the bodies the person acts for: what waits for them first, what has ended last."""
    form = PartnershipFilter(request.GET)
    narrowed = form.narrowed(Partnership.objects.of(request.user))
    rows = form.in_group(narrowed).for_list().waiting_first(request.user)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form, "groups": form.choices(narrowed), "page": page, "section": "me",
        "rows": rows_of(page, all_amounts=True),
    }  # fmt: skip
    return render(request, "partnerships/channelling/mine.html", context)


@private_page
@require_safe
def partnership_detail(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_partnership(request, pk)
    context = page_of(partnership, reader_of(request, partnership))
    return render(request, "partnerships/channelling/detail.html", context)


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def partnership_move(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Moves that need a reason at most; one with a page of its own leads there."""
    partnership, move = get_partnership(request, pk), MOVES[code]
    if rules.sides_of(request.user, partnership) and partnership.stage not in move.sources:
        messages.info(request, _("Meanwhile this partnership is at another stage."))
        return redirect(partnership)
    rules.can_advance(request.user, partnership, code).require()
    data = request.POST if request.method == "POST" else None
    one = choice_of(partnership, move, reader_of(request, partnership), data)
    if one is None:
        raise PermissionDenied(_("The site does this by itself."))
    if one.own_page:
        return redirect(one.url)
    if data is not None and one.form.is_valid() and _made(request, partnership, code, one.form):
        return redirect(partnership)
    context = {"partnership": partnership, "one": one, "section": "me"}
    status = 200 if data is None else 422
    return render(request, "partnerships/channelling/move.html", context, status=status)


def _made(request: HttpRequest, partnership: Partnership, code: str, form: PartnershipMoveForm) -> bool:
    """Whether the move was made; what stood in the way is said above the form."""
    try:
        advance(partnership, code, by=request.user, **form.cleaned_data)
    except (Refused, PermissionDenied) as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("Done: %(move)s.") % {"move": MOVES[code].label})
    return True
