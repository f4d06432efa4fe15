from django.urls import path

from knowledge import reference_urls, trust_urls
from knowledge.views.articles import article_pdf, booklet_pdf
from knowledge.views.feedback import feedback
from knowledge.views.misses import misses

app_name = "knowledge"
urlpatterns = [
    path("<int:pk>/feedback/", feedback, name="feedback"),
    path("<int:pk>/pdf/", article_pdf, name="article_pdf"),
    path("sections/<int:pk>/booklet/", booklet_pdf, name="booklet"),
    path("misses/", misses, name="misses"),
    *reference_urls.urlpatterns,
    *trust_urls.urlpatterns,
]
