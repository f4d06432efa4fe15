"""Addresses of core."""

from django.urls import path

from forum_site.core import views

app_name = "core"
urlpatterns = [
    path("settings/display/", views.display, name="display"),
    path("style/", views.style, name="style"),
]
