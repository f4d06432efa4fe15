"""Papers of a need and its short address."""

from django.urls import URLPattern, path

from partnerships.views import papers

urlpatterns: list[URLPattern] = [
    path("k/<slug:code>/", papers.short, name="short"),
    path("needs/<int:pk>-<slug:slug>/teaser/", papers.teaser, name="teaser"),
    path("needs/<int:pk>/teaser.pdf", papers.teaser_pdf, name="teaser_pdf"),
    path("needs/<int:pk>/proposal.pdf", papers.proposal_pdf, name="proposal_pdf"),
]
