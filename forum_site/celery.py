"""The Celery application; tasks are found in each app's `tasks.py`."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forum_site.settings.dev")

app = Celery("jejaring")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.autodiscover_tasks(["partnerships.donors"])  # apart: they read the forms that lists filter with
app.autodiscover_tasks(["partnerships.vocabulary"])
app.autodiscover_tasks(["partnerships.analysis"])
app.autodiscover_tasks(["partnerships.channelling"])
