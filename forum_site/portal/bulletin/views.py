"""The bulletin as a page to print, and as PDF."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.content.visitor_cache import cached_for_visitors
from forum_site.core.display.meta import PageMeta
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin import codes
from forum_site.portal.bulletin.issue import bulletin_of, weeks_of
from forum_site.portal.bulletin.pdf import bulletin_pdf
from forum_site.portal.bulletin.weeks import Week
from forum_site.portal.context import Frame
from partnerships.views.papers import pdf

SECONDS: Final = 5 * 60  # so old a visitor's page may be


@require_safe
def bulletin_page(request: HttpRequest, slug: str, week: str = "") -> HttpResponse:
    """`week` as "2026-47"; "" is this one."""
    board, asked = asked_for(slug, week)
    return cached_for_visitors(
        request, f"bulletin:{board.pk}:{asked}", SECONDS,
        lambda: render(request, "portal/bulletin/page.html", context_of(request, board, asked)),
    )  # fmt: skip


@require_safe
def bulletin_paper(request: HttpRequest, slug: str, week: str) -> HttpResponse:
    """Always Indonesian, whoever prints it."""
    board, asked = asked_for(slug, week)
    with translation.override("id"):
        made = bulletin_pdf(bulletin_of(board, asked), by=printer(request))
    answer = pdf(made.content, f"kabar-{board.slug}-{asked}")
    answer["X-Robots-Tag"] = "noindex"
    return answer


def asked_for(slug: str, text: str) -> tuple[Organisation, Week]:
    """404 for a board that not everybody may see, for weeks to come and those too long ago."""
    boards = Organisation.objects.visible_to(AnonymousUser()).boards()
    board = get_object_or_404(boards.select_related("territory"), slug=slug)
    oldest, now = weeks_of(board)
    week = Week.read(text) if text else now
    if week is None or not oldest <= week <= now:
        raise Http404
    return board, week


def printer(request: HttpRequest) -> str:
    """The organisation for which the reader acts; a person is not named on a notice board."""
    body = Frame(request).organisation
    return body.name if body else ""


def context_of(request: HttpRequest, board: Organisation, week: Week) -> dict[str, Any]:
    made = bulletin_of(board, week)
    oldest, now = weeks_of(board)
    title = _("%(board)s, %(week)s") % {"board": board.name, "week": made.week}
    return {
        "it": made, "board": board, "printed": made.printed(printer(request)), "qr": codes.picture(made.link),
        "pdf": reverse("portal:bulletin_paper", args=[board.slug, week]),
        "before": _of_week(board, week.before) if week > oldest else "",
        "after": _of_week(board, week.after) if week < now else "",
        "section": "org", "meta": PageMeta(title, made.title, request.path, kind="article"),
    }  # fmt: skip


def _of_week(board: Organisation, week: Week) -> str:
    return reverse("portal:bulletin_of_week", args=[board.slug, week])
