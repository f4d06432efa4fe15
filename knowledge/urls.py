from django.urls import path

from knowledge import trust_urls
from knowledge.views.feedback import feedback

app_name = "knowledge"
urlpatterns = [
    path("<int:pk>/feedback/", feedback, name="feedback"),
    *trust_urls.urlpatterns,
]
