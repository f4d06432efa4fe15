from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    label = "partnerships"
    verbose_name = _("Partnerships")

    def ready(self) -> None:
        from partnerships import (
            life_notices,  # noqa: F401 - registers the kinds of notices
            notices,  # noqa: F401 - registers the kinds of notices
            plan_notices,  # noqa: F401 - registers the kinds of notices
            registrations,
            voice_notices,  # noqa: F401 - registers the kinds of notices
        )

        registrations.register()
        post_migrate.connect(keep_totals, sender=self, dispatch_uid="partnerships.totals")


def keep_totals(**_sent: Any) -> None:
    """A migration may rebuild a table without its triggers, so they are made anew after each."""
    from django.db import connection

    from partnerships.totals import keeping, triggers

    if triggers.TOTAL not in connection.introspection.table_names():
        return  # migrated back to before there were totals
    triggers.install()
    keeping.rebuild()
