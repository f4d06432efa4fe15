"""Addresses of partnerships: the ledger, and partnerships as open data."""

from django.urls import URLPattern, path

from partnerships.views.channelling import ledger, open_data

urlpatterns: list[URLPattern] = [
    path("partnerships.csv", open_data.partnerships_csv, name="partnerships_csv"),
    path("ledger/", ledger.ledger, name="ledger"),
    path("ledger/check_ledger.py", ledger.ledger_script, name="ledger_script"),
    path("ledger/<slug:slug>/", ledger.ledger_book, name="ledger_book"),
    path("ledger/<slug:slug>/rows.csv", ledger.ledger_csv, name="ledger_csv"),
]
