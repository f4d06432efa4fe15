"""Posts in the search index.

The framework reads what was saved once more and asks whether it is to be found; of a new post all of that is
at hand, and people wait for it.
"""

from __future__ import annotations

import logging
from typing import Any

from django.db.models.signals import post_delete, post_save
from modelsearch.backends import get_search_backends_with_name
from modelsearch.signal_handlers import post_delete_signal_handler, post_save_signal_handler

from forum_site.discussions.models import Post, State

log = logging.getLogger(__name__)


def connect() -> None:
    """Connecting twice is harmless."""
    post_save.connect(on_saved, sender=Post, dispatch_uid="discussions.index")
    post_delete.connect(post_delete_signal_handler, sender=Post, dispatch_uid="discussions.index")


def on_saved(instance: Post, created: bool, raw: bool = False, **sent: Any) -> None:
    if not created or raw:
        post_save_signal_handler(instance, raw=raw, **sent)
    elif instance.status == State.VISIBLE and instance.topic.status == State.VISIBLE:
        add(instance)


def add(post: Post) -> None:
    """To each index that is kept up; one elsewhere that fails takes no post from anybody."""
    for name, backend in get_search_backends_with_name(with_auto_update=True):
        try:
            backend.add(post)
        except Exception:
            log.exception("post %s could not be added to the search index %s", post.pk, name)
            if not backend.catch_indexing_errors:
                raise
