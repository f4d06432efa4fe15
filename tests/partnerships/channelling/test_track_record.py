"""How boards and partners kept their word: each figure once by hand."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partnerships.channelling import track_record
from partnerships.channelling.leverage import amounts, ratio_words
from partnerships.channelling.track_record import Share, record_of
from partnerships.channelling.track_record_section import headline, rows_of, track_record_section
from partnerships.models import Commitment, Instalment, LedgerBook, LedgerEntry, PartnershipStep, Report
from tests.factories.after import ending, evaluation
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import FundingEntryFactory, NeedFactory

TODAY = timezone.localdate
MILLION = 1_000_000


def promised(partnership, millions, received=0, **more):
    """A firm commitment of the partner with its entry, and what of it came."""
    need, body = partnership.lines.get().need, partnership.partner
    about = {"need": need, "source_kind": "CSR", "organisation": body}
    entry = FundingEntryFactory(stage="committed", amount=millions * MILLION, **about)
    if received:
        FundingEntryFactory(stage="received", amount=received * MILLION, of=entry, **about)
    fields = {"state": "firm", "firm_amount": millions * MILLION, "amount": millions * MILLION, **more}
    return Commitment.objects.create(
        partnership=partnership, entry=entry, firm_at=timezone.now(), **about, **fields
    )


def termin(partnership, number, ready, paid, **more):
    """Planned for and ready so many days ago; sent so many days ago, or not (None)."""
    ago = lambda days: None if days is None else TODAY() - timedelta(days=days)  # noqa: E731
    return Instalment.objects.create(
        partnership=partnership, number=number, amount=MILLION, due_on=ago(ready), ready_on=ago(ready),
        paid_on=ago(paid), **more,
    )  # fmt: skip


def report(partnership, number, due, sent, **more):
    """Of an instalment: due and sent so many days ago."""
    at = None if sent is None else timezone.now() - timedelta(days=sent)
    due_on = TODAY() - timedelta(days=due)
    part = termin(partnership, number, 50, 50) if number else None
    return Report.objects.create(
        partnership=partnership, instalment=part, due_on=due_on, submitted_at=at, **more
    )


@pytest.fixture
def active(handep, rimba):
    return make_partnership(NeedFactory(board=handep, cost=900 * MILLION), rimba, stage="active")


def test_realised_of_what_was_promised_for_both_sides(active, handep, rimba):
    promised(active, 300, 246)
    assert record_of(rimba).money == record_of(handep).money == Share(246 * MILLION, 300 * MILLION)
    assert headline(record_of(rimba)) == "Terealisasi 82% dari Rp\N{NO-BREAK SPACE}300\N{NO-BREAK SPACE}juta"


def test_what_was_let_go_counts_in_full_and_what_was_corrected_not_at_all(active, rimba):
    promised(active, 100, 20, state="reduced", firm_amount=20 * MILLION)
    promised(active, 10, state="cancelled", firm_amount=0)
    assert record_of(rimba).money == Share(20 * MILLION, 100 * MILLION)


def test_money_of_a_terminated_partnership_was_promised(active, rimba):
    promised(active, 50, state="cancelled")
    active.stage = "terminated"
    active.save()
    assert record_of(rimba).money == Share(0, 50 * MILLION)


def test_instalments_on_time(active, rimba):
    termin(active, 1, 40, 26)
    termin(active, 2, 40, 25)
    termin(active, 3, 20, None)
    termin(active, 4, 5, None)
    assert record_of(rimba).instalments == Share(1, 3)


def test_reports_on_time_and_waived_ones_left_out(active, handep):
    report(active, 1, 10, 12, state="submitted")
    report(active, 2, 10, 3, state="accepted")
    report(active, 3, 2, None)
    report(active, 4, -5, None)
    report(active, 5, 10, None, state="waived", reason="Dana kecil.")
    assert record_of(handep).reports == Share(1, 3)


def in_ledger(one, kind, days):
    book = LedgerBook.objects.get_or_create(board=one.partnership.board)[0]
    at = timezone.now() - timedelta(days=days)
    LedgerEntry.objects.create(
        book=book, number=LedgerEntry.objects.count() + 1, at=at, kind=kind, object_type="report",
        object_id=one.pk, hash="x",
    )  # fmt: skip


def test_a_report_sent_in_time_and_returned_is_not_late_but_was_returned(active, handep):
    final = report(active, 0, 10, 2, state="accepted")
    for kind, days in (("report.submitted", 11), ("report.returned", 6), ("report.submitted", 2)):
        in_ledger(final, kind, days)
    found = record_of(handep)
    assert (found.reports, found.final_reports) == (Share(1, 1), Share(0, 1))


def test_answers_are_those_of_the_own_side(active, handep, rimba):
    for side, days in (("partner", 2), ("partner", 6), ("partner", 7), ("board", 1)):
        PartnershipStep.objects.create(
            partnership=active, move="x", to_stage="active", at=timezone.now(), side=side, answered_in=days
        )
    assert record_of(rimba).answers == (2, 6, 7)
    assert (record_of(rimba).mean_answer, record_of(rimba).median_answer) == (5, 6)
    assert record_of(handep).answers == (1,)


def test_evaluations_count_once_they_are_public(handep, rimba):
    hidden = ending(handep, rimba, stage="handed_over")
    evaluation(hidden, "board", equality=1)
    assert record_of(rimba).scores == {}
    public = ending(handep, rimba, stage="evaluated")
    evaluation(public, "board", equality=2)
    evaluation(public, "partner", equality=5)
    assert record_of(rimba).scores["equality"] == (2, 1)
    assert record_of(handep).scores["equality"] == (5, 1)


def test_a_teaser_nobody_answered_is_told_to_nobody(handep, rimba):
    make_partnership(NeedFactory(board=handep), rimba, stage="teaser_sent")
    make_partnership(NeedFactory(board=handep), rimba, stage="lapsed", is_public=False)
    assert record_of(rimba) is None
    assert track_record_section(rimba, None) is None


def test_outcomes_are_told_in_words(handep, rimba):
    for stage in ("active", "closed", "closed", "terminated"):
        make_partnership(NeedFactory(board=handep), rimba, stage=stage)
    words = dict(rows_of(record_of(rimba)))["Kemitraan"]
    assert words == "1 sedang berjalan, 2 diserahterimakan, 1 dihentikan"


@pytest.mark.parametrize("n", [1, 5])
def test_a_constant_number_of_statements(n, handep, rimba, django_assert_num_queries):
    for _number in range(n):
        made = ending(handep, rimba, stage="closed")
        promised(made, 10, 10)
        evaluation(made, "board")
        report(made, 1, 5, 6, state="accepted")
    with django_assert_num_queries(6):
        record_of(rimba)
    with django_assert_num_queries(9):
        record_of(handep)


def test_one_statement_for_who_has_none(laweyan, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert record_of(laweyan) is None


def test_every_stage_has_an_outcome():
    from partnerships.channelling.stages import Stage

    assert set(track_record.OUTCOMES) == set(Stage)


def test_swadaya_beside_the_partners_money(active):
    promised(active, 70)
    need = active.lines.get().need
    FundingEntryFactory(need=need, stage="committed", source_kind="SELF_HELP", amount=14_800_000)
    assert amounts(active) == (70 * MILLION, 14_800_000)
    assert ratio_words(14_800_000, 70 * MILLION) == "0,21"
