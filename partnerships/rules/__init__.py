"""Who may do what with plans, needs, offers and interest, and why not. One module a noun."""

from partnerships.rules.interests import (
    can_answer_interest,
    can_declare_interest,
    can_withdraw_interest,
)
from partnerships.rules.needs import actors, can_edit_need, can_move, can_view_need
from partnerships.rules.offers import (
    can_create_offer,
    can_decide_offer,
    can_dismiss_match,
    can_edit_offer,
    can_edit_source,
    can_extend_offer,
    can_submit_offer,
    can_try_offer,
    can_view_offer,
    can_withdraw_offer,
)
from partnerships.rules.plans import (
    can_confirm_import,
    can_import_plan,
    can_publish_plan,
    can_view_plan,
)

__all__ = [
    "actors",
    "can_answer_interest",
    "can_confirm_import",
    "can_create_offer",
    "can_decide_offer",
    "can_declare_interest",
    "can_dismiss_match",
    "can_edit_need",
    "can_edit_offer",
    "can_edit_source",
    "can_extend_offer",
    "can_import_plan",
    "can_move",
    "can_publish_plan",
    "can_submit_offer",
    "can_try_offer",
    "can_view_need",
    "can_view_offer",
    "can_view_plan",
    "can_withdraw_interest",
    "can_withdraw_offer",
]
