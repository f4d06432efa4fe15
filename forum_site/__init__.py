"""The Django project and the community."""

from forum_site.celery import app as celery_app

__all__ = ["celery_app"]
