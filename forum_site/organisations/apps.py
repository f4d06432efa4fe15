from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "forum_site.organisations"
    label = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        from forum_site.accounts.second_factor import require_for
        from forum_site.organisations import admin_policies, data_rights, person_section, queues
        from forum_site.organisations.authority import is_officer
        from forum_site.organisations.notices import register_notices

        require_for(is_officer)
        register_notices()
        queues.register()
        data_rights.register()
        person_section.register()
        admin_policies.register()
