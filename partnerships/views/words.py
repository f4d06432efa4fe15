"""The secretariat's desk, "words": what reaches nobody, and the own words of the vocabulary."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnerships import rules
from partnerships.actions.save_word import save_word
from partnerships.forms.words import WordForm
from partnerships.models import OwnWord, UnreachedWord
from partnerships.vocabulary.display import own_rows, unreached_rows
from partnerships.vocabulary.report import still_unreached

PER_PAGE: Final = 20
SET_ASIDE_SHOWN: Final = 10


@login_required
@require_safe
def unreached(request: HttpRequest) -> HttpResponse:
    """Words of pairs set aside on top, then those of all needs looking for partners."""
    rules.can_read_words(request.user).require()
    left = still_unreached()
    aside = [one for one in left if one.origin == UnreachedWord.Origin.SET_ASIDE][:SET_ASIDE_SHOWN]
    others = [one for one in left if one.origin == UnreachedWord.Origin.NEEDS]
    page = Paginator(others, PER_PAGE).get_page(request.GET.get("page"))
    shown = aside if page.number == 1 else []
    rows = unreached_rows([*shown, *page.object_list], request.user)
    context = {
        "aside": rows[: len(shown)],
        "rows": rows[len(shown) :],
        "page": page,
        "counted_at": left[0].counted_at if left else None,
        "adds": rules.can_add_word(request.user),
        "section": "me",
    }
    return render(request, "partnerships/words/unreached.html", context)


@login_required
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    rules.can_read_words(request.user).require()
    asked = request.GET.get("q", "").replace("\0", "").strip()[:60]
    found = OwnWord.objects.filter(phrase__icontains=asked.lower()).select_related("office__territory", "by")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    rows = own_rows(page.object_list)
    context = {
        "page": page,
        "asked": asked,
        "rows": [(word, said, rules.can_change_word(request.user, word)) for word, said in rows],
        "adds": rules.can_add_word(request.user),
        "section": "me",
    }
    return render(request, "partnerships/words/own.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def word_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """The form; `?form=` fills in a word from the report."""
    known = get_object_or_404(OwnWord.objects.select_related("office__territory"), pk=pk) if pk else None
    (rules.can_change_word(request.user, known) if known else rules.can_add_word(request.user)).require()
    initial = {} if known else {"form": request.GET.get("form", "").replace("\0", "")[:60]}
    form = WordForm(request.POST or None, known=known, initial=initial)
    if form.is_valid() and _saved(form, known, request.user):
        messages.success(request, _("Saved. Needs and offers that hold the word are matched again now."))
        return redirect("partnerships:words")
    context = {"form": form, "known": known, "section": "me"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/words/edit.html", context, status=status)


def _saved(form: WordForm, known: OwnWord | None, by: Any) -> bool:
    """False with the reason in the form when somebody else was faster."""
    stored = OwnWord.objects.get(pk=known.pk) if known else None
    try:
        save_word(stored, by=by, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True
