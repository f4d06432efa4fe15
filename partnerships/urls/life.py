"""Proposals, verification, moves, the trace, tracking codes."""

from django.urls import URLPattern, path

from partnerships.views import life, proposals

urlpatterns: list[URLPattern] = [
    path("needs/new/", proposals.need_new, name="need_new"),
    path("needs/<int:pk>/sent/", proposals.proposal_sent, name="proposal_sent"),
    path("needs/<int:pk>/resend/", proposals.proposal_resend, name="proposal_resend"),
    path("needs/<int:pk>/verify/", life.need_verify, name="need_verify"),
    path("needs/<int:pk>/move/<slug:code>/", life.need_move, name="need_move"),
    path("needs/<int:pk>-<slug:slug>/trace/", life.need_trace, name="need_trace"),
    path("proposals/", proposals.proposals, name="proposals"),
    path("track/", life.track, name="track"),
    path("track/<str:code>/", life.track_code, name="track_code"),
]
