"""The addresses of partnerships, one module an area; mounted at "/"."""

from django.urls import URLPattern

from partnerships.urls import (
    costs,
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
    voices,
)

app_name = "partnerships"
AREAS = (
    costs,
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
    voices,
)
urlpatterns: list[URLPattern] = [pattern for area in AREAS for pattern in area.urlpatterns]
