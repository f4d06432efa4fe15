"""Commitments of partners, and what becomes of them."""

from django.urls import URLPattern, path

from partnerships.views import commitments

urlpatterns: list[URLPattern] = [
    path("needs/<int:pk>/commit/", commitments.commitment_new, name="need_commit"),
    path("commitments/", commitments.commitment_list, name="commitments"),
    path("commitments/<int:pk>/others/", commitments.commitment_others, name="commitment_others"),
    path("commitments/<int:pk>/accept/", commitments.commitment_accept, name="commitment_accept"),
    path("commitments/<int:pk>/decline/", commitments.commitment_decline, name="commitment_decline"),
    path("commitments/<int:pk>/withdraw/", commitments.commitment_withdraw, name="commitment_withdraw"),
]
