"""The weekly bulletin of a board."""

from django.urls import URLPattern, path

from forum_site.portal.bulletin import views

urlpatterns: list[URLPattern] = [
    path("organisations/<slug:slug>/bulletin/", views.bulletin_page, name="bulletin"),
    path("organisations/<slug:slug>/bulletin/<str:week>.pdf", views.bulletin_paper, name="bulletin_paper"),
    path("organisations/<slug:slug>/bulletin/<str:week>/", views.bulletin_page, name="bulletin_of_week"),
]
