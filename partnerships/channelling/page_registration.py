"""What the page, the talk and the lists of partnerships add to the features around them."""

from __future__ import annotations

from forum_site.notifications.watches import register_watchable
from forum_site.organisations import desk
from forum_site.organisations.sections import register_section
from partnerships import trace_sources
from partnerships.channelling.desk import troubled_on_desk
from partnerships.channelling.duties import duties_section
from partnerships.channelling.need_lines import need_section, partnership_lines
from partnerships.channelling.page_needs import needs_section
from partnerships.channelling.page_of_body import body_section
from partnerships.channelling.sections import register_partnership_section
from partnerships.channelling.talk import messages_section, questions_section
from partnerships.models import Partnership
from partnerships.need_sections import register_need_section
from partnerships.rules.channelling import can_view_partnership


def register() -> None:
    register_partnership_section(needs_section, order=15)
    register_partnership_section(duties_section, order=20)
    register_partnership_section(questions_section, order=60)
    register_partnership_section(messages_section, order=70)
    register_need_section(need_section, order=27)
    register_section(body_section, place="main", order=17)
    register_watchable(Partnership, visible=can_view_partnership)
    trace_sources.register(partnership_lines)
    desk.register_section(troubled_on_desk, order=5)
