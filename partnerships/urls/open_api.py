"""The page that explains the open API; the API itself is mounted beside it in `forum_site.urls`."""

from django.urls import URLPattern, path

from partnerships.views import open_api

urlpatterns: list[URLPattern] = [path("api/", open_api.open_api, name="open_api")]
