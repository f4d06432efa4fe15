"""Ranking meetings of boards."""

from django.urls import URLPattern, path

from partnerships.views import ranking_work, rankings

urlpatterns: list[URLPattern] = [
    path("rankings/new/", ranking_work.ranking_new, name="ranking_new"),
    path("rankings/<int:pk>/", rankings.ranking_detail, name="ranking"),
    path("rankings/<int:pk>/edit/", ranking_work.ranking_edit, name="ranking_edit"),
    path("rankings/<int:pk>/score/", ranking_work.ranking_score, name="ranking_score"),
    path("rankings/<int:pk>/decide/", ranking_work.ranking_decide, name="ranking_decide"),
    path("rankings/<int:pk>/cancel/", ranking_work.ranking_cancel, name="ranking_cancel"),
    path("rankings/<int:pk>/attach/", ranking_work.ranking_attach, name="ranking_attach"),
    path("rankings/<int:pk>/inputs.json", rankings.ranking_inputs, name="ranking_inputs"),
    path("rankings/<int:pk>/record/", rankings.ranking_record, name="ranking_record"),
    path("rankings/<int:pk>/record.pdf", rankings.ranking_pdf, name="ranking_pdf"),
    path("rankings/<int:pk>/record/scan/", rankings.ranking_scan, name="ranking_scan"),
]
