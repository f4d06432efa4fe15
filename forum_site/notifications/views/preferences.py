"""What goes out, how often; leaving a stream from inside a message."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from forum_site.notifications.actions.choose import choose_frequencies, leave_stream
from forum_site.notifications.following import followed
from forum_site.notifications.forms import PreferencesForm
from forum_site.notifications.streams import stream_of


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    form = PreferencesForm(request.user, request.POST or None)
    if form.is_valid():
        choose_frequencies(form.choices(), by=request.user)
        messages.success(request, _("Your choices are saved. They hold from the next notice."))
        return redirect("notifications:preferences")
    page, things = followed(request.user, request.GET.get("page"))
    context = {"form": form, "page": page, "things": things}
    return render(request, "notifications/preferences.html", context)


@csrf_exempt  # mail programs post without a session (RFC 8058); the signed token is the authority
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a button and changes nothing; POST switches the stream off. A forged token gets 403."""
    stream = stream_of(token)
    if stream is None:
        raise PermissionDenied(_("This link is damaged. Open the newest message and use the link in it."))
    if request.method == "POST":
        leave_stream(stream)
    context = {"stream": stream, "words": stream.words(), "left": request.method == "POST", "focus": True}
    return render(request, "notifications/unsubscribe.html", context)
