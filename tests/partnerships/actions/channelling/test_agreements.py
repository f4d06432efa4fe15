"""What both sides sign: written by either, confirmed by both, and firm from then on."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from forum_site.notifications.models import Notification
from partnerships.actions.channelling.confirm_agreement import confirm_agreement
from partnerships.actions.channelling.write_agreement import stamp, write_agreement
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, LedgerEntry
from tests.factories.agreements import MILLION, agreed, agreement_of, negotiated, terms
from tests.factories.partnerships import FundingEntryFactory, NeedFactory


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def talks(need, ani, gita, rimba):
    return negotiated({need: 50 * MILLION}, rimba, ani)


def test_the_value_is_the_sum_of_what_the_needs_get(need, ani, rimba):
    other = NeedFactory(board=need.board, plan=need.plan)
    made = negotiated({need: 30 * MILLION, other: 12 * MILLION}, rimba, ani)
    assert agreement_of(made).value == 42 * MILLION


def test_more_than_a_need_lacks_is_refused_with_what_it_lacks(need, talks, gita):
    with pytest.raises(Refused, match="50"):
        write_agreement(talks, {}, {need.pk: 50 * MILLION + 1}, by=gita, seen=stamp(agreement_of(talks)))
    assert agreement_of(talks).value == 50 * MILLION


def test_both_confirm_and_the_money_is_firm(need, talks, ani, gita):
    confirm_agreement(talks, by=ani, seen=stamp(agreement_of(talks)))
    assert (talks.stage, talks.answer_from) == ("negotiation", "partner")
    confirm_agreement(talks, by=gita, seen=stamp(agreement_of(talks)))
    need.refresh_from_db()
    assert (talks.stage, need.committed, need.gap) == ("agreed", 50 * MILLION, 0)
    one = Commitment.objects.get(partnership=talks)
    assert (one.state, one.firm_amount, one.organisation) == ("firm", 50 * MILLION, talks.partner)


def test_any_change_takes_both_confirmations_back_and_the_other_side_is_told(talks, ani, gita):
    confirm_agreement(talks, by=ani, seen=stamp(agreement_of(talks)))
    Notification.objects.all().delete()
    write_agreement(talks, {"number": "08"}, {}, by=gita, seen=stamp(agreement_of(talks)))
    assert agreement_of(talks).board_confirmed_at is None
    assert [one.user for one in Notification.objects.all()] == [ani]


def test_writing_what_stands_already_changes_nothing(talks, ani, gita):
    confirm_agreement(talks, by=ani, seen=stamp(agreement_of(talks)))
    write_agreement(talks, terms(), {}, by=gita, seen=stamp(agreement_of(talks)))
    assert agreement_of(talks).board_confirmed_at is not None


def test_nobody_confirms_a_text_they_have_not_seen(talks, ani, gita):
    seen = stamp(agreement_of(talks))
    write_agreement(talks, {"number": "08"}, {}, by=gita, seen=seen)
    with pytest.raises(Refused):
        confirm_agreement(talks, by=ani, seen=seen)
    with pytest.raises(Refused):
        write_agreement(talks, {"number": "09"}, {}, by=ani, seen=seen)


@pytest.mark.parametrize("gone", ["signed_on", "board_signatory", "starts_on", "amount", "file"])
def test_an_incomplete_agreement_is_not_confirmed(need, talks, ani, gone):
    made = agreement_of(talks)
    if gone == "file":
        made.file = ""
        made.save()
    else:
        fields = {} if gone == "amount" else {gone: "" if "signatory" in gone else None}
        amounts = {need.pk: None} if gone == "amount" else {}
        made = write_agreement(talks, fields, amounts, by=ani, seen=stamp(made))
    with pytest.raises(Refused):
        confirm_agreement(talks, by=ani, seen=stamp(agreement_of(talks)))


def test_when_somebody_else_covered_part_of_it_nothing_is_confirmed(need, talks, ani, gita):
    confirm_agreement(talks, by=ani, seen=stamp(agreement_of(talks)))
    FundingEntryFactory(need=need, amount=MILLION)
    with pytest.raises(Refused, match="49"):
        confirm_agreement(talks, by=gita, seen=stamp(agreement_of(talks)))
    talks.refresh_from_db()
    assert (talks.stage, agreement_of(talks).partner_confirmed_at) == ("negotiation", None)


def test_a_firm_promise_of_the_partner_counts_and_an_open_one_is_replaced(need, ani, gita, rimba):
    made = negotiated({need: 40 * MILLION}, rimba, ani)
    entry = FundingEntryFactory(need=need, amount=30 * MILLION, organisation=rimba, source_kind="CSR_TJSL")
    common = {"need": need, "organisation": rimba, "source_kind": "CSR_TJSL", "accepted_at": timezone.now()}
    firm = Commitment.objects.create(
        amount=30 * MILLION, state="firm", firm_amount=30 * MILLION, entry=entry, user=gita, **common
    )
    waiting = Commitment.objects.create(
        amount=5 * MILLION, state="conditional", others_percent=90, user=gita, **common
    )
    for user in (ani, gita):
        confirm_agreement(made, by=user, seen=stamp(agreement_of(made)))
    need.refresh_from_db()
    firm.refresh_from_db()
    waiting.refresh_from_db()
    assert (need.committed, firm.partnership, waiting.state) == (40 * MILLION, made, "withdrawn")


def test_agreed_it_is_not_written_any_more(need, ani, gita, rimba):
    made = agreed({need: 50 * MILLION}, rimba, ani, gita)
    with pytest.raises(PermissionDenied):
        write_agreement(made, {"number": "9"}, {}, by=ani, seen=stamp(agreement_of(made)))


def test_the_ledger_tells_who_wrote_and_confirmed(talks, need, ani, gita):
    for user in (ani, gita):
        confirm_agreement(talks, by=user, seen=stamp(agreement_of(talks)))
    rows = LedgerEntry.objects.filter(partnership=talks.pk).exclude(kind__startswith="commitment.")
    assert list(rows.order_by("number").values_list("kind", "side")) == [
        ("agreement.written", "board"), ("agreement.confirmed", "board"), ("stage.agree", "system"),
        ("agreement.confirmed", "partner"),
    ]  # fmt: skip
    assert LedgerEntry.objects.filter(need=need.pk, kind="funding.committed").get().amount == 50 * MILLION


def test_the_last_day_lies_after_the_first(talks, ani):
    early = timezone.localdate() - timedelta(days=1)
    with pytest.raises(Refused):
        write_agreement(talks, {"ends_on": early}, {}, by=ani, seen=stamp(agreement_of(talks)))


@pytest.mark.parametrize("who", ["citra", "hadi", "eko", "fitri", "dewi"])
def test_nobody_else_writes_or_confirms(talks, who, request):
    user = request.getfixturevalue(who)
    with pytest.raises(PermissionDenied):
        write_agreement(talks, {"number": "9"}, {}, by=user, seen=stamp(agreement_of(talks)))
    with pytest.raises(PermissionDenied):
        confirm_agreement(talks, by=user, seen=stamp(agreement_of(talks)))
