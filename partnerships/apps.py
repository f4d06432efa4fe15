from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
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
        from partnerships.donors import notices as donor_notices  # noqa: F401 - registers its kind
        from partnerships.forwarding import notices as _asked  # noqa: F401 - registers the kinds of notices
        from partnerships.sources import notices as source_notices  # noqa: F401 - registers its kind

        registrations.register()
        pre_migrate.connect(leave_totals, sender=self, dispatch_uid="partnerships.totals")
        post_migrate.connect(keep_totals, sender=self, dispatch_uid="partnerships.totals")


def leave_totals(**_sent: Any) -> None:
    """A migration may rebuild tables the triggers name, so they stand aside meanwhile."""
    from partnerships.totals import triggers

    triggers.remove()


def keep_totals(**_sent: Any) -> None:
    """After migrations: the triggers anew, and what they missed is counted."""
    from django.db import connection

    from partnerships.totals import keeping, triggers

    if triggers.TOTAL in connection.introspection.table_names():  # not migrated back to before it
        triggers.install()
        keeping.rebuild()
