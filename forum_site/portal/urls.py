from django.urls import URLPattern, path

from forum_site.portal.bulletin import urls as bulletin
from forum_site.portal.views import desk, manifest, promote, robots, search

app_name = "portal"
urlpatterns: list[URLPattern] = [
    path("search/", search.search_page, name="search"),
    path("desk/", desk.desk, name="desk"),
    path("knowledge/from-topic/<int:pk>/", promote.promote_topic, name="promote"),
    path("manifest.webmanifest", manifest.manifest, name="manifest"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", robots.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", robots.sitemap_part, name="sitemap_part"),
    *bulletin.urlpatterns,
]
