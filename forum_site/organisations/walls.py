"""The wall of the back office: an officer reaches only the addresses that are opened here.

Wagtail limits pages, images and documents by permission, but several of its addresses look past that
(choosers' "chosen", tags, reports, histories, the API of the page explorer). So everything is shut for
whoever is not the site administrator unless it is opened by name, some with a guard for the object.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

Guard = Callable[[HttpRequest, Mapping[str, Any]], bool]
PREFIX: Final = "/admin/"


def anything(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
    return True


_NAMES: Final[dict[str, Guard]] = {}
_NAMESPACES: Final[set[str]] = set()
_MENU: Final[set[str]] = {"images", "documents", "explorer"}


def open_name(name: str, guard: Guard = anything) -> None:
    """Let officers through to the address of this name when `guard(request, kwargs)` holds."""
    _NAMES[name] = guard


def open_namespace(namespace: str) -> None:
    """Let officers through to every address of a view set that limits itself."""
    _NAMESPACES.add(namespace)


def is_open(request: HttpRequest, view_name: str, kwargs: Mapping[str, Any]) -> bool:
    if view_name in _NAMES:
        return _NAMES[view_name](request, kwargs)
    return view_name.rpartition(":")[0] in _NAMESPACES


def show_in_menu(name: str) -> None:
    _MENU.add(name)


def shows_in_menu(name: str) -> bool:
    return name in _MENU


class BackOfficeWall:
    """Middleware: after the login, before any view of the back office."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Visitors go on to Wagtail's redirect to the login; the administrator goes everywhere."""
        match = request.resolver_match
        if not request.path.startswith(PREFIX) or match is None:
            return None
        user = request.user
        if not user.is_authenticated or user.is_superuser:
            return None
        # Wagtail would send who may not enter to the login, which sends a logged-in person back.
        if not user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        if not is_open(request, match.view_name, kwargs):
            raise PermissionDenied
        return None


def own_file(model: Callable[[], Any], kwarg: str, *actions: str) -> Guard:
    """The image or document of the address lies in a collection where the person may do one of these."""

    def guard(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
        policy = policy_registry.get_by_type(model())
        found = get_object_or_404(model(), pk=_number(kwargs[kwarg]))
        return bool(policy.user_has_any_permission_for_instance(request.user, actions, found))

    return guard


def own_files(model: Callable[[], Any]) -> Guard:
    """The same for a list of ids in the address."""

    def guard(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
        policy = policy_registry.get_by_type(model())
        mine = policy.instances_user_has_any_permission_for(request.user, ["choose"])
        wanted = {_number(pk) for pk in request.GET.getlist("id")}
        return mine.filter(pk__in=wanted).count() == len(wanted)

    return guard


def own_page(kwarg: str) -> Guard:
    """A page the person may work on, or one on the way to it."""

    def guard(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
        policy = policy_registry.get_by_type(Page)
        explorable = policy.explorable_instances(request.user)
        return bool(explorable.filter(pk=_number(kwargs[kwarg])).exists())

    return guard


def shown_page(kwarg: str) -> Guard:
    """A page that everybody may read, or one the person may work on: what a link may lead to."""

    def guard(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
        return linkable(request.user, Page.objects.filter(pk=_number(kwargs[kwarg]))).exists()

    return guard


def linkable(user: Any, pages: Any) -> Any:
    """Of `pages` those that the chooser of links may name: no draft of anybody else."""
    own = policy_registry.get_by_type(Page).explorable_instances(user)
    return pages.filter(Q(live=True) | Q(pk__in=own.order_by().values("pk")))


def own_session(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
    """ "I have this page open", said by the person."""
    from wagtail.admin.models import EditingSession  # models exist once the apps are ready

    return EditingSession.objects.filter(pk=_number(kwargs["session_id"]), user=request.user.pk).exists()


def session_of_own_page(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
    of_page = (kwargs["app_label"], kwargs["model_name"]) == ("wagtailcore", "page")
    return of_page and own_page("object_id")(request, kwargs)


def has_pages(request: HttpRequest, kwargs: Mapping[str, Any]) -> bool:
    policy = policy_registry.get_by_type(Page)
    return bool(policy.user_has_any_permission(request.user, {"add", "change", "publish"}))


def _number(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError) as error:
        raise Http404 from error


ANYWHERE: Final = (
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_dismissibles",
    "wagtailadmin_tag_autocomplete",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailimages:index",
    "wagtailimages:index_results",
    "wagtailimages:add",
    "wagtailimages:add_multiple",
    "wagtaildocs:index",
    "wagtaildocs:index_results",
    "wagtaildocs:add",
    "wagtaildocs:add_multiple",
    "wagtailimages_chooser:choose",
    "wagtailimages_chooser:choose_results",
    "wagtailimages_chooser:create",
    "wagtaildocs_chooser:choose",
    "wagtaildocs_chooser:choose_results",
    "wagtaildocs_chooser:create",
)
_FILES: Final = (
    ("wagtailimages:edit", get_image_model, "image_id", ("change",)),
    ("wagtailimages:delete", get_image_model, "image_id", ("delete", "change")),
    ("wagtailimages:edit_multiple", get_image_model, "image_id", ("change",)),
    ("wagtailimages:delete_multiple", get_image_model, "image_id", ("delete", "change")),
    ("wagtailimages_chooser:chosen", get_image_model, "pk", ("choose",)),
    ("wagtailimages_chooser:select_format", get_image_model, "image_id", ("choose",)),
    ("wagtaildocs:edit", get_document_model, "document_id", ("change",)),
    ("wagtaildocs:delete", get_document_model, "document_id", ("delete", "change")),
    ("wagtaildocs:edit_multiple", get_document_model, "doc_id", ("change",)),
    ("wagtaildocs:delete_multiple", get_document_model, "doc_id", ("delete", "change")),
    ("wagtaildocs_chooser:chosen", get_document_model, "pk", ("choose",)),
)
_OWN_PAGES: Final = (
    "edit", "preview_on_edit", "view_draft", "delete", "unpublish", "revisions_index", "history",
    "history_results", "lock", "unlock", "copy", "workflow_action", "collect_workflow_action_data",
    "confirm_workflow_cancellation", "revisions_view", "revisions_revert", "workflow_history",
    "workflow_history_detail",
)  # fmt: skip


def open_standard() -> None:
    """What every officer has: the desk of Wagtail, own images and documents, own pages."""
    for name in ANYWHERE:
        open_name(name)
    for name, model, kwarg, actions in _FILES:
        open_name(name, own_file(model, kwarg, *actions))
    open_name("wagtailimages_chooser:chosen_multiple", own_files(get_image_model))
    open_name("wagtaildocs_chooser:chosen_multiple", own_files(get_document_model))
    for name in _OWN_PAGES:
        open_name(f"wagtailadmin_pages:{name}", own_page("page_id"))
    open_name("wagtailadmin_pages:revisions_compare", own_page("pk"))
    open_name("wagtailadmin_explore_root", has_pages)
    open_name("wagtailadmin_explore", own_page("parent_page_id"))
    open_name("wagtailadmin_explore_results", own_page("parent_page_id"))
    # links: the hook of the chooser leaves out what `shown_page` would refuse
    open_name("wagtailadmin_choose_page", has_pages)
    open_name("wagtailadmin_choose_page_search", has_pages)
    open_name("wagtailadmin_choose_page_child", shown_page("parent_page_id"))
    open_name("wagtailadmin_editing_sessions:ping", session_of_own_page)
    open_name("wagtailadmin_editing_sessions:release", own_session)
    open_name("wagtailadmin_pages:add", own_page("parent_page_id"))
    open_name("wagtailadmin_pages:preview_on_add", own_page("parent_page_id"))
    open_name("wagtailadmin_pages:add_subpage", own_page("parent_page_id"))
