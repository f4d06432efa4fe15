"""The inter-board forum: categories, topics, posts, what readers say, and how far a person has read."""

from forum_site.discussions.models.categories import Category
from forum_site.discussions.models.choices import Audience, Outcome, Pinned, Reacted, State, TagGroup
from forum_site.discussions.models.posts import POSTS_PER_PAGE, Attachment, Mention, Post, Revision
from forum_site.discussions.models.reading import Draft, ReadMark, Standing, Visit
from forum_site.discussions.models.taking_part import Reaction, Replication
from forum_site.discussions.models.topics import Topic

__all__ = [
    "POSTS_PER_PAGE",
    "Attachment",
    "Audience",
    "Category",
    "Draft",
    "Mention",
    "Outcome",
    "Pinned",
    "Post",
    "Reacted",
    "Reaction",
    "ReadMark",
    "Replication",
    "Revision",
    "Standing",
    "State",
    "TagGroup",
    "Topic",
    "Visit",
]
