from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscussionsConfig(AppConfig):
    name = "forum_site.discussions"
    label = "discussions"
    verbose_name = _("Discussions")

    def ready(self) -> None:
        from forum_site.discussions import (
            freshness,
            indexing,
            mail_replies,
            notices,  # noqa: F401 - registers the kinds of notices
            part_notices,  # noqa: F401 - as well
            registrations,
        )

        registrations.register()
        mail_replies.register()
        freshness.connect()
        indexing.connect()
