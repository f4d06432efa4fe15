"""Fragments for forms; everything here is public and the same for everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from forum_site.regions.models import Region
from forum_site.regions.names import LONGEST_QUERY, as_code
from forum_site.regions.picker import FIELD_NAME, Picked, offer

HOUR = 3600


def region_of(code: str) -> Region | None:
    """The region of a code in an address; what is no code is not asked for."""
    return Region.objects.filter(code=code).first() if as_code(code) == code else None


@require_safe
@cache_control(public=True, max_age=HOUR)
@vary_on_cookie
def pick(request: HttpRequest) -> HttpResponse:
    """Radio buttons for a text: `?q=`, or what the input named by `field` sent. Never an error."""
    asked = request.GET
    name = asked.get("field", "")
    name = name if FIELD_NAME.fullmatch(name) else "region"
    text = " ".join((asked.get("q") or asked.get(name) or "").split())[:LONGEST_QUERY]
    level = int(asked["level"]) if asked.get("level") in {"1", "2", "3", "4"} else None
    within = region_of(asked.get("within", ""))
    offered = offer(name, Picked(text), level, within)
    return render(request, "regions/options.html", {"offered": offered})


@require_safe
@cache_control(public=True, max_age=HOUR)
@vary_on_cookie
def children(request: HttpRequest) -> HttpResponse:
    """`<option>`s of what lies directly in a region, for a filter: `?of=62`, or `?field=prov&prov=62`.

    Without a known region: the provinces.
    """
    code = request.GET.get("of") or request.GET.get(request.GET.get("field", ""), "")
    parent = region_of(code)
    options = Region.objects.current().filter(parent=parent).order_by("code")
    return render(request, "regions/children.html", {"options": options})
