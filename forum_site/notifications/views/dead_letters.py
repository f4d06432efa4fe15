"""The back office's list of messages that were given up, with the buttons that send them again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from forum_site.notifications import dead_letters as heap
from forum_site.notifications import rules
from forum_site.notifications.actions.revive import revive


@require_http_methods(["GET", "HEAD", "POST"])
def dead_letters(request: HttpRequest) -> HttpResponse:
    """`kind` and `channel` filter. Posted: `one` names a row; else all that the filter names."""
    rules.can_revive(request.user).require()
    if request.method == "POST":
        return send_again(request)
    kind, channel = request.GET.get("kind", ""), request.GET.get("channel", "")
    title = _("Messages given up")
    context = {
        "heaps": heap.heaps(),
        "page": heap.page_of(heap.given_up(kind, channel), request.GET.get("page")),
        "kind": kind,
        "channel": channel,
        "header_title": title,
        "header_icon": "mail",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": title},
        ],
    }
    return render(request, "notifications/dead_letters.html", context)


def send_again(request: HttpRequest) -> HttpResponse:
    rows = heap.given_up(request.POST.get("kind", ""), request.POST.get("channel", ""))
    one = request.POST.get("one", "")
    if one:
        rows = rows.filter(pk=int(one) if one.isdecimal() and len(one) < 19 else 0)
    number = revive(rows, by=request.user)
    said = ngettext("%(n)d message is tried again.", "%(n)d messages are tried again.", number)
    messages.success(request, said % {"n": number})
    return redirect("dead_letters")
