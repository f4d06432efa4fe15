"""The "proposal ringkas" as a page and PDF, the full proposal as PDF, and the short address of a need."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.organisations.authority import manages
from partnerships import display, short_links
from partnerships.merged import leads_on, successor
from partnerships.models import Need
from partnerships.papers import need_papers
from partnerships.papers.need_data import need_data
from partnerships.views.needs import get_need

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
@leads_on
def teaser(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The two pages on the screen; whoever acts for the board is told when they were cut to fit."""
    need = get_need(request, pk)
    if slug != need.slug:
        return redirect("partnerships:teaser", need.pk, need.slug)
    own = manages(request.user, need.board)
    context = {
        "need": need,
        "paper": need_data(need),
        "source_columns": columns(_("Source"), _("Planned"), _("Commitment"), _("Received")),
        "cost_columns": columns(_("Kind of cost"), _("Amount"), _("Share of the total")),
        "funding": display.funding_of(need),
        "share": display.share_link(need),
        "message": display.share_text(need) if need.is_public else "",
        "link": short_links.url(need),
        "own": own,
        "shortened": own and need_papers.teaser(need).shortened,
        "section": "need",
        "meta": PageMeta(_("Short proposal: %(need)s") % {"need": need.public_title}, "", request.path),
    }
    return render(request, "partnerships/papers/teaser.html", context)


@require_safe
@leads_on
def teaser_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    return pdf(need_papers.teaser(need).printed.content, f"proposal-ringkas-{need.slug}")


@require_safe
@leads_on
def proposal_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    return pdf(need_papers.proposal(need).content, f"proposal-lengkap-{need.slug}")


def pdf(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=PDF)
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer


def attached(content: bytes, kind: str, name: str) -> HttpResponse:
    """A download of this media type; `name` has its ending."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_safe
def short(request: HttpRequest, code: str) -> HttpResponse:
    """`/k/3c/` leads to the page of the need, or of what it became; what is not visible stays hidden."""
    number = short_links.number_of(code)
    if number is None:
        raise Http404
    found = Need.objects.visible_to(request.user).filter(pk=number).first()
    return redirect(found or successor(number, request.user) or not_found())


def columns(first: str, *numbers: str) -> list[tuple[str, bool]]:
    return [(first, False), *((name, True) for name in numbers)]


def not_found() -> Need:
    raise Http404
