"""Settings that hold everywhere; dev, test and production add what differs."""

import os
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.schedule import BEAT_SCHEDULE
from forum_site.settings import env
from forum_site.settings.outside import *  # noqa: F403
from forum_site.settings.people import *  # noqa: F403

BASE_DIR = env.BASE_DIR
VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))
# The matching engine compiles itself once; production has no other place that it may write.
os.environ.setdefault("NUMBA_CACHE_DIR", str(VAR_DIR / "compiled"))

INSTALLED_APPS = [
    "forum_site.core",
    "forum_site.regions",
    "forum_site.accounts",
    "forum_site.notifications",
    "forum_site.organisations",
    "forum_site.moderation",
    "forum_site.discussions",
    "forum_site.pages",
    "knowledge",
    "partnerships",
    "forum_site.portal",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "modelcluster",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "forum_site.core.content.visitor_pages.VisitorPages",  # keeps what all the others have added
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "forum_site.core.middleware.SecurityHeaders",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "forum_site.core.middleware.CookieLocale",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "forum_site.accounts.middleware.PersonTimeZone",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "forum_site.moderation.middleware.SuspendedPeople",
    "forum_site.accounts.middleware.SecondFactorForOfficers",
    "forum_site.organisations.walls.BackOfficeWall",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "forum_site.urls"
WSGI_APPLICATION = "forum_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "forum_site.portal.context.site_frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "forum_site.core.templatetags.jejaring",
            ],
        },
    },
]

# --- language, place, time ----------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Indonesian")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["forum_site.core.formats"]

# --- files --------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.text("STATIC_ROOT", str(VAR_DIR / "static"))
STATICFILES_DIRS = [BASE_DIR / "forum_site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = str(VAR_DIR / "media")
PRIVATE_MEDIA_ROOT = str(VAR_DIR / "private")  # documents: served by a view, never by the web server
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_MEDIA_ROOT, "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_HANDLERS = [
    "forum_site.core.upload_names.KeepSentNames",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

# --- Wagtail ------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Jejaring BKM"
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_BASE_URL = env.text("SITE_URL", "http://127.0.0.1:8000")
WAGTAILIMAGES_IMAGE_MODEL = "pages.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "pages.SiteDocument"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "xls", "ods", "odt", "pptx", "csv", "txt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS: dict[str, dict[str, Any]] = {"default": {"BACKEND": "forum_site.core.search"}}
if SEARCH_BACKEND := env.text("SEARCH_BACKEND", ""):  # modelsearch.backends.opensearch3, say
    WAGTAILSEARCH_BACKENDS["table"] = WAGTAILSEARCH_BACKENDS["default"]  # the site-wide search asks this one
    WAGTAILSEARCH_BACKENDS["default"] = {
        "BACKEND": SEARCH_BACKEND, "URLS": env.words("SEARCH_URL"), "INDEX_PREFIX": "jejaring_"
    }  # fmt: skip
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # nothing in the back office calls outside
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = True

# --- maps ---------------------------------------------------------------------------------------
# Off by default: the map of a need is drawn from points alone. With a tile server its pictures lie behind
# that map, visitors' browsers ask that host for them, and its owner is named.
MAP_TILE_URL = env.tile_address("MAP_TILE_URL")
MAP_TILE_ATTRIBUTION = env.text("MAP_TILE_ATTRIBUTION", None if MAP_TILE_URL else "")

# --- security -----------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],  # the back office has its own policy (core.middleware)
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", *env.origins(MAP_TILE_URL)],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'", "https://wa.me"],
        "base-uri": ["'self'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30

# --- jobs ---------------------------------------------------------------------------------------
CELERY_TASK_DEFAULT_QUEUE = "default"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "UTC"
CELERY_DB_REUSE_MAX = 1000  # the Django fixup closes the connection around every task otherwise
CELERY_BEAT_SCHEDULE = BEAT_SCHEDULE
CELERY_TASK_ROUTES = {
    # an announcement says itself how urgent it is (notifications.api)
    "forum_site.notifications.tasks.sweep_outbox": {"queue": "urgent"},
    "forum_site.notifications.tasks.deliver_urgent": {"queue": "urgent"},
    "forum_site.notifications.tasks.deliver_due_digests": {"queue": "bulk"},
    "forum_site.notifications.tasks.fan_out_event": {"queue": "bulk"},
    "partnerships.tasks.rebuild*": {"queue": "bulk"},
    "partnerships.analysis.tasks.*": {"queue": "bulk"},
}

# --- mail ---------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Jejaring BKM <kabar@jejaring.invalid>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = env.number("EMAIL_TIMEOUT", 20)  # seconds until a silent mail server is given up

# --- the product --------------------------------------------------------------------------------
SITE_URL = WAGTAILADMIN_BASE_URL
DEMO = False  # the banner, demo logins and the waived second factor
ANSWER_GRACE_DAYS = 5  # working days between the reminder and "lapsed"
LOCAL_DAILY_WAGE = env.number("LOCAL_DAILY_WAGE", 100_000)  # rupiah; a form proposes it
FORUM_CLAIM_DAYS = env.number("FORUM_CLAIM_DAYS", 3)  # so long somebody may keep a question to answer
KEEP_PAGES = True  # whole pages of the forum for visitors
NOTICES_PAUSED = env.flag("NOTICES_PAUSED", False)  # notices are written, none leaves
NOTICES_ECHO = env.text("NOTICES_ECHO", "")  # an address that gets all mail in everybody's place
QUIET_HOURS = env.flag("QUIET_HOURS", True)  # 0: people's nights and weekends are not kept
NOTICE_PATIENCE = env.number("NOTICE_PATIENCE", 300)  # seconds a reply waits for more of its kind
NOTICE_SPACING = env.number("NOTICE_SPACING", 1800)  # seconds between two such letters about one thing
PLAN_LINES_SAVED_AT_ONCE = 300  # a larger sheet is saved by the worker, with its progress shown

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.server": {"level": "WARNING"}},
}
SILENCED_SYSTEM_CHECKS = ["models.W040"]  # SQLite keeps covering indexes without the extra columns
