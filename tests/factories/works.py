"""Work that is paid and reported on, as far as a test needs it; every step through the verbs."""

from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from partnerships.actions.channelling.move_report import decide_report, submit_report, write_report
from partnerships.actions.channelling.note_progress import Photos, note_progress
from partnerships.actions.channelling.pay_instalment import confirm_receipt, pay_instalment
from partnerships.actions.channelling.record_expense import record_expense
from partnerships.models import CostItem, Expense, Need, Partnership, ProgressNote, Report
from tests.factories.agreements import instalment, kept
from tests.factories.place import camera_photo

WORDS = "Drainase 120 meter selesai."


def line(need: Need, name: str, amount: int, group: str = "material") -> CostItem:
    """A line of the RAB; the need's cost stays what it is."""
    return CostItem.objects.create(
        need=need, position=need.cost_items.count(), group=group, name=name, unit="paket", volume=Decimal(1),
        unit_price=amount, amount=amount,
    )  # fmt: skip


def receive(work: Partnership, number: int, board_user: Any, partner_user: Any) -> Report:
    """The instalment is paid and confirmed; its report, which is due."""
    today = timezone.localdate()
    pay_instalment(instalment(work, number), by=partner_user, paid_on=today, proof=kept())
    confirm_receipt(instalment(work, number), by=board_user, received_on=today)
    return Report.objects.select_related("partnership", "instalment").get(
        partnership=work, instalment__number=number
    )


def spend(work: Partnership, need: Need, amount: int, by: Any, **more: Any) -> Expense:
    told = {"spent_on": timezone.localdate(), "what": "Semen 50 sak", "receipt": kept(), **more}
    return record_expense(work, need, amount, by=by, **told)


def progress(work: Partnership, need: Need, percent: int, by: Any, **more: Any) -> ProgressNote:
    told = {"noted_on": timezone.localdate(), "what": "Galian dan pasangan batu.", **more}
    return note_progress(work, need, percent, by=by, **told)


def a_file(**more: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("foto.jpg", camera_photo(**more), content_type="image/jpeg")


def shots(*files: Any, **more: Any) -> Photos:
    told = {"caption": "Drainase selesai separuh", "consent": True, "no_child": True, **more}
    return Photos(files=files or (a_file(),), **told)


def sent(report: Report, by: Any, **more: Any) -> Report:
    """Written and submitted."""
    told = {"narrative": WORDS, "beneficiaries": 45, "explanations": {}, **more}
    write_report(report, by=by, **told)
    return submit_report(report, by=by)


def accepted(report: Report, board_user: Any, partner_user: Any, **more: Any) -> Report:
    sent(report, board_user, **more)
    return decide_report(report, "accept", by=partner_user)
