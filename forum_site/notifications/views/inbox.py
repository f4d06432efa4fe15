"""The inbox: list, open, mark, put away."""

from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum_site.core import tokens
from forum_site.core.display.undo import say_done
from forum_site.notifications import inbox as rows
from forum_site.notifications import wording
from forum_site.notifications.actions.mark_read import (
    bring_back,
    mark_all_read,
    mark_read,
    put_away,
    those_with,
)
from forum_site.notifications.letters import LINK_PURPOSE
from forum_site.notifications.models import Notification
from forum_site.notifications.querysets import NotificationQuerySet
from forum_site.notifications.undo import Undo
from forum_site.notifications.views.back import back_to


@login_required
@never_cache
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """By object; `group`, `unread=1`, `archived=1` filter, `about` shows all of one object one by one."""
    group, archived = request.GET.get("group", ""), request.GET.get("archived") == "1"
    unread, about = request.GET.get("unread") == "1", place_of(request.GET.get("about", ""))
    found, number = rows.notices(request.user, group, archived, unread), request.GET.get("page")
    if about:
        page, threads = rows.one_by_one(request.user, found.about(about), number)
    else:
        page, threads = rows.threads(request.user, found, number)
    context = {
        "tabs": rows.tabs(request.user, "-" if archived else group),
        "days": rows.by_day(threads),
        "page": page,
        "group": group,
        "archived": archived,
        "unread": unread,
        "about": about,
    }
    return render(request, "notifications/inbox.html", context)


def place_of(text: str) -> tuple[int, int] | None:
    """What a link of the inbox says an object is: "12-345". Anything else is no object."""
    kind, _dash, number = text.partition("-")
    if not (kind.isdecimal() and number.isdecimal() and len(text) < 30):
        return None
    return int(kind), min(int(number), 2**63 - 1)


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
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks one notice; with `whole` all about the same object, up to this one."""
    mark_all_read(meant(request, pk), by=request.user)
    return back_to(request, "notifications:inbox")


@login_required
@require_POST
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts one notice away, with `whole` all about the same object up to this one; with `back` out again."""
    chosen = meant(request, pk)
    if request.POST.get("back") == "1":
        bring_back(chosen, by=request.user)
    elif moment := put_away(chosen, by=request.user):
        undo = Undo(request.user.pk, "archive", was=moment.isoformat())  # type: ignore[arg-type]
        say_done(request, _("Put into the archive."), undo.path())
    return back_to(request, "notifications:inbox")


def meant(request: HttpRequest, pk: int) -> NotificationQuerySet:
    """The notice, 404 for that of another; or with it those of the same object."""
    mine = Notification.objects.visible_to(request.user)
    notice = get_object_or_404(mine.select_related("event"), pk=pk)
    return those_with(notice) if request.POST.get("whole") == "1" else mine.filter(pk=pk)
