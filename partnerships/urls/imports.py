"""The upload of a sheet, its template, and a plan as a sheet."""

from django.urls import URLPattern, path

from partnerships.views import plan_check, plan_export, plan_import

urlpatterns: list[URLPattern] = [
    path("plans/import/", plan_import.upload, name="plan_import"),
    path("plans/import/template.xlsx", plan_import.template, name="plan_template"),
    path("plans/import/<int:pk>/columns/", plan_import.columns, name="plan_import_columns"),
    path("plans/import/<int:pk>/", plan_check.check_sheet, name="plan_import_check"),
    path("plans/import/<int:pk>/cancel/", plan_import.cancel, name="plan_import_cancel"),
    path("plans/import/<int:pk>/progress/", plan_check.progress, name="plan_import_progress"),
    path("plans/import/<int:pk>/stop/", plan_check.stop, name="plan_import_stop"),
    path("plans/<int:pk>/export.xlsx", plan_export.export, name="plan_export"),
]
