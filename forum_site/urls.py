"""Every address of the site; features are mounted here and nowhere else."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from forum_site.core.i18n.scripts import script_words
from forum_site.discussions.views.reading import short
from forum_site.health import healthz
from forum_site.notifications.views.push import worker as push_worker
from knowledge.backoffice.tag_words import tag_words
from partnerships.api import api as open_api

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("sw.js", push_worker, name="push_worker"),
    # A bare password would skip the second factor, so the back office has no login of its own.
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    # In the place of Wagtail's own: its words in Indonesian; no tags of another kota.
    path("admin/jsi18n/", script_words, name="wagtailadmin_javascript_catalog"),
    path("admin/tag-autocomplete/", tag_words, name="wagtailadmin_tag_autocomplete"),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("forum_site.pages.urls")),  # its documents are downloads
    path("documents/", include(wagtaildocs_urls)),
    path("", include("forum_site.core.urls")),
    path("regions/", include("forum_site.regions.urls")),
    path("", include("forum_site.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("inbox/", include("forum_site.notifications.urls")),
    path("notices/", include("forum_site.notifications.outside_urls")),
    path("", include("forum_site.organisations.urls")),
    path("moderation/", include("forum_site.moderation.urls")),
    path("t/<int:pk>/", short, name="short_topic"),
    path("discussions/", include("forum_site.discussions.urls")),
    path("", include("partnerships.urls")),
    path("api/", open_api.urls),
    path("knowledge/", include("knowledge.urls")),
    path("pengetahuan/", include("knowledge.page_urls")),
    path("", include("forum_site.portal.urls")),
]

if settings.DEMO:  # in production the web server serves public media
    urlpatterns.append(re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}))

urlpatterns.append(path("", include(wagtail_urls)))
