from django.urls import URLPattern, path

from forum_site.portal.views import search

app_name = "portal"
urlpatterns: list[URLPattern] = [
    path("search/", search.search_page, name="search"),
]
