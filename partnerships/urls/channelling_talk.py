"""Addresses of partnerships: messages between the sides, questions of residents."""

from django.urls import URLPattern, path

from partnerships.views.channelling import talk

urlpatterns: list[URLPattern] = [
    path("partnerships/<int:pk>/messages/", talk.partnership_messages, name="partnership_messages"),
    path("partnerships/<int:pk>/questions/", talk.partnership_questions, name="partnership_questions"),
    path(
        "partnerships/<int:pk>/questions/<int:question>/answer/",
        talk.question_answer,
        name="question_answer",
    ),
    path("partnerships/<int:pk>/questions/<int:question>/hide/", talk.question_hide, name="question_hide"),
]
