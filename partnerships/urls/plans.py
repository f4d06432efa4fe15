"""Plans and needs."""

from django.urls import URLPattern, path

from partnerships.views import needs, plans

urlpatterns: list[URLPattern] = [
    path("plans/<int:pk>/", plans.plan_detail, name="plan"),
    path("plans/<int:pk>/publish/", plans.plan_publish, name="plan_publish"),
    path("needs/", needs.need_list, name="needs"),
    path("needs.csv", needs.need_csv, name="needs_csv"),
    path("needs/<int:pk>-<slug:slug>/", needs.need_detail, name="need"),
    path("needs/<int:pk>/edit/", needs.need_edit, name="need_edit"),
]
