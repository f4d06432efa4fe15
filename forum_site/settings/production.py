"""Production: everything that is secret or local comes from the environment."""

from forum_site.settings import env
from forum_site.settings.base import *  # noqa: F403
from forum_site.settings.base import SITE_URL, STORAGES

DEBUG = False
SECRET_KEY = env.text("SECRET_KEY")
LEDGER_KEY = env.text("LEDGER_KEY")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS") or [env.text("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", SITE_URL)
DATABASES = {"default": env.DatabaseUrl(env.text("DATABASE_URL")).settings()}
REDIS_URL = env.text("REDIS_URL")
CACHES = {"default": {"BACKEND": "forum_site.core.redis_cache.RedisCache", "LOCATION": REDIS_URL}}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
CELERY_BROKER_URL = REDIS_URL
# a worker looks into its queues in the order it was started with: urgent, default, bulk
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 3600, "queue_order_strategy": "priority"}

STATIC_ROOT = env.text("STATIC_ROOT", str(env.BASE_DIR / "var" / "static"))
MEDIA_ROOT = env.text("MEDIA_ROOT", str(env.BASE_DIR / "var" / "media"))
PRIVATE_MEDIA_ROOT = env.text("PRIVATE_MEDIA_ROOT", str(env.BASE_DIR / "var" / "private"))
STORAGES = {
    **STORAGES,
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_MEDIA_ROOT, "base_url": None},
    },
}
if env.text("S3_BUCKET", ""):
    _s3 = {
        "bucket_name": env.text("S3_BUCKET", ""),
        "endpoint_url": env.text("S3_ENDPOINT", "") or None,
        "access_key": env.text("S3_ACCESS_KEY"),
        "secret_key": env.text("S3_SECRET_KEY"),
    }
    STORAGES["default"] = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": _s3}
    STORAGES["private"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {**_s3, "location": "private", "querystring_auth": True},
    }

_https = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = _https and env.flag("SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _https
SECURE_HSTS_PRELOAD = _https
SESSION_COOKIE_SECURE = _https
CSRF_COOKIE_SECURE = _https
LANGUAGE_COOKIE_SECURE = _https

EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = env.text("EMAIL_HOST", "127.0.0.1")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", False)
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL")
