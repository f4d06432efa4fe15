from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "forum_site.organisations"
    label = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        from forum_site.accounts.second_factor import require_for
        from forum_site.organisations import (
            admin_policies,
            data_rights,
            deadlines,
            document_queue,
            person_section,
            queues,
        )
        from forum_site.organisations.authority import is_officer
        from forum_site.organisations.document_notices import register_document_notices
        from forum_site.organisations.document_pages import passport_section
        from forum_site.organisations.notices import register_notices
        from forum_site.organisations.sections import register_section
        from forum_site.organisations.term_notices import register_term_notices

        require_for(is_officer)
        register_notices()
        register_document_notices()
        register_term_notices()
        deadlines.register()
        queues.register()
        document_queue.register()
        register_section(passport_section, place="main", order=5)
        data_rights.register()
        person_section.register()
        admin_policies.register()
