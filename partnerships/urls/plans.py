"""Plans, the upload of a sheet, needs."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
