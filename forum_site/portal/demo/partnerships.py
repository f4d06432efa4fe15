"""Partnerships of the demo: one in every stage, told by the day. Bodies, people and events are invented."""

from typing import Final

from forum_site.portal.demo import partnerships_done, partnerships_talks, partnerships_work
from forum_site.portal.demo.partnership_shapes import Story

STORIES: Final[tuple[Story, ...]] = (
    *partnerships_work.STORIES,
    *partnerships_done.STORIES,
    *partnerships_talks.STORIES,
)
