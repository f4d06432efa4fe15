"""The board sends its short proposal to several partners; a partner takes several needs together."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from forum_site.accounts.limits import limit, limited
from forum_site.core.dates import day
from forum_site.organisations.authority import manages
from partnerships.actions.channelling.start_partnership import declare_partnership, send_teasers
from partnerships.channelling.bundles import boards_of, shortlisted_needs
from partnerships.channelling.teaser_partners import about, candidates, others_to_bundle
from partnerships.display import full_place, funding_of
from partnerships.forms.channelling.starts import BundleForm, TeaserForm
from partnerships.funding_limits import Refused
from partnerships.merged import leads_on
from partnerships.models import Need, Partnership
from partnerships.rules import channelling as rules
from partnerships.views.channelling.found import private_page


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@leads_on
def send_teaser(request: HttpRequest, pk: int) -> HttpResponse:
    """Without JavaScript: "Search" sends the same form, so nothing that is ticked gets lost."""
    need = get_object_or_404(Need.objects.visible_to(request.user).for_list().select_related("plan"), pk=pk)
    allowed = rules.can_start_as_board(request.user, need)
    if not manages(request.user, need.board):
        allowed.require()
    form = TeaserForm(request.POST or request.GET or None, need=need)
    sends = request.method == "POST" and "find" not in request.POST
    if sends and (answer := limit(request, "send_teaser", "30/h/user")):
        return answer
    if sends and form.is_valid() and _sent(request, need, form):
        return redirect("partnerships:need_send_teaser", need.pk)
    status = 422 if sends else 200
    context = {**_teaser_context(need, form), "allowed": allowed, "sends": sends}
    return render(request, "partnerships/channelling/send_teaser.html", context, status=status)


def _sent(request: HttpRequest, need: Need, form: TeaserForm) -> bool:
    needs, partners = [need, *form.cleaned_data["needs"]], list(form.cleaned_data["partners"])
    try:
        made = send_teasers(needs, partners, by=request.user)
    except Refused as refused:
        form.add_error("partners", str(refused))
        return False
    messages.success(request, _told_words(made))
    return True


def _told_words(made: list[Partnership]) -> str:
    words = ngettext(
        "%(who)s is told and answers by %(day)s.", "%(who)s are told and answer by %(day)s.", len(made)
    )
    due = max(one.answer_due_on for one in made if one.answer_due_on)
    return words % {"who": ", ".join(one.partner.name for one in made), "day": day(due)}


def _teaser_context(need: Need, form: TeaserForm) -> dict[str, Any]:
    chosen = form.ids("partners")
    words = form.data.get("q", "")[:80] if form.is_bound else ""
    return {
        "need": need, "place": full_place(need), "funding": funding_of(need), "form": form, "words": words,
        "chosen": chosen, "rows": candidates(need, words=words, chosen=chosen), "bundled": form.ids("needs"),
        "others": others_to_bundle(need)[:30], "sent": about(need)[:50], "section": "need",
    }  # fmt: skip


@login_required
@limited("bundle", "30/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def bundle(request: HttpRequest) -> HttpResponse:
    """Needs of one board on the person's shortlist become one partnership."""
    needs = shortlisted_needs(request.user)
    form = BundleForm(request.POST or None, user=request.user, needs=needs)
    if form.is_valid():
        chosen, partner = list(form.cleaned_data["needs"]), form.cleaned_data["organisation"]
        try:
            made = declare_partnership(chosen, partner, by=request.user)
        except Refused as refused:
            form.add_error("needs", str(refused))
        else:
            messages.success(request, _("%(board)s is told of your interest.") % {"board": made.board.name})
            return redirect(made)
    context = {"form": form, "boards": boards_of(needs), "section": "need", **form.chosen()}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/bundle.html", context, status=status)
