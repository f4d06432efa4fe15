"""What plans and needs add to the features below them; called once when the app is ready."""

from forum_site.notifications.watches import register_watchable
from forum_site.organisations.sections import register_section
from partnerships import admin_policies, board_papers, data_rights, life_sources, offer_queue, rules
from partnerships.board_sections import needs_section, plan_section
from partnerships.cost_section import cost_section
from partnerships.forwarding import lines as forwarding_lines
from partnerships.forwarding import queue as forwarding_queue
from partnerships.models import Need, Offer
from partnerships.need_sections import register_need_section
from partnerships.offer_sections import offers_section, sources_section
from partnerships.photo_display import photos_section
from partnerships.place_section import place_section
from partnerships.proposal_sections import propose_section
from partnerships.ranking_sections import rankings_section
from partnerships.voice_sections import answers_section, endorsements_section, type_section


def register() -> None:
    register_watchable(Need, visible=rules.can_view_need)
    register_watchable(Offer, visible=rules.can_view_offer)
    register_section(plan_section, place="top", order=10)
    register_section(needs_section, place="main", order=10)
    register_section(propose_section, place="aside", order=30)
    register_section(rankings_section, place="main", order=15)
    register_section(offers_section, place="main", order=20)
    register_section(sources_section, place="main", order=30)
    register_need_section(place_section, order=10)
    register_need_section(photos_section, order=15)
    register_need_section(cost_section, order=20)
    register_need_section(type_section, order=30)
    register_need_section(answers_section, order=40)
    register_need_section(endorsements_section, order=45)
    life_sources.register()
    forwarding_lines.register()
    offer_queue.register()
    forwarding_queue.register()
    data_rights.register()
    board_papers.register()
    admin_policies.register()
