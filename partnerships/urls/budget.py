"""What a sum of money can complete."""

from django.urls import URLPattern, path

from partnerships.views import budget

urlpatterns: list[URLPattern] = [path("needs/complete/", budget.needs_complete, name="needs_complete")]
