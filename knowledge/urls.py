from django.urls import path

from knowledge import reference_urls, trust_urls
from knowledge.views.feedback import feedback
from knowledge.views.misses import misses

app_name = "knowledge"
urlpatterns = [
    path("<int:pk>/feedback/", feedback, name="feedback"),
    path("misses/", misses, name="misses"),
    *reference_urls.urlpatterns,
    *trust_urls.urlpatterns,
]
