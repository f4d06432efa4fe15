"""The name of the knowledge base's own page and the short way to an article; all else goes on to Wagtail."""

from django.urls import path

from knowledge.views.articles import article, home

urlpatterns = [
    path("", home, name="knowledge_home"),
    path("<slug:shelf>/<slug:slug>/", article, name="knowledge_article"),
]
