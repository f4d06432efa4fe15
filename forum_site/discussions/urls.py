"""Mounted at /discussions/."""

from django.urls import URLPattern, path

from forum_site.discussions.feeds import CategoryTopics, LatestTopics
from forum_site.discussions.views import browse, write

app_name = "discussions"
urlpatterns: list[URLPattern] = [
    path("", browse.index, name="index"),
    path("feed/", LatestTopics(), name="feed"),
    path("new/", write.new, name="new"),
    path("category/<slug:slug>/", browse.category, name="category"),
    path("category/<slug:slug>/feed/", CategoryTopics(), name="category_feed"),
    path("tag/<slug:slug>/", browse.tag, name="tag"),
    path("posts/<int:pk>/edit/", write.edit, name="edit"),
    path("<int:pk>/reply/", write.reply, name="reply"),
    path("<int:pk>/answer/", write.answer, name="answer"),
    path("<int:pk>/lock/", write.lock, name="lock"),
    path("<int:pk>-<slug:slug>/", browse.topic, name="topic"),
]
