"""What the frame around every page shows: sections, the person's desk, unread notices, theme, demo banner."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core.display_choice import theme_of


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the site. `section` marks the menu; `name` is a URL name, `path` stands in for it."""

    section: str
    name: str
    path: str
    icon: str
    words: str | Promise

    @property
    def label(self) -> str:
        return str(self.words)

    @property
    def href(self) -> str:
        try:
            return reverse(self.name)
        except NoReverseMatch:
            return self.path


HOME: Final = Place("home", "home", "/", "home", gettext_lazy("Home"))
NEEDS: Final = Place("need", "partnerships:needs", "/needs/", "need", gettext_lazy("Needs"))
OFFERS: Final = Place("offer", "partnerships:offers", "/offers/", "offer", gettext_lazy("Offers"))
CHANCES: Final = Place(
    "offer", "partnerships:opportunities", "/opportunities/", "offer", gettext_lazy("Opportunities")
)
TALK: Final = Place("talk", "discussions:topics", "/topics/", "talk", gettext_lazy("Discussion"))
BOOK: Final = Place("book", "knowledge:articles", "/knowledge/", "book", gettext_lazy("Knowledge"))
ORGS: Final = Place("org", "organisations:list", "/organisations/", "soc", gettext_lazy("BKM & partners"))
SEARCH: Final = Place("search", "portal:search", "/search/", "search", gettext_lazy("Search"))
INBOX: Final = Place("inbox", "notifications:inbox", "/inbox/", "inbox", gettext_lazy("Inbox"))
DESK: Final = Place("me", "portal:desk", "/desk/", "user", gettext_lazy("My desk"))
LOGIN: Final = Place("me", "account_login", "/accounts/login/", "user", gettext_lazy("Log in"))
SIGN_UP: Final = Place("me", "account_signup", "/accounts/signup/", "user", gettext_lazy("Log in or sign up"))
IMPORT: Final = Place(
    "me", "partnerships:plan_import", "/plans/import/", "upload", gettext_lazy("Upload a PJM")
)
NOTICES: Final = Place(
    "me", "notifications:preferences", "/inbox/preferences/", "gear", gettext_lazy("Choose your notices")
)
DISPLAY: Final = Place("", "core:display", "/settings/display/", "gear", gettext_lazy("Display and language"))
STYLE: Final = Place("", "core:style", "/style/", "list", gettext_lazy("Style sheet"))

ABOUT: Final = (
    Place("", "pages:about", "/about/", "info", gettext_lazy("How it works")),
    Place("", "pages:secretariat", "/secretariat/", "people", gettext_lazy("Forum secretariat")),
    Place("", "pages:privacy", "/privacy/", "shield", gettext_lazy("Privacy policy")),
    Place("", "pages:terms", "/terms/", "file", gettext_lazy("Terms of use")),
    Place("", "pages:contact", "/contact/", "at", gettext_lazy("Contact")),
)
DATA: Final = (
    Place("", "portal:needs_csv", "/needs/export.csv", "file", gettext_lazy("Download needs (CSV)")),
    Place("", "api-1:openapi-view", "/api/docs", "link", gettext_lazy("API")),
    STYLE,
)

Found = Callable[[Any], Any]


def _optional(module: str, name: str) -> Found | None:
    """A function of another app when that app offers it."""
    try:
        return getattr(import_module(module), name, None)
    except ImportError:
        return None


class Frame:
    """Read by templates/base.html as `frame`. Whatever asks the database waits until it is shown."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.demo = bool(settings.DEMO)
        self.theme = theme_of(request)
        self.save_data = request.headers.get("Save-Data", "").lower() == "on"
        self.origin = str(settings.SITE_URL).rstrip("/")
        self.path = request.get_full_path()

    search, inbox, login, display = SEARCH, INBOX, LOGIN, DISPLAY
    about, data = ABOUT, DATA

    @cached_property
    def person(self) -> Any | None:
        user = getattr(self.request, "user", None)
        return user if user is not None and user.is_authenticated else None

    @cached_property
    def board(self) -> bool:
        """The person acts for a board, so the menu says opportunities."""
        speaks_for_board = _optional("forum_site.organisations.desk", "speaks_for_board")
        return bool(self.person and speaks_for_board and speaks_for_board(self.person))

    @cached_property
    def desk(self) -> Place:
        words = _("My BKM") if self.board else _("My desk")
        return Place(DESK.section, DESK.name, DESK.path, DESK.icon, words)

    @cached_property
    def who(self) -> str:
        return self.person.get_short_name() if self.person else ""

    @cached_property
    def unread(self) -> int:
        count = _optional("forum_site.notifications.api", "unread_count")
        return int(count(self.person)) if self.person and count else 0

    @cached_property
    def nav(self) -> list[Place]:
        return [NEEDS, CHANCES if self.board else OFFERS, TALK, BOOK, ORGS]

    @cached_property
    def menu(self) -> list[Place]:
        own = [IMPORT, NOTICES] if self.person else [SIGN_UP]
        return [BOOK, ORGS, *own, DISPLAY]

    @cached_property
    def tabs(self) -> list[Place]:
        return [HOME, *self.nav[:3], self.desk if self.person else LOGIN]

    @cached_property
    def section(self) -> str:
        """The section of the address; a view that knows better passes `section` itself."""
        path = self.request.path
        if path == "/":
            return "home"
        places = (*self.nav, CHANCES, OFFERS, INBOX, DESK)
        return next((place.section for place in places if path.startswith(place.href)), "")


def site_frame(request: HttpRequest) -> dict[str, Any]:
    return {"frame": Frame(request)}
