"""The comment with which a text is returned in the back office."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm


class CommentForm(TaskStateCommentForm):
    """Whoever returns a text says why."""

    comment = forms.CharField(label=_("Comment"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 4}))
