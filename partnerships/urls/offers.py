"""Offers, matches, opportunities, interest."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
