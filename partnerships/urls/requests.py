"""Needs laid before agencies, and what lacks a partner."""

from django.urls import URLPattern, path

from partnerships.views import request_desk, requests

urlpatterns: list[URLPattern] = [
    path("needs/<int:pk>/forward/", requests.forward, name="need_forward"),
    path("requests/<int:pk>/withdraw/", requests.request_withdraw, name="request_withdraw"),
    path("desk/without-partner/", request_desk.without_partners, name="without_partner"),
    path("desk/agency-requests/", request_desk.agency_requests, name="agency_requests"),
]
