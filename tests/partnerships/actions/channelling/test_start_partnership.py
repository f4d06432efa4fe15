"""How a partnership begins, from either side."""

import pytest
from django.core.exceptions import PermissionDenied

from forum_site.notifications.models import Notification
from partnerships.actions.channelling import start_partnership
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.start_partnership import declare_partnership, send_teasers
from partnerships.channelling.ledger import writing
from partnerships.funding_limits import Refused
from partnerships.models import LedgerEntry, Partnership
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


def test_a_board_sends_its_short_proposal_to_several_partners(need, ani, gita, dewi, rimba, perkim):
    made = send_teasers([need], [rimba, perkim], by=ani)
    assert [one.stage for one in made] == ["teaser_sent", "teaser_sent"]
    assert [one.answer_from for one in made] == ["partner", "partner"]
    assert not any(one.is_public for one in made)
    assert {one.user for one in Notification.objects.all()} >= {gita, dewi}


def test_a_partner_in_talks_about_it_is_not_asked_twice(need, ani, rimba, perkim):
    send_teasers([need], [rimba], by=ani)
    assert [one.partner for one in send_teasers([need], [rimba, perkim], by=ani)] == [perkim]
    with pytest.raises(Refused):
        send_teasers([need], [rimba], by=ani)


def test_a_partner_answers_the_teaser_by_its_interest(need, ani, gita, rimba):
    sent = send_teasers([need], [rimba], by=ani)[0]
    found = declare_partnership([need], rimba, by=gita)
    assert found == sent
    assert (found.stage, found.is_public, found.answer_from) == ("interested", True, "board")
    assert found.steps.last().answered_in == 0


def test_a_bundle_is_of_one_board(need, gita, rimba, laweyan):
    other = NeedFactory(board=need.board, plan=need.plan)
    made = declare_partnership([need, other], rimba, by=gita)
    assert made.lines.count() == 2
    with pytest.raises(Refused):
        declare_partnership([need, NeedFactory(board=laweyan)], rimba, by=gita)


def test_each_step_is_a_row_of_the_ledger(need, ani, rimba):
    made = send_teasers([need], [rimba], by=ani)[0]
    kinds = LedgerEntry.objects.filter(partnership=made.pk).values_list("kind", flat=True)
    assert list(kinds) == ["stage.identify", "stage.send_teaser"]


def test_nobody_else_moves_it(need, ani, citra, rimba):
    made = send_teasers([need], [rimba], by=ani)[0]
    with pytest.raises(PermissionDenied):
        advance(made, "interest", by=ani)
    assert Partnership.objects.get(pk=made.pk).stage == "teaser_sent"


@pytest.mark.parametrize("start", ["declare", "teasers"])
def test_needs_are_held_before_the_book_of_the_ledger(need, ani, gita, rimba, start, monkeypatch):
    order = []
    for module, name in ((start_partnership, "locked"), (writing, "held_book")):
        known = getattr(module, name)
        monkeypatch.setattr(module, name, lambda row, n=name, do=known: (order.append(n), do(row))[1])
    if start == "declare":
        declare_partnership([need], rimba, by=gita)
    else:
        send_teasers([need], [rimba], by=ani)
    assert order[:2] == ["locked", "held_book"]
