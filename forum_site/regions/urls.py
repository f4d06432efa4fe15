"""Mounted at /regions/."""

from django.urls import path

from forum_site.regions import views

app_name = "regions"
urlpatterns = [
    path("pick/", views.pick, name="pick"),
    path("children/", views.children, name="children"),
]
