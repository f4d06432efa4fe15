"""Fast and closed: eager tasks, mail in memory, cheap hashes, the database the suite names."""

import os
import tempfile
from pathlib import Path

from forum_site.settings import env
from forum_site.settings.base import *  # noqa: F403
from forum_site.settings.base import BASE_DIR, STORAGES

SCRATCH = Path(tempfile.gettempdir()) / "jejaring-test"
DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105 - never leaves the test process
LEDGER_KEY = SECRET_KEY
KEEP_PAGES = False  # most tests end before anything is committed
ALLOWED_HOSTS = ["*"]
DATABASES = {"default": env.DatabaseUrl(env.text("DATABASE_URL", f"sqlite:///{SCRATCH}.sqlite3")).settings()}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if REDIS_URL := env.text("REDIS_URL", ""):
    # a database each: clearing the cache in one worker must not empty another's
    _worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) + 1
    CACHES["default"] = {
        "BACKEND": "forum_site.core.redis_cache.RedisCache",
        "LOCATION": f"{REDIS_URL.rpartition('/')[0]}/{_worker}",
    }
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
CELERY_BROKER_URL = REDIS_URL or "memory://localhost"
MEDIA_ROOT = str(SCRATCH / "media")
PRIVATE_MEDIA_ROOT = str(SCRATCH / "private")
STATIC_ROOT = str(BASE_DIR / "var" / "static")
STORAGES = {
    **STORAGES,
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_MEDIA_ROOT, "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
CODE_SENDER = "forum_site.accounts.code_senders.MemorySender"
NOTICES_ECHO = ""
QUIET_HOURS = False  # who tests them switches them on: the suite runs by day and by night
NOTICE_PATIENCE = NOTICE_SPACING = 0
