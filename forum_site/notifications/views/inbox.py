"""The inbox: list, open, mark, put away."""

from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum_site.core import tokens
from forum_site.notifications import inbox as rows
from forum_site.notifications import wording
from forum_site.notifications.actions.mark_read import mark_all_read, mark_read, put_away
from forum_site.notifications.letters import LINK_PURPOSE
from forum_site.notifications.models import Notification
from forum_site.notifications.views.back import back_to


@login_required
@never_cache
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    group, archived = request.GET.get("group", ""), request.GET.get("archived") == "1"
    page = rows.page_of(rows.notices(request.user, group, archived), request.GET.get("page"))
    context = {
        "tabs": rows.tabs(request.user, "-" if archived else group),
        "days": rows.by_day(rows.items(request.user, list(page))),
        "page": page,
        "group": group,
        "archived": archived,
    }
    return render(request, "notifications/inbox.html", context)


@never_cache
@require_safe
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Leads to the thing. From a message (signed) also without login; only the owner's visit marks read."""
    signed = tokens.unsign(request.GET.get("s", ""), purpose=LINK_PURPOSE) == pk
    if not signed and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    notice = Notification.objects.select_related("event").filter(pk=pk).first()
    mine = notice is not None and notice.user_id == request.user.pk
    if notice is None or not (mine or signed):
        raise Http404
    if mine:
        mark_read(notice)
    words = wording.words_of(notice.event)
    if words.gone or (mine and not wording.may_see(request.user, notice.event)):
        return render(request, "notifications/gone.html", {"section": "inbox"}, status=404)
    return redirect(words.url)


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    mark_all_read(rows.notices(request.user, request.POST.get("group", "")), by=request.user)
    return back_to(request, "notifications:inbox")


@login_required
@require_POST
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    notice = get_object_or_404(Notification.objects.visible_to(request.user), pk=pk)
    put_away(notice, away=request.POST.get("back") != "1")
    return back_to(request, "notifications:inbox")
