"""Trying without an account."""

from django.urls import URLPattern, path

from partnerships.views import trying

urlpatterns: list[URLPattern] = [
    path("try/", trying.try_sheet, name="try"),
    path("try/result.xlsx", trying.try_download, name="try_download"),
]
