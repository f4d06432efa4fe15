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
            ladders,
            life_notices,  # noqa: F401 - registers the kinds of notices
            notices,  # noqa: F401 - registers the kinds of notices
            plan_notices,  # noqa: F401 - registers the kinds of notices
            registrations,
            voice_notices,  # noqa: F401 - registers the kinds of notices
        )
        from partnerships.analysis import nearly  # noqa: F401 - registers its kind
        from partnerships.channelling import after_notices as _given  # noqa: F401 - registers its kinds
        from partnerships.channelling import clock_notices as _due  # noqa: F401 - registers its kinds
        from partnerships.channelling import money_notices as _paid  # noqa: F401 - registers its kinds
        from partnerships.channelling import notices as _channelled  # noqa: F401 - registers its kinds
        from partnerships.channelling import proposal_notices as _proposed  # noqa: F401 - its kinds
        from partnerships.channelling import report_notices as _reported  # noqa: F401 - registers its kinds
        from partnerships.channelling import talk_notices as _talked  # noqa: F401 - registers its kinds
        from partnerships.channelling import visit_notices as _visited  # noqa: F401 - its kind
        from partnerships.channelling.ledger import notices as _sealed  # noqa: F401 - registers its kind
        from partnerships.commitments import notices as _promised  # noqa: F401 - registers the kinds
        from partnerships.donors import notices as donor_notices  # noqa: F401 - registers its kind
        from partnerships.forwarding import notices as _asked  # noqa: F401 - registers the kinds of notices
        from partnerships.sources import notices as source_notices  # noqa: F401 - registers its kind
        from partnerships.todo import notices as _opened  # noqa: F401 - registers its kind

        registrations.register()
        ladders.register()
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
