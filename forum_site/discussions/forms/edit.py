"""The form that corrects a post: its text, or the five answers of an experience."""

from __future__ import annotations

from typing import Any

from forum_site.discussions.forms import experience
from forum_site.discussions.forms.write import LONGEST, EditForm
from forum_site.discussions.models import Post
from forum_site.discussions.rendering import render_post


class EditExperience(EditForm):
    """`parts` and the `text` made of them."""

    is_experience = True

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        experience.add_part_fields(self)
        if self.preview:
            self.preview = render_post(experience.words_typed(data)[:LONGEST])

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        experience.clean_parts(self)
        return given


def edit_form(data: Any, post: Post) -> EditForm:
    """With what the post says today; the title only of the text that opens a topic."""
    initial: dict[str, Any] = {"text": post.source, "title": post.topic.title}
    kind = EditExperience if post.parts else EditForm
    return kind(data, initial=initial | (post.parts or {}), opens=post.number == 1)
