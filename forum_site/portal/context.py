"""What the frame around every page shows: sections, the person's desk, unread notices, theme, demo banner."""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from forum_site.core.display_choice import saves_data, theme_of
from forum_site.notifications.context import unread_count
from forum_site.organisations.authority import bodies_of
from forum_site.organisations.models import Kind, Organisation
from forum_site.portal import places
from forum_site.portal.places import Place


class Frame:
    """Read by templates/base.html as `frame`. Whatever asks the database waits until it is shown.

    A visitor's page asks nothing here; a person's page two statements: organisation and unread notices.
    """

    search, inbox, login, display = places.SEARCH, places.INBOX, places.LOGIN, places.DISPLAY
    about, data = places.ABOUT, places.DATA

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.demo = bool(settings.DEMO)
        self.theme = theme_of(request)
        self.save_data = saves_data(request)
        self.origin = str(settings.SITE_URL).rstrip("/")
        self.path = request.get_full_path()

    @cached_property
    def person(self) -> Any | None:
        user = getattr(self.request, "user", None)
        return user if user is not None and user.is_authenticated else None

    @cached_property
    def organisation(self) -> Organisation | None:
        """Whom the person acts for; a board comes first, it has the most to do here."""
        if self.person is None:
            return None
        return min(bodies_of(self.person), key=lambda body: body.kind != Kind.BOARD, default=None)

    @cached_property
    def board(self) -> bool:
        return self.organisation is not None and self.organisation.kind == Kind.BOARD

    @cached_property
    def desk(self) -> Place:
        return places.BOARD_DESK if self.board else places.DESK

    @cached_property
    def who(self) -> str:
        if self.organisation is not None:
            return self.organisation.name
        return self.person.get_short_name() if self.person else ""

    @cached_property
    def unread(self) -> int:
        return unread_count(self.person) if self.person else 0

    @cached_property
    def nav(self) -> list[Place]:
        offers = places.CHANCES if self.board else places.OFFERS
        return [places.NEEDS, offers, places.TALK, places.BOOK, places.ORGS]

    @cached_property
    def menu(self) -> list[Place]:
        own = [*self.work, places.NOTICES] if self.person else [places.SIGN_UP]
        return [places.BOOK, places.ORGS, places.PARTNERSHIPS, places.COMPLETE, *own, places.DISPLAY]

    @cached_property
    def work(self) -> list[Place]:
        """What the person's organisation does here most."""
        if self.board:
            return [places.OWN_PARTNERSHIPS, places.IMPORT]
        body = self.organisation
        administers = bool(self.person and self.person.is_superuser)
        if administers or (body is not None and body.kind == Kind.SECRETARIAT):
            return [places.QUEUE]
        partner = [places.OWN_PARTNERSHIPS, places.OWN_OFFERS]
        return partner if body is not None and body.is_partner else []

    @cached_property
    def tabs(self) -> list[Place]:
        return [places.HOME, *self.nav[:3], self.desk if self.person else places.LOGIN]

    @cached_property
    def section(self) -> str:
        """The section of the address; a view that knows better passes `section` itself."""
        path = self.request.path
        if path == "/":
            return "home"
        return next((place.section for place in places.SECTIONS if path.startswith(place.href)), "")


def site_frame(request: HttpRequest) -> dict[str, Any]:
    return {"frame": Frame(request)}
