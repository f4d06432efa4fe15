"""The template library as everybody reads it, and "we use this"."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.accounts.limits import limited
from forum_site.core.display.meta import PageMeta
from knowledge import template_rules
from knowledge.actions.use_template import stop_using_template, use_template
from knowledge.files.hand_out import hand_out
from knowledge.forms.register import TemplateFilter
from knowledge.forms.templates import UseForm
from knowledge.models import Template, TemplateVersion

ON_A_PAGE = 20


@require_safe
def template_list(request: HttpRequest) -> HttpResponse:
    form = TemplateFilter(request.GET)
    rows: Any = form.apply(Template.objects.visible_to(request.user))
    context = {
        "form": form,
        "page_obj": Paginator(rows.for_list(), ON_A_PAGE).get_page(request.GET.get("page")),
        "can_add": bool(template_rules.can_add_template(request.user)),
        "section": "book",
        "meta": PageMeta(
            _("Templates"), _("Forms and letters that boards fill in, ready to download."), request.path
        ),
    }
    return render(request, "knowledge/template_list.html", context)


@require_safe
def template_detail(request: HttpRequest, pk: int) -> HttpResponse:
    template = found(request, pk)
    mine = template_rules.boards_of(request.user)
    context = {
        "template": template,
        "versions": template.versions.defer("text"),
        "users": users_of(template),
        "may_use": not request.user.is_authenticated or bool(mine),
        "uses": bool(mine) and template.uses.filter(organisation__in=mine).exists(),
        "can_edit": bool(template_rules.can_edit_template(request.user, template)),
        "section": "book",
        "meta": PageMeta(template.title, template.summary, request.path),
    }
    return render(request, "knowledge/template_detail.html", context)


@require_safe
def template_file(request: HttpRequest, pk: int, number: int) -> FileResponse:
    """Any version, as a download under a plain name; 404 when storage has lost it."""
    version = get_object_or_404(
        TemplateVersion.objects.defer("text"), template=found(request, pk), number=number
    )
    try:
        return hand_out(version)
    except FileNotFoundError as error:
        raise Http404 from error


@login_required
@limited("knowledge.use_template", "60/h/user")
def template_use(request: HttpRequest, pk: int) -> HttpResponse:
    """The person's boards, each with one button: we use this, or not any more."""
    template = found(request, pk)
    boards = template_rules.boards_of(request.user)
    form = UseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        board = next((one for one in boards if one.pk == form.cleaned_data["organisation"]), None)
        if board is None:
            template_rules.BOARDS_ONLY.require()
        return _said(request, template, board, uses=form.cleaned_data["use"] == "yes")
    using = set(template.uses.values_list("organisation", flat=True))
    rows = [(board, board.pk in using) for board in boards]
    context = {"template": template, "rows": rows, "section": "book"}
    return render(request, "knowledge/template_use.html", context)


def _said(request: HttpRequest, template: Template, board: Any, *, uses: bool) -> HttpResponse:
    if uses:
        use_template(template, board, by=request.user)
        messages.success(request, _("%(name)s is counted among those who use it.") % {"name": board})
    else:
        stop_using_template(template, board, by=request.user)
        messages.success(request, _("%(name)s is not counted any more.") % {"name": board})
    return redirect(template)


def found(request: HttpRequest, pk: int) -> Template:
    rows = Template.objects.visible_to(request.user).with_uses().select_related("current", "owner")
    template: Template = get_object_or_404(rows.defer("current__text"), pk=pk)
    return template


def users_of(template: Template) -> list[Any]:
    """The verified boards that say they use it, the first of them first; at most 12."""
    verified = template.uses.counted().select_related("organisation")
    return [use.organisation for use in verified.order_by("since")[:12]]
