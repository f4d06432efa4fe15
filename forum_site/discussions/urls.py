"""Mounted at /discussions/."""

from django.urls import URLPattern, path

from forum_site.discussions.feeds import CategoryTopics, LatestTopics
from forum_site.discussions.reading_urls import READING
from forum_site.discussions.views import (
    arrange,
    browse,
    drafts,
    files,
    history,
    mine,
    standing,
    tags,
    taking_part,
    write,
)

app_name = "discussions"
urlpatterns: list[URLPattern] = [
    path("", browse.index, name="index"),
    path("feed/", LatestTopics(), name="feed"),
    path("new/", write.new, name="new"),
    *READING,
    path("mine/", mine.mine, name="mine"),
    path("mine.md", mine.download, {"ending": "md"}, name="mine_md"),
    path("mine.json", mine.download, {"ending": "json"}, name="mine_json"),
    path("category/<slug:slug>/", browse.category, name="category"),
    path("category/<slug:slug>/feed/", CategoryTopics(), name="category_feed"),
    path("tags/", tags.tags, name="tags"),
    path("tag/<slug:slug>/", browse.tag, name="tag"),
    path("draft/", drafts.draft, name="draft"),
    path("preview/", drafts.preview, name="preview"),
    path("similar/", drafts.similar, name="similar"),
    path("posts/<int:pk>/edit/", write.edit, name="edit"),
    path("posts/<int:pk>/history/", history.history, name="post_history"),
    path("posts/<int:pk>/history/<int:version>/revert/", history.revert, name="post_revert"),
    path("posts/<int:pk>/history/<int:version>/blank/", history.blank, name="version_blank"),
    path("files/<slug:token>/small/<str:name>", files.attachment_small, name="attachment_small"),
    path("files/<slug:token>/<str:name>", files.attachment, name="attachment"),
    path("posts/<int:pk>/react/", taking_part.react, name="react"),
    path("<int:pk>/tried/", taking_part.tried, name="tried"),
    path("<int:pk>/tried/take-back/", taking_part.untry, name="untry"),
    path("<int:pk>/claim/", taking_part.claim, name="claim"),
    path("<int:pk>/reply/", write.reply, name="reply"),
    path("<int:pk>/answer/", write.answer, name="answer"),
    path("<int:pk>/lock/", write.lock, name="lock"),
    path("<int:pk>/arrange/", arrange.arrange, name="arrange"),
    path("posts/<int:pk>/remove/", arrange.remove, name="remove"),
    path("posts/<int:pk>/restore/", arrange.restore, name="restore"),
    path("people/<slug:handle>/standing/", standing.give, name="standing"),
    path("<int:pk>-<slug:slug>/", browse.topic, name="topic"),
]
