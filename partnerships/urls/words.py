"""The words of the vocabulary, and categories proposed for needs of a plan."""

from django.urls import URLPattern, path

from partnerships.views import categories, words

urlpatterns: list[URLPattern] = [
    path("desk/words/", words.unreached, name="words_unreached"),
    path("desk/words/own/", words.own, name="words"),
    path("desk/words/new/", words.word_edit, name="word_new"),
    path("desk/words/<int:pk>/", words.word_edit, name="word"),
    path("plans/<int:pk>/categories/", categories.plan_categories, name="plan_categories"),
]
