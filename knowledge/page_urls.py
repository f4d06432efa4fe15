"""The short way to an article; everything else under this address goes on to Wagtail."""

from django.urls import path

from knowledge.views.articles import article

urlpatterns = [path("<slug:shelf>/<slug:slug>/", article, name="knowledge_article")]
