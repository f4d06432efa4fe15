"""What plans and needs add to the features below them; called once when the app is ready."""

from forum_site.notifications.watches import register_watchable
from forum_site.organisations import desk
from forum_site.organisations.sections import register_section
from partnerships import admin_policies, board_papers, data_rights, life_sources, offer_queue, rules
from partnerships.analysis.page import losses_on_desk, losses_section
from partnerships.board_sections import needs_section, plan_section
from partnerships.channelling import after, page_registration
from partnerships.channelling import progress_section as progressed
from partnerships.channelling.agreement_section import agreement_section
from partnerships.channelling.instalment_rows import instalments_section
from partnerships.channelling.ledger.section import ledger_section
from partnerships.channelling.proposal_section import proposal_section
from partnerships.channelling.report_section import reports_section
from partnerships.channelling.response_section import response_section
from partnerships.channelling.sections import register_partnership_section
from partnerships.channelling.visit_rows import visits_section
from partnerships.commitments import lines as commitment_lines
from partnerships.commitments.section import commitments_section
from partnerships.cost_section import cost_section
from partnerships.forwarding import late_answers
from partnerships.forwarding import lines as forwarding_lines
from partnerships.forwarding import queue as forwarding_queue
from partnerships.forwarding.rows import asked_on_desk
from partnerships.models import Need, Offer
from partnerships.need_sections import register_need_section
from partnerships.offer_sections import offers_section, sources_section
from partnerships.page_sections import register_page_section
from partnerships.photo_display import photos_section
from partnerships.place_section import place_section
from partnerships.proposal_sections import propose_section
from partnerships.ranking_sections import rankings_section
from partnerships.vocabulary import source as vocabulary_source
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
    register_section(response_section, place="main", order=40)
    register_need_section(place_section, order=10)
    register_need_section(photos_section, order=15)
    register_need_section(cost_section, order=20)
    register_need_section(commitments_section, order=25)
    register_need_section(type_section, order=30)
    register_need_section(answers_section, order=40)
    register_need_section(endorsements_section, order=45)
    after.register()
    register_page_section(Offer, losses_section)
    register_partnership_section(instalments_section, order=10)
    register_partnership_section(progressed.progress_section, order=25)
    register_partnership_section(reports_section, order=30)
    progressed.register()
    register_partnership_section(agreement_section, order=40)
    register_partnership_section(proposal_section, order=42)
    register_partnership_section(visits_section, order=44)
    register_partnership_section(ledger_section, order=80)
    page_registration.register()
    life_sources.register()
    forwarding_lines.register()
    commitment_lines.register()
    offer_queue.register()
    forwarding_queue.register()
    late_answers.register()
    desk.register_section(asked_on_desk, order=10)
    desk.register_section(losses_on_desk, order=20)
    data_rights.register()
    board_papers.register()
    vocabulary_source.register()
    admin_policies.register()
