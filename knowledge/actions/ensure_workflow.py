"""The way from author to reader: one task of review for the whole knowledge base."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupPagePermission, Page, Workflow, WorkflowPage, WorkflowTask

from knowledge.models import KnowledgeIndexPage, ReviewTask

GROUP: Final = "Peninjau pengetahuan"
WORKFLOW: Final = "Tinjauan artikel"
TASK: Final = "Dibaca peninjau"


def ensure_workflow(home: Any) -> Any:
    """For `register_site_page`, after the index. An administrator may change all of it: what the index has
    is left alone."""
    index = KnowledgeIndexPage.objects.first()
    if index is None or WorkflowPage.objects.filter(page=index.pk).exists():
        return index or home
    with transaction.atomic():
        group, _new = Group.objects.get_or_create(name=GROUP)
        # Wagtail publishes for whoever decides; the door of the back office stays shut to the group
        GroupPagePermission.objects.get_or_create(
            group=group, page=index.page_ptr, permission=_right_to_publish()
        )
        task = ReviewTask.objects.create(name=TASK)
        task.groups.add(group)
        workflow = Workflow.objects.create(name=WORKFLOW)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        WorkflowPage.objects.create(workflow=workflow, page=index.page_ptr)
    return index


def _right_to_publish() -> Permission:
    kind = {"content_type__app_label": Page._meta.app_label, "content_type__model": "page"}
    return Permission.objects.get(codename="publish_page", **kind)
