"""What a person sees whose ranking meeting somebody else changed or decided in the same moment."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from partnerships.models import RankingMeeting


def to_what_stands(request: HttpRequest, meeting: RankingMeeting, name: str) -> HttpResponse:
    """After somebody else was quicker: the form anew, or the meeting once there is nothing left to do."""
    if meeting.status == RankingMeeting.Status.DECIDED:
        said = _(
            "Somebody else decided this meeting at the same moment; yours was not saved. This is what stands."
        )
    elif meeting.status == RankingMeeting.Status.CANCELLED:
        said = _("Somebody else cancelled this meeting meanwhile; nothing of yours was saved.")
    elif name == "ranking_decide":
        said = _("Somebody else changed this meeting meanwhile. Check the order again.")
    else:
        said = _("Somebody else changed this meeting meanwhile. This is how it stands now.")
    messages.error(request, said)
    if meeting.status == RankingMeeting.Status.DRAFT:
        return redirect(f"partnerships:{name}", meeting.pk)
    address = meeting.get_absolute_url()
    return HttpResponseClientRedirect(address) if getattr(request, "htmx", False) else redirect(address)
