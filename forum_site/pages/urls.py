"""Mounted at "/", before Wagtail's documents; everything else of this app is a Wagtail page."""

from django.urls import path

from forum_site.pages.views.documents import document
from forum_site.pages.views.legal import legal

app_name = "pages"
urlpatterns = [
    path("privacy/", legal, {"kind": "privacy"}, name="privacy"),
    path("terms/", legal, {"kind": "terms"}, name="terms"),
    path("documents/<int:document_id>/<str:document_filename>", document, name="document"),
]
