"""One function a verb of the demo's partnerships; each calls what people call when they press the button."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.organisations.models import Organisation
from forum_site.portal.demo.drawings import drawing
from forum_site.portal.demo.papers import paper
from forum_site.portal.demo.partnership_shapes import Story
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.ask_question import answer_question, ask_question
from partnerships.actions.channelling.confirm_agreement import confirm_agreement
from partnerships.actions.channelling.plan_instalments import Planned, plan_instalments
from partnerships.actions.channelling.remind import lapse_silent, remind_late
from partnerships.actions.channelling.review_proposal import review_proposal
from partnerships.actions.channelling.send_message import send_message
from partnerships.actions.channelling.set_physical import set_physical
from partnerships.actions.channelling.start_partnership import declare_partnership, identify, send_teasers
from partnerships.actions.channelling.submit_proposal import submit_proposal
from partnerships.actions.channelling.verify_site import Found, verify_site
from partnerships.actions.channelling.write_agreement import stamp, write_agreement
from partnerships.actions.channelling.write_proposal import begin_proposal, save_proposal
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.proposal_saving import marks_of
from partnerships.channelling.visit_points import POINTS
from partnerships.maps import Point
from partnerships.models import Need, Partnership
from partnerships.private_files import KeptFile, checked


@dataclass
class Told:
    """A story under way: who acts, and the partnership once it has begun."""

    story: Story
    people: dict[str, User]
    organisations: dict[str, Organisation]
    needs: list[Need]
    found: Partnership | None = None
    number: int = 0
    kept: dict[str, Any] = field(default_factory=dict)

    @property
    def one(self) -> Partnership:
        assert self.found is not None  # noqa: S101 - for the type checker
        return self.found

    @property
    def by(self) -> User:
        return self.people[self.story.by]

    @property
    def giver(self) -> User:
        return self.people[self.story.giver]

    @property
    def partner(self) -> Organisation:
        return self.organisations[self.story.partner]

    def who(self, side: str) -> User:
        return {"board": self.by, "partner": self.giver}.get(side) or self.people[side]


def day(days: int) -> date:
    """Counted from the day of the event; negative days lie ahead."""
    return timezone.localdate() - timedelta(days=days)


def signed(name: str, *lines: str) -> KeptFile:
    return checked(paper(name, lines))


def teaser(told: Told) -> None:
    told.found = send_teasers(told.needs, [told.partner], by=told.by)[0]


def identified(told: Told) -> None:
    told.found = identify(told.needs, told.partner, by=told.by, started_by="board")


def interest(told: Told) -> None:
    told.found = declare_partnership(told.needs, told.partner, by=told.giver)


def write(told: Told, texts: dict[str, str]) -> None:
    proposal = begin_proposal(told.one, by=told.by)
    save_proposal(proposal, texts, by=told.by, based_on=marks_of(proposal.texts))


def submit(told: Told) -> None:
    submit_proposal(told.one, by=told.by)


def review(told: Told, note: str, scores: dict[str, int]) -> None:
    version = told.one.proposal.versions.latest("number")
    review_proposal(version, by=told.giver, conflict="none", scores=scores, note=note)


def visit(told: Told, note: str, scene: str, result: str = "ready", side: str = "partner") -> None:
    """Nine answers, three pictures; the point of the need where it is on the map."""
    need = told.needs[0]
    point = Point(float(need.latitude), float(need.longitude)) if need.latitude and need.longitude else None
    words = {"upkeep": "Kelompok pemelihara dibentuk sebelum serah terima."}
    found = Found(
        key=str(uuid.uuid4()), side=side, visited_on=timezone.localdate(), result=result, note=note,
        answers={code: ("yes", words.get(code, "")) for code, _label, _hint in POINTS},
        visitors="UPL, ketua RT, petugas mitra", point=point, caption="Keadaan di lokasi", consent=True,
    )  # fmt: skip
    photos = [drawing(one) for one in (scene, "map_sheet", "meeting")]
    verify_site(told.one, found, by=told.who(side), photos=photos)


def agreement(told: Told, kind: str, number: str, **about: Any) -> None:
    """Whole gaps unless `amounts` (thousands of rupiah, in the order of the needs) says less."""
    share = about.pop("amounts", None) or [None for _need in told.needs]
    fields = {
        "kind": kind, "number": number, "subject": told.one.title,
        "starts_on": day(-about.pop("starts", 0)), "ends_on": day(-about.pop("lasts")),
        "board_signatory": told.by.name, "board_office": "Koordinator",
        "partner_signatory": told.giver.name, "partner_office": "Pejabat yang berwenang", **about,
    }  # fmt: skip
    fresh = {need.pk: Need.objects.get(pk=need.pk) for need in told.needs}
    amounts = {
        need.pk: part * 1_000 if part else fresh[need.pk].gap
        for need, part in zip(told.needs, share, strict=True)
    }
    write_agreement(told.one, fields, amounts, by=told.by, seen=stamp(current_agreement(told.one)))


def plan(told: Told, rows: tuple[tuple[Any, ...], ...]) -> None:
    """Each row: percent of the value, the day (days ago), percent of the work, another condition."""
    made = current_agreement(told.one)
    value = (made.value if made else None) or 0
    amounts = [value * share // 100 for share, *_rest in rows]
    amounts[-1] += value - sum(amounts)
    planned = [
        Planned(amount, told.kept["today"] - timedelta(days=days), *more)
        for amount, (_share, days, *more) in zip(amounts, rows, strict=True)
    ]
    plan_instalments(told.one, planned, by=told.by)


def sign(told: Told) -> None:
    """The signed paper, and the board's confirmation."""
    made = current_agreement(told.one)
    lines = (str(made), told.one.title, told.one.board.name, told.partner.name, "Ditandatangani kedua pihak")
    fields = {"signed_on": timezone.localdate()}
    file = signed("perjanjian", *lines)
    write_agreement(told.one, fields, {}, by=told.by, file=file, seen=stamp(made))
    confirm(told, "board")


def confirm(told: Told, side: str = "partner") -> None:
    seen = stamp(current_agreement(told.one))
    told.found = Partnership.objects.get(pk=told.one.pk)
    confirm_agreement(told.found, by=told.who(side), seen=seen)


def move(told: Told, code: str, side: str = "board", **about: Any) -> None:
    advance(told.one, code, by=told.who(side), **about)


def arrange(told: Told) -> None:
    move(told, "visit", "partner")


def negotiate(told: Told) -> None:
    move(told, "negotiate", "partner")


def not_physical(told: Told) -> None:
    set_physical(told.one, False, by=told.by)


def message(told: Told, side: str, text: str) -> None:
    send_message(told.one, text, by=told.who(side))


def question(told: Told, who: str, to: str, text: str) -> None:
    told.kept["question"] = ask_question(told.one, text, to=to, by=told.people[who])


def answer(told: Told, side: str, text: str) -> None:
    answer_question(told.kept["question"], text, by=told.who(side))


def remind(told: Told) -> None:
    remind_late()


def lapse(told: Told) -> None:
    lapse_silent()


VERBS: Final[dict[str, Callable[..., None]]] = {
    one.__name__: one
    for one in (
        teaser, identified, interest, write, submit, review, visit, agreement, plan, sign, confirm, move,
        arrange, negotiate, not_physical, message, question, answer, remind, lapse,
    )
}  # fmt: skip
