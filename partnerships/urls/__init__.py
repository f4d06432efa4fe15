"""The addresses of partnerships, one module an area; mounted at "/"."""

from django.urls import URLPattern

from partnerships.urls import offers, papers, plans, voices

app_name = "partnerships"
AREAS = (offers, papers, plans, voices)
urlpatterns: list[URLPattern] = [pattern for area in AREAS for pattern in area.urlpatterns]
