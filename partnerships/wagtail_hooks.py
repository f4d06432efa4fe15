"""The words of the audit log for partnerships."""

from typing import Any

from wagtail import hooks

from forum_site.core import audit
from partnerships.plan_verbs import PLAN_VERBS


@hooks.register("register_log_actions")
def register_plan_verbs(actions: Any) -> None:
    audit.register_verbs(actions, PLAN_VERBS)
