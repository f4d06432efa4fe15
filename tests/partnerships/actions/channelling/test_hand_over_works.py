"""The handover record: who writes it, what it needs, and what follows."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Notification
from partnerships.actions.channelling.hand_over_works import a_year_after, hand_over, write_handover
from partnerships.actions.channelling.set_physical import set_physical
from partnerships.funding_limits import Refused
from partnerships.models import LedgerEntry, Partnership
from partnerships.rules import after as rules
from tests.factories.after import ending, written
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.records import paper


@pytest.fixture
def reporting(handep, rimba):
    return ending(handep, rimba)


def test_the_board_writes_the_record_and_mends_it(reporting, ani):
    write_handover(reporting, by=ani, **written())
    made = write_handover(reporting, by=ani, **written(number="13/KPP/2026"))
    assert (made.number, made.next_check_on) == ("13/KPP/2026", a_year_after(made.handed_over_on))
    assert [row.kind for row in LedgerEntry.objects.filter(object_type="handover")] == [
        "handover.written"
    ] * 2


def test_the_signed_record_is_kept_with_its_hash_and_the_partner_is_told(reporting, ani, gita):
    made = write_handover(reporting, paper(), by=ani, **written())
    assert made.file.name.startswith("partnerships/")
    assert len(made.sha256) == 64
    assert Notification.objects.get(user=gita).event.kind == "partnerships.handover_signed"


def test_personal_data_in_it_are_masked(reporting, ani):
    made = write_handover(reporting, by=ani, **written(upkeep="Hubungi 0812 3456 7890 tiap bulan"))
    assert "3456" not in made.upkeep


def test_a_signed_record_bears_no_day_to_come(reporting, ani):
    tomorrow = timezone.localdate() + timedelta(days=1)
    write_handover(reporting, by=ani, **written(handed_over_on=tomorrow))
    with pytest.raises(Refused):
        write_handover(reporting, paper(), by=ani, **written(handed_over_on=tomorrow))


def test_it_is_handed_over_with_its_needs(reporting, ani):
    write_handover(reporting, paper(), by=ani, **written())
    step = hand_over(reporting, by=ani)
    need = reporting.lines.get().need
    assert (reporting.stage, need.status) == ("handed_over", "handed_over")
    assert step.evidence == "BAST 12/KPP/2026, KPP Gang Karuhei"


def test_without_a_signed_record_nothing_is_handed_over(reporting, ani):
    write_handover(reporting, by=ani, **written())
    with pytest.raises(PermissionDenied, match="BAST"):
        hand_over(reporting, by=ani)


def test_afterwards_the_record_is_not_changed(reporting, ani):
    write_handover(reporting, paper(), by=ani, **written())
    hand_over(reporting, by=ani)
    with pytest.raises(PermissionDenied):
        write_handover(reporting, by=ani, **written(number="99"))


def test_what_builds_nothing_needs_no_record(handep, rimba, ani):
    made = ending(handep, rimba, is_physical=False)
    hand_over(made, by=ani)
    assert made.stage == "handed_over"


def test_the_board_says_that_nothing_is_built_until_both_agree(handep, rimba, ani, gita):
    made = make_partnership(NeedFactory(board=handep), rimba, stage="negotiation")
    set_physical(made, False, by=ani)
    assert not Partnership.objects.get(pk=made.pk).is_physical
    assert ModelLogEntry.objects.filter(action="partnerships.set_physical").count() == 1
    with pytest.raises(PermissionDenied):
        set_physical(made, True, by=gita)
    Partnership.objects.filter(pk=made.pk).update(stage="agreed")
    with pytest.raises(PermissionDenied):
        set_physical(made, True, by=ani)


MAY_WRITE = {"active", "reporting"}
STAGES = ("interested", "negotiation", "agreed", "active", "reporting", "handed_over", "closed", "suspended")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("who", ["ani", "budi", "gita", "eko", "fitri", "citra", "hadi"])
def test_who_writes_the_record_at_which_stage(request, handep, rimba, who, stage):
    made = make_partnership(NeedFactory(board=handep), rimba, stage=stage)
    person = request.getfixturevalue(who)
    expected = who in {"ani", "budi"} and stage in MAY_WRITE
    assert bool(rules.can_write_handover(person, made)) == expected


def test_a_leap_day_has_a_year_after():
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
