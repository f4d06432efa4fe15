"""Verbs of the demo's partnerships at work and after it: money, progress, reports, handover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from forum_site.portal.demo.drawings import drawing
from forum_site.portal.demo.partnership_verbs import Told, signed
from partnerships.actions.channelling.change_scope import agree_change, propose_change
from partnerships.actions.channelling.check_condition import check_condition
from partnerships.actions.channelling.evaluate import evaluate
from partnerships.actions.channelling.hand_over_works import hand_over, write_handover
from partnerships.actions.channelling.move_report import decide_report, submit_report, write_report
from partnerships.actions.channelling.note_progress import Photos, note_progress
from partnerships.actions.channelling.pay_instalment import confirm_receipt, pay_instalment
from partnerships.actions.channelling.plan_instalments import Planned, plan_instalments
from partnerships.actions.channelling.record_expense import record_expense
from partnerships.channelling.principles import CODES
from partnerships.channelling.report_lines import need_rows
from partnerships.channelling.spending import sources_of
from partnerships.models import Instalment, Need, Report


def pay(told: Told, n: int) -> None:
    today = timezone.localdate()
    one = told.one.instalments.get(number=n)
    proof = signed("bukti-kirim", f"BUKTI TERMIN {n}", told.one.title, told.partner.name, today.isoformat())
    pay_instalment(one, by=told.giver, paid_on=today, proof=proof)


def receive(told: Told, n: int) -> None:
    one = told.one.instalments.get(number=n)
    confirm_receipt(one, by=told.by, received_on=timezone.localdate())


def expense(told: Told, what: str, amount: int = 0, line: str = "", need: int = 0, receipt: str = "") -> None:
    """Thousands of rupiah; 0 is all that is left. `receipt` are the words why there is none."""
    of = Need.objects.get(pk=told.needs[need].pk)
    rupiah = amount * 1_000 or max((one.left for one in sources_of(told.one, of)), default=0)
    item = of.cost_items.filter(name__icontains=line).first() if line else None
    paper = None if receipt else signed("nota", "NOTA", what, timezone.localdate().isoformat())
    record_expense(
        told.one, of, rupiah, by=told.by, spent_on=timezone.localdate(), what=what, cost_item=item,
        receipt=paper, no_receipt=receipt,
    )  # fmt: skip


def progress(told: Told, percent: int, what: str, scene: str = "", **about: Any) -> None:
    """For each need of the partnership; the picture with the first."""
    for number, need in enumerate(told.needs):
        house = need.is_house_level
        shown = Photos([drawing(scene)], what[:160].rstrip("."), consent=True, no_child=True, no_house=house)
        note_progress(
            told.one, Need.objects.get(pk=need.pk), percent, by=told.by, noted_on=timezone.localdate(),
            what=what, photos=shown if scene and not number else None, **about,
        )  # fmt: skip


def report(told: Told, narrative: str, n: int = 0, households: int | None = None, send: bool = True) -> None:
    """Of an instalment, or the final one; each line that differs gets its word."""
    one = _report(told, n)
    rows = need_rows(told.one, {}, is_final=not n)
    words = "Harga bahan saat dibeli berbeda dari survei; selisihnya dibahas dengan UPL."
    asked = {line["key"]: words for row in rows for line in row["lines"] if line["asks"]}
    write_report(one, by=told.by, narrative=narrative, beneficiaries=households, explanations=asked)
    if send:
        submit_report(_report(told, n), by=told.by)


def decide(told: Told, n: int = 0, code: str = "accept", reason: str = "") -> None:
    decide_report(_report(told, n), code, by=told.giver, reason=reason)


def resend(told: Told, n: int = 0) -> None:
    submit_report(_report(told, n), by=told.by)


def handover(told: Told, **about: Any) -> None:
    """The signed record of that day."""
    lines = ("BERITA ACARA SERAH TERIMA", about.get("number", ""), about["what"], about["keeper_name"])
    file = signed("bast", *lines).file
    write_handover(told.one, file, by=told.by, handed_over_on=timezone.localdate(), **about)


def give(told: Told) -> None:
    hand_over(told.one, by=told.by)


def check(told: Told, state: str, note: str, scene: str) -> None:
    photo = {
        "file": drawing(scene), "caption": note[:160], "consent": True, "taken_on": timezone.localdate(),
        "no_house": told.needs[0].is_house_level,
    }  # fmt: skip
    need = Need.objects.get(pk=told.needs[0].pk)
    check_condition(
        told.one.handover, need, by=told.by, checked_on=timezone.localdate(), state=state, note=note,
        photo=photo,
    )  # fmt: skip


def judge(told: Told, side: str, scores: tuple[int, ...], note: str) -> None:
    evaluate(told.one, dict(zip(CODES, scores, strict=True)), note, by=told.who(side))


def change(told: Told, what: str, why: str, side: str = "board", later: int = 0) -> None:
    """A later last day, by so many days."""
    made = told.one.agreements.get(replaced_at=None)
    ends = made.ends_on + timedelta(days=later) if later and made.ends_on else None
    told.kept["change"] = propose_change(told.one, by=told.who(side), what=what, why=why, ends_after=ends)


def agree_to_change(told: Told, answer: str, side: str = "partner") -> None:
    agree_change(told.kept["change"], by=told.who(side), answer=answer)


def replan(told: Told, days: int) -> None:
    """What is planned falls due so many days later."""
    rows = told.one.instalments.filter(state=Instalment.State.PLANNED)
    later = [
        Planned(one.amount, one.due_on + timedelta(days=days), one.min_progress, one.condition)
        for one in rows
    ]
    plan_instalments(told.one, later, by=told.by)


def _report(told: Told, n: int) -> Report:
    instalment = Instalment.objects.get(partnership=told.one, number=n) if n else None
    found: Report = told.one.reports.select_related("partnership", "instalment").get(instalment=instalment)
    return found


WORK: Final[dict[str, Callable[..., None]]] = {
    one.__name__: one
    for one in (
        pay, receive, expense, progress, report, decide, resend, handover, give, check, judge, change,
        agree_to_change, replan,
    )
}  # fmt: skip
