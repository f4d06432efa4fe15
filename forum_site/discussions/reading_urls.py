"""Addresses for finding, taking along and passing on what is written; part of `urls.py`."""

from typing import Final

from django.urls import URLPattern, path, re_path

from forum_site.discussions.feeds import TagTopics
from forum_site.discussions.post_feeds import OrganisationPosts, PersonPosts, TopicPosts
from forum_site.discussions.views import reading, search, taking_away

READING: Final[list[URLPattern]] = [
    path("posts/<int:pk>/", reading.post_place, name="post"),
    path("search/", search.search, name="search"),
    path("unread/", reading.unread, name="unread"),
    path("read/", reading.all_read, name="all_read"),
    re_path(r"^export\.(?P<ending>csv|json)$", taking_away.export, name="export"),
    path("<int:pk>/pdf/", taking_away.pdf, name="pdf"),
    path("<int:pk>/feed/", TopicPosts(), name="topic_feed"),
    path("tag/<slug:slug>/feed/", TagTopics(), name="tag_feed"),
    path("people/<slug:handle>/feed/", PersonPosts(), name="person_feed"),
    path("organisations/<slug:slug>/feed/", OrganisationPosts(), name="organisation_feed"),
]
