"""Partnerships (channelling): the list, the page, its moves; one module beside this for each part."""

from django.urls import URLPattern, path, re_path

from partnerships.channelling.stages import MOVES
from partnerships.views.channelling import pages

CODES = "|".join(MOVES)
urlpatterns: list[URLPattern] = [
    path("partnerships/", pages.partnership_list, name="partnerships"),
    path("partnerships/mine/", pages.own_partnerships, name="own_partnerships"),
    path("partnerships/<int:pk>/", pages.partnership_detail, name="partnership"),
    re_path(
        rf"^partnerships/(?P<pk>[0-9]+)/move/(?P<code>{CODES})/$",
        pages.partnership_move,
        name="partnership_move",
    ),
]
