"""Addresses of reviews, proposals, corrections and of what keeps articles true."""

from django.urls import path

from knowledge.views import corrections, proposals, reviewing, translating, upkeep

urlpatterns = [
    path("reviews/", reviewing.reviews, name="reviews"),
    path("reviews/<int:pk>/", reviewing.review, name="review"),
    path("review/<str:token>/", reviewing.by_link, name="review_link"),
    path("propose/", proposals.propose, name="propose"),
    path("mine/", proposals.own, name="own_proposals"),
    path("proposals/<int:pk>/", proposals.proposal, name="proposal"),
    path("<int:pk>/correct/", corrections.correct, name="correct"),
    path("corrections/<int:pk>/", corrections.correction, name="correction"),
    path("<int:pk>/keeping/", upkeep.keeping, name="keeping"),
    path("<int:pk>/read/", upkeep.confirm, name="confirm"),
    path("<int:pk>/readers/", upkeep.readers, name="readers"),
    path("translating/", translating.translating, name="translating"),
    path("answers/", upkeep.answers, name="answers"),
]
