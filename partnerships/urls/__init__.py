"""The addresses of partnerships, one module an area; mounted at "/"."""

from django.urls import URLPattern

from partnerships.urls import (
    budget,
    costs,
    donors,
    gap,
    imports,
    life,
    need_types,
    offers,
    open_api,
    papers,
    place,
    plan_life,
    plans,
    rankings,
    requests,
    sources,
    voices,
)

app_name = "partnerships"
AREAS = (
    budget,
    costs,
    donors,
    gap,
    imports,
    life,
    need_types,
    offers,
    open_api,
    papers,
    place,
    plan_life,
    plans,
    rankings,
    sources,
    requests,
    voices,
)
urlpatterns: list[URLPattern] = [pattern for area in AREAS for pattern in area.urlpatterns]
