"""Addresses of partnerships: progress, expenses, reports."""

from django.urls import URLPattern, path, re_path

from partnerships.views.channelling import expenses, progress, reports

ONE = "partnerships/<int:pk>"
REPORT = f"{ONE}/reports/<int:report>"
NUMBERS = r"^partnerships/(?P<pk>[0-9]+)/reports/(?P<report>[0-9]+)"
urlpatterns: list[URLPattern] = [
    path(f"{ONE}/progress/", progress.progress, name="progress"),
    path(f"{ONE}/progress/new/", progress.progress_new, name="progress_new"),
    path(f"{ONE}/expenses/", expenses.expenses, name="expenses"),
    path(f"{ONE}/expenses.csv", expenses.expenses_csv, name="expenses_csv"),
    path(f"{ONE}/expenses/new/", expenses.expense_new, name="expense_new"),
    path(f"{ONE}/expenses/<int:expense>/void/", expenses.expense_void, name="expense_void"),
    path(f"{ONE}/expenses/<int:expense>/receipt/", expenses.expense_receipt, name="expense_receipt"),
    path(f"{REPORT}/", reports.report, name="report"),
    path(f"{REPORT}/edit/", reports.report_edit, name="report_edit"),
    path(f"{REPORT}/accept/", reports.report_accept, name="report_accept"),
    re_path(rf"{NUMBERS}/(?P<code>return|waive)/$", reports.report_decide, name="report_decide"),
    re_path(rf"{NUMBERS}/lpj\.(?P<ending>pdf|docx|xlsx|csv)$", reports.report_paper, name="report_paper"),
]
