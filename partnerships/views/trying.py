""" "Coba tanpa akun": a sheet is read, matched and forgotten in one request."""

from __future__ import annotations

from time import monotonic
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts.limits import limit, limited
from forum_site.core.display.meta import PageMeta
from forum_site.core.money import number
from partnerships.forms.trying import TryForm
from partnerships.sheet_reading import sentence
from partnerships.trying.result import Result, result_of
from partnerships.trying.sheet import lines_to_send, rows_sent, write_result
from partnerships.trying.uploads import MemoryOnly
from partnerships.views.plan_import import XLSX

RATE: Final = "5/h/ip"
TOLD: Final = 8  # needs with all their reasons; the others by name
NAMED: Final = 60
TO_FIX: Final = 30


@csrf_exempt  # checked by `_answer`, once the file is sure to stay in memory
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def try_sheet(request: HttpRequest) -> HttpResponse:
    """The form, and in the answer to it the result. Stores nothing, not even in the session."""
    handler = MemoryOnly(request)
    request.upload_handlers = [handler]
    return _answer(request, handler)


@csrf_protect
def _answer(request: HttpRequest, handler: MemoryOnly) -> HttpResponse:
    if request.method != "POST":
        return page(request, TryForm())
    begun = monotonic()
    form = TryForm(request.POST, request.FILES, too_big=handler.too_big)
    if limit(request, "try_sheet", RATE) is not None:
        return page(request, TryForm(initial={}), status=429, limited=True)
    if not form.is_valid() or form.draft is None or form.place is None:
        return page(request, form, status=422)
    result = result_of(form.draft, form.place)
    return page(request, form, **shown(result), seconds=max(1, round(monotonic() - begun)))


def page(request: HttpRequest, form: TryForm, *, status: int = 200, **more: Any) -> HttpResponse:
    title = _("Try without an account")
    words = _("Upload a plan sheet and see the open offers for its needs. Nothing is stored.")
    meta = PageMeta(title, words, reverse("partnerships:try"))
    context = {"form": form, "section": "offer", "meta": meta, **more}
    return render(request, "partnerships/trying/page.html", context, status=status)


def shown(result: Result) -> dict[str, Any]:
    """What the page shows of it: the first needs in full, the rest by name, what the sheet must mend."""
    fixes = [(row.row, [sentence(one) for one in row.problems]) for row in result.draft.rows if row.problems]
    return {
        "result": result,
        "told": result.needs[:TOLD],
        "others": result.needs[TOLD : TOLD + NAMED],
        "unnamed": max(0, len(result.needs) - TOLD - NAMED),
        "rest": max(0, len(result.needs) - TOLD),
        "fixes": fixes[:TO_FIX],
        "fix_count": len(fixes),
        "stats": _stats(result, len(fixes)),
        "lines": lines_to_send(result),
    }


def _stats(result: Result, fixes: int) -> list[tuple[str, str]]:
    needs, found, offers = len(result.needs), result.with_offers, result.open_offers
    return [
        (ngettext("need found", "needs found", needs), number(needs)),
        (_("with an offer open to them"), number(found)),
        (ngettext("open offer", "open offers", offers), number(offers)),
        (ngettext("row to mend", "rows to mend", fixes), number(fixes)),
    ]


@require_POST
@limited("try_download", "30/h/ip")
def try_download(request: HttpRequest) -> HttpResponse:
    """The table of the page as a sheet; made from what the page sends, and kept nowhere."""
    answer = HttpResponse(write_result(rows_sent(request.POST.get("lines", ""))), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="peluang.xlsx"'
    return answer
