from django.urls import path

from knowledge.views.feedback import feedback

app_name = "knowledge"
urlpatterns = [path("<int:pk>/feedback/", feedback, name="feedback")]
