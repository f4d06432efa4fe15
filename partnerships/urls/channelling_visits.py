"""Addresses of partnerships: site verification."""

from django.urls import URLPattern, path

from partnerships.views.channelling import visits

HERE = "partnerships/<int:pk>/visit/"
ONE = "partnerships/<int:pk>/visits/<int:visit>/"
urlpatterns: list[URLPattern] = [
    path(HERE, visits.visit_form, name="partnership_visit"),
    path(f"{HERE}paper.pdf", visits.visit_blank, name="partnership_visit_blank"),
    path(ONE, visits.visit_detail, name="partnership_visit_detail"),
    path(f"{ONE}report.pdf", visits.visit_pdf, name="partnership_visit_pdf"),
    path(f"{ONE}sheet/", visits.visit_sheet, name="partnership_visit_sheet"),
    path(f"{ONE}photos/<int:photo>/", visits.visit_photo, name="partnership_visit_photo"),
    path(
        f"{ONE}photos/<int:photo>/small/",
        visits.visit_photo,
        {"small": True},
        name="partnership_visit_thumbnail",
    ),
    path("sw-visit.js", visits.visit_worker, name="visit_worker"),
]
