"""The ledger for everybody: what it is, the books, the rows of one, and the file with which to check it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.organisations.models import Organisation
from partnerships.channelling.ledger.export import SCRIPT, book_lines
from partnerships.channelling.ledger.rows import books_for, by_kota, shown, totals
from partnerships.models import LedgerBook, LedgerEntry

BOOKS, ROWS = 50, 50  # a page


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:80]
    page = Paginator(books_for(request.user, words), BOOKS).get_page(request.GET.get("page"))
    about = _("Every amount and every step, and how anybody can check it.")
    context = {
        "page": page,
        "kotas": by_kota(page),
        "words": words,
        "section": "partnership",
        "meta": PageMeta(_("Ledger"), about, "/ledger/"),
        **totals(),
    }
    return render(request, "partnerships/channelling/ledger/books.html", context)


@require_safe
def ledger_book(request: HttpRequest, slug: str) -> HttpResponse:
    """Rows of a board's book, newest first; `need` and `partnership` narrow them to one object."""
    board = get_object_or_404(Organisation.objects.visible_to(request.user), slug=slug)
    book = LedgerBook.objects.filter(board=board).first()
    only = _only(request)
    rows = LedgerEntry.objects.filter(book=book, **only).order_by("-number")
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    context = {
        "board": board,
        "book": book,
        "page": page,
        "rows": shown(page, request.user),
        "only": only,
        "section": "partnership",
        "meta": PageMeta(_("Ledger: %(board)s") % {"board": board.name}, "", request.path),
    }
    return render(request, "partnerships/channelling/ledger/book.html", context)


@require_safe
def ledger_csv(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """The whole book: a part of it could not be checked."""
    board = get_object_or_404(Organisation.objects.visible_to(request.user), slug=slug)
    book = get_object_or_404(LedgerBook, board=board)
    answer = StreamingHttpResponse(book_lines(book), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="buku-besar-{board.slug}.csv"'
    return answer


@require_safe
def ledger_script(request: HttpRequest) -> HttpResponse:
    """The few lines of Python that check a downloaded book."""
    return HttpResponse(SCRIPT.read_text(encoding="utf-8"), content_type="text/plain; charset=utf-8")


def _only(request: HttpRequest) -> dict[str, Any]:
    """What the rows are narrowed to; what is no key narrows nothing."""
    said = {name: request.GET.get(name, "") for name in ("need", "partnership")}
    return {name: int(value) for name, value in said.items() if value.isdecimal() and len(value) < 16}
