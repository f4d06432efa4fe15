"""What goes out, how often and when; the same from a link in a message; leaving a stream."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from forum_site.core import dates
from forum_site.notifications.actions.choose import choose_frequencies, leave_stream, set_rhythm
from forum_site.notifications.channels import channel_of
from forum_site.notifications.following import followed, kinds_followed
from forum_site.notifications.forms import PreferencesForm, RhythmForm
from forum_site.notifications.models import InboxFeed
from forum_site.notifications.own_link import masked, opened_by
from forum_site.notifications.streams import stream_of


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    forms = forms_of(request, request.user)
    if saved(forms, request.user):
        messages.success(request, _("Your choices are saved. They hold from the next notice."))
        return redirect("notifications:preferences")
    kind = request.GET.get("type", "")
    page, things = followed(request.user, request.GET.get("page"), kind)
    context = {
        **forms,
        "zone": dates.zone_name(),
        "page": page,
        "things": things,
        "kinds": kinds_followed(request.user, kind),
        "kind": kind,
        "feed": InboxFeed.objects.filter(user=request.user.pk).first(),
    }
    return render(request, "notifications/preferences.html", context)


def forms_of(request: HttpRequest, user: Any) -> dict[str, Any]:
    """Both forms of the page; the one that was posted (`form`=rhythm: quiet hours) holds what was typed."""
    of_rhythm = request.POST.get("form") == "rhythm"
    return {
        "form": PreferencesForm(user, None if of_rhythm else request.POST or None),
        "rhythm": RhythmForm(user, request.POST if of_rhythm else None),
    }


def saved(forms: dict[str, Any], user: Any) -> bool:
    """Saves the posted form; False when there is none, or it has to be mended."""
    form, rhythm = forms["form"], forms["rhythm"]
    if rhythm.is_valid():
        set_rhythm(by=user, **rhythm.cleaned_data)
    elif form.is_valid():
        choose_frequencies(form.choices(), by=user)
    else:
        return False
    return True


@csrf_exempt  # whoever follows the link has no session; the signed token is the authority
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choices(request: HttpRequest, token: str) -> HttpResponse:
    """The person's choices, opened from a message. Forged: 403; too old: a page that says what to do."""
    opened = opened_by(token)
    if opened is None:
        raise PermissionDenied(_("This link is damaged. Open the newest message and use the link in it."))
    if opened.user is None:
        return render(request, "notifications/choices_old.html", {"focus": True}, status=410)
    user = opened.user
    forms = forms_of(request, user)
    done = request.method == "POST" and saved(forms, user)
    mail = channel_of("email")
    address = mail.addresses([user]).get(user.pk, "") if mail else ""
    with timezone.override(user.time_zone):
        zone = dates.zone_name()
    context = {**(forms_of_now(user) if done else forms), "done": done, "zone": zone, "focus": True}
    return render(request, "notifications/choices.html", {**context, "address": masked(address)})


def forms_of_now(user: Any) -> dict[str, Any]:
    return {"form": PreferencesForm(user), "rhythm": RhythmForm(user)}


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
