"""Addresses of partnerships: the full proposal, its versions and reviews."""

from django.urls import URLPattern, path

from partnerships.views.channelling import proposal_versions as versions
from partnerships.views.channelling import proposals

HERE = "partnerships/<int:pk>/proposal/"
ONE = f"{HERE}versions/<int:number>/"
urlpatterns: list[URLPattern] = [
    path(HERE, proposals.proposal_page, name="partnership_proposal"),
    path(f"{HERE}begin/", proposals.proposal_begin, name="partnership_proposal_begin"),
    path(f"{HERE}save/", proposals.proposal_save, name="partnership_proposal_save"),
    path(f"{HERE}team/", proposals.proposal_team, name="partnership_proposal_team"),
    path(f"{HERE}versions/", versions.proposal_versions, name="partnership_proposal_versions"),
    path(ONE, versions.proposal_version, name="partnership_proposal_version"),
    path(f"{ONE}paper.pdf", versions.proposal_pdf, name="partnership_proposal_pdf"),
    path(f"{ONE}review/", versions.proposal_review, name="partnership_proposal_review"),
    path(f"{ONE}peers/", versions.proposal_peers, name="partnership_proposal_peers"),
    path(
        f"{HERE}versions/<int:a>/<int:b>/",
        versions.proposal_difference,
        name="partnership_proposal_difference",
    ),
]
