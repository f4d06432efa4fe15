"""What is not yet funded, place by place."""

from django.urls import URLPattern, path

from partnerships.views import gap

urlpatterns: list[URLPattern] = [
    path("gap/", gap.gap, name="gap"),
    path("gap.csv", gap.gap_csv, name="gap_csv"),
    path("gap/<str:code>/", gap.gap, name="gap_of"),
]
