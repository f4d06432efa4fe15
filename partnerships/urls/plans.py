"""Plans, the upload of a sheet, needs."""

from django.urls import URLPattern, path

from partnerships.views import needs, plan_import, plans

urlpatterns: list[URLPattern] = [
    path("plans/import/", plan_import.upload, name="plan_import"),
    path("plans/import/template.xlsx", plan_import.template, name="plan_template"),
    path("plans/import/<int:pk>/columns/", plan_import.columns, name="plan_import_columns"),
    path("plans/import/<int:pk>/", plan_import.check_sheet, name="plan_import_check"),
    path("plans/import/<int:pk>/cancel/", plan_import.cancel, name="plan_import_cancel"),
    path("plans/<int:pk>/", plans.plan_detail, name="plan"),
    path("plans/<int:pk>/publish/", plans.plan_publish, name="plan_publish"),
    path("needs/", needs.need_list, name="needs"),
    path("needs.csv", needs.need_csv, name="needs_csv"),
    path("needs/<int:pk>-<slug:slug>/", needs.need_detail, name="need"),
    path("needs/<int:pk>/edit/", needs.need_edit, name="need_edit"),
]
