"""Organisations in the back office, the words of the audit log, and menus cut to what a person may use."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSetGroup

from forum_site.core import audit
from forum_site.organisations import walls
from forum_site.organisations.admin_views import TerritoryViewSet
from forum_site.organisations.document_verbs import DOCUMENT_VERBS
from forum_site.organisations.handover_verbs import HANDOVER_VERBS
from forum_site.organisations.models import Claim, Membership, Organisation


class OrganisationViewSet(TerritoryViewSet):
    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    form_fields = ["name", "label", "host_office", "summary", "address", "founded_year"]
    list_display = [
        "name",
        "kind",
        Column("territory", label=_("Territory"), sort_key="territory__code"),
        Column("get_verification_display", label=_("Verification"), sort_key="verification"),
        DateColumn("verified_at", label=_("Verified"), sort_key="verified_at"),
    ]
    list_filter = ["kind", "verification"]
    list_export = ["name", "kind", "label", "territory", "verification", "verified_at", "website"]
    inspect_view_fields = ["name", "kind", "label", "host_office", "territory", "verification", "summary"]
    search_fields = ["name"]
    search_backend_name = None
    export_filename = "organisasi"


class MembershipViewSet(TerritoryViewSet):
    model = Membership
    icon = "user"
    menu_label = _("Roles")
    form_fields = ["role", "term_end"]
    list_display = ["user", "organisation", "role", "term_start", "term_end", "ended_at"]
    list_filter = ["role", "organisation"]
    list_export = ["user", "organisation", "role", "term_start", "term_end", "ended_at"]
    inspect_view_fields = ["user", "organisation", "role", "term_start", "term_end", "ended_at"]
    search_fields = ["user__name", "organisation__name"]
    search_backend_name = None
    export_filename = "peran"


class ClaimViewSet(TerritoryViewSet):
    """Read only for everybody: a claim is decided at the desk."""

    model = Claim
    icon = "clipboard-list"
    menu_label = _("Applications")
    form_fields = ["note"]
    list_display = ["organisation", "claimant", "role", "status", "created_at", "decided_at"]
    list_filter = ["status", "organisation"]
    list_export = ["organisation", "claimant", "role", "status", "created_at", "decided_at", "reason"]
    # Not `evidence`: its file is served by the desk's own view alone.
    inspect_view_fields = ["organisation", "claimant", "role", "status", "note", "reason", "decided_at"]
    search_fields = ["organisation__name"]
    search_backend_name = None
    export_filename = "pengajuan"


class OrganisationGroup(ModelViewSetGroup):
    menu_label = _("Organisations")
    menu_name = "organisations"
    menu_icon = "group"
    menu_order = 150
    items = (OrganisationViewSet, MembershipViewSet, ClaimViewSet)


@hooks.register("register_admin_viewset")
def register_viewsets() -> OrganisationGroup:
    walls.open_standard()
    walls.show_in_menu("organisations")
    return OrganisationGroup()


@hooks.register("construct_main_menu", order=1000)
def cut_main_menu(request: Any, items: list[Any]) -> None:
    """Officers see only what the wall lets them open."""
    if not request.user.is_superuser:
        items[:] = [item for item in items if walls.shows_in_menu(item.name)]


@hooks.register("construct_page_chooser_queryset")
def cut_link_chooser(pages: Any, request: Any) -> Any:
    """Officers link to what everybody reads and to what is theirs."""
    return pages if request.user.is_superuser else walls.linkable(request.user, pages)


@hooks.register("construct_homepage_panels", order=1000)
def cut_home_panels(request: Any, panels: list[Any]) -> None:
    """ "Recent edits" and the like would name work of every kota."""
    if not request.user.is_superuser:
        panels.clear()


@hooks.register("construct_homepage_summary_items", order=1000)
def cut_home_summary(request: Any, items: list[Any]) -> None:
    if not request.user.is_superuser:
        items.clear()


@hooks.register("register_log_actions")
def register_verbs(actions: Any) -> None:
    audit.register_verbs(
        actions,
        {
            "organisations.claim_organisation": (_("Apply"), _("Asked to act for the organisation")),
            "organisations.accept_claim": (_("Verify"), _("Accepted the application")),
            "organisations.return_claim": (_("Return"), _("Returned the application with a reason")),
            "organisations.create_board": (_("Create a board"), _("Created the board")),
            "organisations.register_partner": (_("Register"), _("Registered the organisation")),
            "organisations.edit_organisation": (_("Edit"), _("Changed the public page")),
            "organisations.invite": (_("Invite"), _("Invited a person")),
            "organisations.revoke_invitation": (_("Cancel an invitation"), _("Cancelled an invitation")),
            "organisations.accept_invitation": (_("Join"), _("Came in with an invitation")),
            "organisations.end_membership": (_("End a role"), _("Ended the role")),
            "organisations.prepare_kota": (_("Prepare a kota"), _("Began to prepare the kota")),
            "organisations.import_boards": (_("Import boards"), _("Imported boards from a list")),
            "organisations.open_kota": (_("Open a kota"), _("Opened the kota")),
            "organisations.keep_day_off": (_("Note a day off"), _("Noted on which days offices work")),
            "organisations.forget_day_off": (_("Remove a day off"), _("Removed an own day off")),
            **DOCUMENT_VERBS,
            **HANDOVER_VERBS,
        },
    )
