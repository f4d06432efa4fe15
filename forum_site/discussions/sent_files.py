"""The files of a writing form: new ones are kept at once, so that a form that fails has not lost them.

    files = SentFiles(request)
    if form.is_valid() and not files.errors:
        actions.reply(topic, …, attachments=files.tokens)

Drawn by `discussions/parts/files.html`.
"""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from forum_site.accounts.limits import limit
from forum_site.discussions import part_rules
from forum_site.discussions.actions.attach import attach
from forum_site.discussions.files import ACCEPT, MOST
from forum_site.discussions.models import Attachment, Post

RATE: Final = "60/h/user,200/d/user"


class SentFiles:
    """Names in the form: `files` (uploads), `kept` (tokens sent before), `drop` (tokens to let go).

    `loose` are files that wait for the text, `there` those already on `post` when one is changed,
    `errors` sentences that name the file.
    """

    accept = ACCEPT
    most = MOST

    def __init__(self, request: HttpRequest, post: Post | None = None) -> None:
        self.errors: list[str] = []
        self.may = part_rules.can_attach(request.user)
        self.there: list[Attachment] = list(post.attachments.all()) if post else []
        self.loose: list[Attachment] = []
        self.dropped: list[str] = []
        if request.method == "POST":
            self._read(request)

    @property
    def tokens(self) -> list[str]:
        """What the action puts on the text."""
        return [one.token for one in self.loose]

    @property
    def left(self) -> int:
        return MOST - len(self.loose) - len([one for one in self.there if one.token not in self.dropped])

    def _read(self, request: HttpRequest) -> None:
        dropped = set(request.POST.getlist("drop"))
        self.dropped = [one.token for one in self.there if one.token in dropped]
        tokens = [one for one in request.POST.getlist("kept")[: MOST * 2] if one not in dropped]
        if tokens:
            own = Attachment.objects.filter(by=request.user.pk, post=None, token__in=tokens)
            self.loose = list(own[: max(self.left, 0)])
        for file in request.FILES.getlist("files"):
            self._take(request, file)

    def _take(self, request: HttpRequest, file: Any) -> None:
        about = {"name": file.name or _("file")}
        if not self.may:
            said = str(self.may.reason)
        elif self.left <= 0:
            said = _("At most five files hang on one text.")
        elif limit(request, "attachment", RATE):
            said = _("You have sent many files. Try again in an hour.")
        else:
            said = self._keep(request, file)
        if said:
            self.errors.append(_("%(name)s: %(problem)s") % {**about, "problem": said})

    def _keep(self, request: HttpRequest, file: Any) -> str:
        """Why the file cannot be kept; "" when it was."""
        try:
            self.loose.append(attach(file, by=request.user))
        except ValidationError as error:
            return " ".join(error.messages)
        return ""
