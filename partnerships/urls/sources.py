"""The registry of funding sources."""

from django.urls import URLPattern, path

from partnerships.views import sources

urlpatterns: list[URLPattern] = [
    path("sources/", sources.source_list, name="sources"),
    path("sources/new/<slug:slug>/", sources.source_new, name="source_new"),
    path("sources/<int:pk>-<slug:slug>/", sources.source_detail, name="source"),
    path("sources/<int:pk>/edit/", sources.source_edit, name="source_edit"),
    path("sources/<int:pk>/confirm/", sources.source_confirm, name="source_confirm"),
    path("sources/<int:pk>/close/", sources.source_close, name="source_close"),
]
