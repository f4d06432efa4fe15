"""The embedded default: SQLite, worker and beat inside the web process, nothing to install.

`make run` and a bare `manage.py` use it; the demo data lives here, never in production.
"""

import logging
from typing import Any

from forum_site.settings import env
from forum_site.settings.base import *  # noqa: F403
from forum_site.settings.base import STORAGES, VAR_DIR

VAR_DIR.mkdir(parents=True, exist_ok=True)
DEBUG = env.flag("DEBUG", False)
SECRET_KEY = env.kept_secret(VAR_DIR / "secret_key")
LEDGER_KEY = env.text("LEDGER_KEY", "") or SECRET_KEY
KEEP_PAGES = not DEBUG
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver", *env.words("ALLOWED_HOSTS")]
DATABASES = {
    "default": env.DatabaseUrl(
        env.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'jejaring.sqlite3'}")
    ).settings()
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CELERY_BROKER_URL = "memory://localhost"
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {"polling_interval": 0.02}
if REDIS_URL := env.text("REDIS_URL", ""):  # several processes, as in production, with demo data
    CACHES["default"] = {"BACKEND": "forum_site.core.redis_cache.RedisCache", "LOCATION": REDIS_URL}
    CELERY_BROKER_URL = REDIS_URL
    CELERY_BROKER_TRANSPORT_OPTIONS = {"queue_order_strategy": "priority"}
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_FILE_PATH = str(VAR_DIR / "mail")
DEMO = True
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG
logging.captureWarnings(True)
