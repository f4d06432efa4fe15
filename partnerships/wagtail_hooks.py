"""Partnerships in the back office, and the words of the audit log."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSetGroup

from forum_site.core import audit
from forum_site.organisations import walls
from forum_site.organisations.admin_views import TerritoryViewSet
from partnerships.channelling.verbs import PARTNERSHIP_VERBS
from partnerships.commitments.verbs import COMMITMENT_VERBS
from partnerships.cost_verbs import COST_VERBS
from partnerships.models import FundingSource, Match, MediumTermPlan, Need, Offer, OwnWord
from partnerships.offer_verbs import OFFER_VERBS
from partnerships.place_verbs import PLACE_VERBS
from partnerships.plan_life_verbs import PLAN_LIFE_VERBS
from partnerships.plan_verbs import PLAN_VERBS
from partnerships.ranking_verbs import RANKING_VERBS
from partnerships.vocabulary.verbs import WORD_VERBS
from partnerships.voice_verbs import VOICE_VERBS


class PlanViewSet(TerritoryViewSet):
    model = MediumTermPlan
    icon = "list-ul"
    menu_label = _("Plans")
    form_fields = ["period_start", "period_end"]
    list_display = ["board", "period", "status", "agreed_on"]
    list_filter = ["status", "board"]
    list_export = ["board", "period_start", "period_end", "status", "agreed_on", "agreed_place"]
    inspect_view_fields = ["board", "period_start", "period_end", "status", "agreed_on", "agreed_place"]
    search_fields = ["board__name"]
    search_backend_name = None
    export_filename = "pjm"


class NeedViewSet(TerritoryViewSet):
    model = Need
    icon = "form"
    menu_label = _("Needs")
    form_fields = ["title", "sector", "category", "status"]
    list_display = ["title", "board", "sector", "status", "cost", "gap"]
    list_filter = ["status", "sector", "category", "board"]
    list_export = [
        "public_title", "board", "village", "sector", "category", "year", "cost", "gap", "committed",
        "received", "spent", "status",
    ]  # fmt: skip
    inspect_view_fields = ["title", "board", "village", "sector", "category", "year", "cost", "gap", "status"]
    search_fields = ["title", "board__name"]
    search_backend_name = None
    export_filename = "kebutuhan"


class OfferViewSet(TerritoryViewSet):
    """Read only for officers: an offer is decided at the desk."""

    model = Offer
    icon = "pick"
    menu_label = _("Offers")
    form_fields = ["title", "summary", "closes_on", "quota", "contact"]
    list_display = ["title", "organisation", "status", "closes_on"]
    list_filter = ["status", "type", "organisation"]
    list_export = [
        "title", "organisation", "type", "source_kind", "amount_min", "amount_max", "amount_basis",
        "opens_on", "closes_on", "quota", "quota_used", "status",
    ]  # fmt: skip
    inspect_view_fields = ["title", "organisation", "summary", "source_kind", "status", "closes_on"]
    search_fields = ["title", "organisation__name"]
    search_backend_name = None
    export_filename = "tawaran"


class MatchViewSet(TerritoryViewSet):
    """Read only: the engine writes it, the two sides decide on its page."""

    model = Match
    icon = "resubmit"
    menu_label = _("Matches")
    form_fields = ["score"]
    list_display = ["need", "offer", "status", "score", "announced_at", "dismissed_at"]
    list_filter = ["status", "offer"]
    list_export = ["need", "offer", "status", "score", "announced_at", "dismissed_at"]
    inspect_view_fields = ["need", "offer", "status", "score", "computed_at", "announced_at", "dismissed_at"]
    search_fields = ["need__title", "offer__title"]
    search_backend_name = None
    export_filename = "kecocokan"


class SourceViewSet(TerritoryViewSet):
    model = FundingSource
    icon = "doc-full"
    menu_label = _("Funding sources")
    form_fields = ["name", "kind", "summary", "calendar", "contact", "confirmed_on"]
    list_display = ["name", "organisation", "kind", "amount_min", "amount_max", "confirmed_on"]
    list_filter = ["kind", "organisation"]
    list_export = ["name", "organisation", "kind", "amount_min", "amount_max", "calendar", "confirmed_on"]
    inspect_view_fields = ["name", "organisation", "kind", "summary", "calendar", "contact", "confirmed_on"]
    search_fields = ["name", "organisation__name"]
    search_backend_name = None
    export_filename = "sumber-dana"


class WordViewSet(TerritoryViewSet):
    """Read only: words are written at the desk of the secretariat. Here those of the own territory."""

    model = OwnWord
    icon = "openquote"
    menu_label = _("Own words")
    form_fields = ["note"]
    list_display = ["form", "same_as", "category", "active", "office", "by", "updated_at"]
    list_filter = ["active", "category", "office"]
    list_export = ["form", "same_as", "meaning", "category", "note", "active", "office", "updated_at"]
    inspect_view_fields = [
        "form", "same_as", "meaning", "category", "note", "active", "office", "by", "created_at",
        "updated_at",
    ]  # fmt: skip
    search_fields = ["form", "same_as"]
    search_backend_name = None
    export_filename = "kata"


class PartnershipGroup(ModelViewSetGroup):
    menu_label = _("Partnerships")
    menu_name = "partnerships"
    menu_icon = "pick"
    menu_order = 160
    items = (PlanViewSet, NeedViewSet, OfferViewSet, MatchViewSet, SourceViewSet, WordViewSet)


@hooks.register("register_admin_viewset")
def register_viewsets() -> PartnershipGroup:
    walls.show_in_menu("partnerships")
    return PartnershipGroup()


@hooks.register("register_log_actions")
def register_verbs(actions: Any) -> None:
    audit.register_verbs(actions, {**PLAN_VERBS, **OFFER_VERBS, **COST_VERBS})
    audit.register_verbs(actions, RANKING_VERBS)
    audit.register_verbs(actions, VOICE_VERBS)
    audit.register_verbs(actions, COMMITMENT_VERBS)
    audit.register_verbs(actions, PARTNERSHIP_VERBS)
    audit.register_verbs(actions, PLACE_VERBS)
    audit.register_verbs(actions, PLAN_LIFE_VERBS)
    audit.register_verbs(actions, WORD_VERBS)
