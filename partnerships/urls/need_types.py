"""Kamus usulan."""

from django.urls import URLPattern, path

from partnerships.views import need_types

urlpatterns: list[URLPattern] = [
    path("need-types/", need_types.need_types, name="need_types"),
    path("need-types/new/", need_types.need_type_edit, name="need_type_new"),
    path("need-types/<int:pk>/", need_types.need_type_edit, name="need_type"),
]
