"""What plans and needs add to the features below them; called once when the app is ready."""

from forum_site.notifications.watches import register_watchable
from forum_site.organisations.sections import register_section
from partnerships import rules
from partnerships.board_sections import needs_section, plan_section
from partnerships.models import Need


def register() -> None:
    register_watchable(Need, visible=rules.can_view_need)
    register_section(plan_section, place="top", order=10)
    register_section(needs_section, place="main", order=10)
