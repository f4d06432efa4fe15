"""Following and letting go."""

from django.apps import apps
from django.contrib.auth.decorators import login_required
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from forum_site.notifications.models import Watch
from forum_site.notifications.views.back import back_to
from forum_site.notifications.watches import Level, watch, watchable


@login_required
@require_POST
def set_watch(request: HttpRequest) -> HttpResponse:
    """`type` ("app.model"), `id`, `level` (normal lets go) and `next`.

    Unknown or hidden things, and levels that make no sense for the thing: 404.
    """
    level = request.POST.get("level", Level.WATCHING)
    obj = visible_target(request)
    registered = watchable(type(obj))
    if registered is None or level not in registered.levels:
        raise Http404
    watch(request.user, obj, level)
    return back_to(request, "notifications:preferences")


def visible_target(request: HttpRequest) -> Model:
    """The thing, when features let people follow it and this person may see it."""
    name, number = request.POST.get("type", ""), request.POST.get("id", "")
    try:
        model = apps.get_model(name)
    except (LookupError, ValueError):
        raise Http404 from None
    kind = watchable(model)
    if kind is None or not number.isdecimal():
        raise Http404
    obj = get_object_or_404(model, pk=int(number))
    if not kind.visible(request.user, obj):
        raise Http404
    return obj


@login_required
@require_POST
def let_go(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a watch from the list, also of a thing that is gone or hidden by now."""
    get_object_or_404(Watch.objects.of(request.user), pk=pk).delete()
    return back_to(request, "notifications:preferences")
