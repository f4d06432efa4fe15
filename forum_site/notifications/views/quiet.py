"""One tap under a notice, and one more to take it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from forum_site.core.display.undo import say_done
from forum_site.notifications import ways
from forum_site.notifications.actions.quiet_down import quiet_down, take_back
from forum_site.notifications.models import Notification
from forum_site.notifications.undo import undo_of
from forum_site.notifications.views.back import back_to


@login_required
@require_POST
def quiet(request: HttpRequest, pk: int) -> HttpResponse:
    """`do` is the code of the button that stood there; anything else changes nothing."""
    mine = Notification.objects.visible_to(request.user).select_related("event__content_type")
    do = request.POST.get("do", "")
    undo = quiet_down(get_object_or_404(mine, pk=pk), do, by=request.user)
    done = {
        ways.STOP: _("You follow it no longer."),
        ways.MUTE: _("It is muted: you will hear nothing more of it, except what you must know."),
        ways.MAIL: _("No more e-mail about this. Your inbox still has everything."),
    }
    if undo is None:
        messages.info(request, _("Nothing was changed: it is set like this already."))
    else:
        say_done(request, done[do], undo.path())
    return back_to(request, "notifications:inbox")


@login_required
@require_POST
def undo(request: HttpRequest, token: str) -> HttpResponse:
    """A token that is forged, older than a day or of another person gets 403."""
    found = undo_of(token)
    if found is None or found.user != request.user.pk:
        raise PermissionDenied(_("This can no longer be taken back here. Change it where you chose it."))
    take_back(found, by=request.user)
    messages.success(request, _("It is as it was before."))
    return back_to(request, "notifications:inbox")
