"""Shared abstract pieces; the app has no tables of its own."""

from django.db import models


class TimeStamped(models.Model):
    """Rows that know when they were made and last changed."""

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
