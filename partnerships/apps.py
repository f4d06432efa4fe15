from django.apps import AppConfig
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
