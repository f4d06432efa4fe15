"""Private notes of one person: who may write which, as a table."""

import pytest
from django.contrib.auth.models import AnonymousUser

from partnerships.models import SavedSearch, ShortlistedNeed
from partnerships.rules.donors import (
    can_change_search,
    can_change_shortlisted,
    can_save_search,
    can_shortlist,
    can_shortlist_more,
)
from tests.factories.partnerships import NeedFactory

PUBLIC = ("open_for_partners", "in_plan", "completed", "deferred")
PRIVATE = ("draft", "proposed", "merged")


@pytest.mark.parametrize("who", ["gita", "hadi", "ani", "eko", "indra", "root", None])
@pytest.mark.parametrize("status", [*PUBLIC, *PRIVATE])
def test_anybody_with_an_account_puts_aside_what_is_public(request, handep, who, status):
    user = request.getfixturevalue(who) if who else AnonymousUser()
    need = NeedFactory(board=handep, status=status)
    assert bool(can_shortlist(user, need)) == (who is not None and status in PUBLIC)


@pytest.mark.parametrize("who", ["gita", "hadi", "ani", "eko", "root", None])
def test_only_its_own_person_changes_a_line_or_a_search(request, gita, handep, who):
    user = request.getfixturevalue(who) if who else AnonymousUser()
    line = ShortlistedNeed(user=gita, need=NeedFactory(board=handep))
    search = SavedSearch(user=gita)
    assert bool(can_change_shortlisted(user, line)) == (who == "gita")
    assert bool(can_change_search(user, search)) == (who == "gita")


def test_there_is_an_end_to_both(gita):
    assert can_shortlist_more(19) and not can_shortlist_more(20)
    assert can_save_search(gita, 19) and not can_save_search(gita, 20)
    assert not can_save_search(AnonymousUser(), 0)
