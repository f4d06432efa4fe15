"""The glossary: every term on one page, by its first letter, each with an address of its own."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from knowledge.forms.register import TermFilter
from knowledge.models import Term


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    form = TermFilter(request.GET)
    terms = list(Term.objects.visible_to(request.user).containing(form.value("q")).for_list())
    context = {
        "form": form,
        "letters": [(letter, list(found)) for letter, found in groupby(terms, key=letter_of)],
        "total": len(terms),
        "section": "book",
        "meta": PageMeta(_("Glossary"), _("What the words and acronyms of the boards mean."), request.path),
    }
    return render(request, "knowledge/glossary.html", context)


def letter_of(term: Term) -> str:
    first = term.term[:1].upper()
    return first if first.isalpha() else "0–9"
