"""Addresses of partnerships: handover, the yearly look, evaluations, and how their figures are made."""

from django.urls import URLPattern, path

from partnerships.views.channelling import evaluations, handovers

urlpatterns: list[URLPattern] = [
    path("partnerships/method/", evaluations.method, name="partnership_method"),
    path("partnerships/<int:pk>/physical/", handovers.physical, name="partnership_physical"),
    path("partnerships/<int:pk>/handover/", handovers.handover, name="handover"),
    path("partnerships/<int:pk>/handover/bast.pdf", handovers.handover_pdf, name="handover_pdf"),
    path("partnerships/<int:pk>/handover/bast.docx", handovers.handover_docx, name="handover_docx"),
    path("partnerships/<int:pk>/handover/file/", handovers.handover_file, name="handover_file"),
    path("partnerships/<int:pk>/handover/done/", handovers.handover_done, name="handover_done"),
    path("partnerships/<int:pk>/condition/", handovers.condition, name="condition"),
    path("partnerships/<int:pk>/evaluate/", evaluations.evaluate, name="evaluate"),
]
