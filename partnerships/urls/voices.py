"""Endorsements and official answers."""

from django.urls import URLPattern, path

from partnerships.views import voices

urlpatterns: list[URLPattern] = [
    path("needs/<int:pk>/endorse/", voices.endorse, name="endorse"),
    path("endorsements/<int:pk>/withdraw/", voices.endorsement_withdraw, name="endorsement_withdraw"),
    path("needs/<int:pk>/answer/", voices.answer, name="answer_officially"),
]
