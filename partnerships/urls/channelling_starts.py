"""Addresses of partnerships: how they begin, and how long answers take."""

from django.urls import URLPattern, path

from partnerships.views.channelling import response_times, starts

urlpatterns: list[URLPattern] = [
    path("needs/<int:pk>/send-teaser/", starts.send_teaser, name="need_send_teaser"),
    path("shortlist/bundle/", starts.bundle, name="shortlist_bundle"),
    path("partnerships/response-times/", response_times.response_times, name="response_times"),
    path("partnerships/response-times/answers.csv", response_times.times_csv, name="response_times_csv"),
]
