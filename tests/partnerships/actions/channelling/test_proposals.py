"""Full proposals: a team, saves that meet, versions that are locked, reviews without conflicts."""

import pytest
from django.core.exceptions import PermissionDenied

from forum_site.core.differences import by_words
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.review_proposal import invite_peers, review_proposal
from partnerships.actions.channelling.submit_proposal import submit_proposal
from partnerships.actions.channelling.write_proposal import begin_proposal, save_proposal, set_team
from partnerships.channelling.proposal_saving import marks_of
from partnerships.channelling.proposal_sections import SECTIONS
from partnerships.channelling.proposal_versions import budget_changes, part_changes
from partnerships.funding_limits import Refused
from partnerships.models import CostItem, Proposal, ProposalVersion, SelfHelpContribution
from tests.factories.channelling import make_partnership
from tests.factories.organisations import MembershipFactory
from tests.factories.partnerships import NeedFactory

FULL = {code: f"Isi bagian {code}." for code, *_rest in SECTIONS}
SCORES = {"need": 5, "feasibility": 4, "budget": 3, "sustainability": 4}


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, problem="Air menggenang tiap hujan.", description="Gali 120 m.")


@pytest.fixture
def talks(need, rimba):
    return make_partnership(need, rimba)


@pytest.fixture
def proposal(talks, ani):
    return begin_proposal(talks, by=ani)


def save(proposal, typed, by, base=None):
    return save_proposal(proposal, typed, by=by, based_on=marks_of(proposal.texts if base is None else base))


@pytest.fixture
def submitted(proposal, ani):
    save(proposal, FULL, ani)
    submit_proposal(proposal.partnership, by=ani)
    return proposal.versions.get()


def test_what_the_need_says_is_filled_in_once(talks, need, ani):
    SelfHelpContribution.objects.create(need=need, kind="cash", what="iuran", amount=1_000_000)
    found = begin_proposal(talks, by=ani)
    assert found.texts["background"] == "Air menggenang tiap hujan."
    assert found.texts["activities"] == "Gali 120 m."
    assert "iuran" in found.texts["resources"]
    save(found, {"background": "Lain."}, ani)
    assert begin_proposal(talks, by=ani).texts["background"] == "Lain."
    assert found.writers.get().part == "lead"


def test_two_writers_of_two_parts_both_keep_their_words(proposal, ani, budi):
    set_team(proposal, {budi: "writer"}, by=ani)
    before = dict(proposal.texts)
    assert save(proposal, {"aim": "Tujuan Ani."}, ani, before).changes
    found = save(proposal, {"benefit": "Manfaat Budi.", "aim": ""}, budi, before)
    assert not found.conflicts
    stored = Proposal.objects.get().texts
    assert (stored["aim"], stored["benefit"]) == ("Tujuan Ani.", "Manfaat Budi.")


def test_the_same_part_is_never_overwritten_in_silence(proposal, ani, budi):
    set_team(proposal, {budi: "writer"}, by=ani)
    before = dict(proposal.texts)
    save(proposal, {"aim": "Tujuan Ani."}, ani, before)
    found = save(proposal, {"aim": "Tujuan Budi.", "benefit": "Manfaat."}, budi, before)
    assert found.conflicts == {"aim": ("Tujuan Ani.", "Tujuan Budi.")}
    assert Proposal.objects.get().texts["aim"] == "Tujuan Ani."
    assert Proposal.objects.get().texts["benefit"] == "Manfaat."
    assert save(proposal, {"aim": "Tujuan bersama."}, budi).changes


def test_each_save_counts_and_names_who_saved(proposal, ani):
    save(proposal, {"aim": "Satu."}, ani)
    save(proposal, {"aim": "Dua."}, ani)
    save(proposal, {"aim": "Dua."}, ani)
    stored = Proposal.objects.get()
    assert (stored.revision, stored.saved_by) == (2, ani)


def test_readers_read_and_others_do_not_write(proposal, ani, budi, gita, eko):
    set_team(proposal, {budi: "reader"}, by=ani)
    for person in (budi, gita, eko):
        with pytest.raises(PermissionDenied):
            save(proposal, {"aim": "X"}, person)


def test_the_team_is_of_the_board_with_one_lead(proposal, ani, budi, gita, hadi):
    with pytest.raises(Refused):
        set_team(proposal, {gita: "writer"}, by=ani)
    with pytest.raises(Refused):
        set_team(proposal, {budi: "lead"}, by=ani)
    MembershipFactory(user=hadi, organisation=proposal.partnership.board, role="group_member")
    with pytest.raises(Refused):
        set_team(proposal, {ani: "writer", hadi: "lead"}, by=ani)
    set_team(proposal, {ani: "writer", budi: "lead"}, by=ani)
    assert proposal.writers.get(part="lead").user == budi


def test_who_has_left_the_board_writes_no_more(proposal, ani, budi, handep):
    set_team(proposal, {budi: "writer"}, by=ani)
    handep.memberships.filter(user=budi).delete()
    with pytest.raises(PermissionDenied):
        save(proposal, {"aim": "X"}, budi)


def test_an_incomplete_proposal_is_not_submitted(proposal, ani):
    with pytest.raises(PermissionDenied, match="(?i)kosong|empty"):
        submit_proposal(proposal.partnership, by=ani)
    assert not ProposalVersion.objects.exists()


def test_a_writer_who_is_not_lead_does_not_submit(proposal, ani, budi):
    set_team(proposal, {budi: "writer"}, by=ani)
    save(proposal, FULL, ani)
    for step in (submit_proposal, lambda one, by: advance(one, "submit_proposal", by=by)):
        with pytest.raises(PermissionDenied):
            step(proposal.partnership, by=budi)
    assert not ProposalVersion.objects.exists()


def test_what_was_submitted_is_kept_with_its_budget_and_locked(proposal, need, ani):
    CostItem.objects.create(
        need=need, group="material", name="Semen", unit="sak", volume=10, unit_price=75_000, amount=750_000
    )
    save(proposal, FULL, ani)
    submit_proposal(proposal.partnership, by=ani)
    kept = proposal.versions.get()
    assert kept.data["texts"] == FULL
    assert kept.data["needs"][0]["items"][0]["amount"] == 750_000
    assert proposal.partnership.answer_from == "partner"
    with pytest.raises(PermissionDenied):
        save(proposal, {"aim": "Terlambat."}, ani)


def test_a_returned_proposal_is_open_again_and_its_next_version_is_compared(submitted, ani, gita):
    proposal = submitted.proposal
    advance(proposal.partnership, "return_proposal", by=gita, reason="Rencana kerja belum jelas.")
    proposal.refresh_from_db()
    save(proposal, {"schedule": "Mulai Maret."}, ani)
    submit_proposal(proposal.partnership, by=ani)
    first, second = proposal.versions.all()
    changed = part_changes(first.data, second.data)
    assert len(changed) == 1
    assert "".join(words for kind, words in changed[0].pieces if kind != "removed") == "Mulai Maret."
    assert first.data["texts"]["schedule"] == "Isi bagian schedule."


def test_the_difference_keeps_every_word_of_both_sides():
    before, after = "Gali parit 120 m\nlalu cor.", "Gali parit 140 m\nlalu cor dan tutup."
    pieces = by_words(before, after)
    assert "".join(words for kind, words in pieces if kind != "added") == before
    assert "".join(words for kind, words in pieces if kind != "removed") == after
    assert ("removed", "120") in [tuple(one) for one in pieces]


def test_the_difference_names_changed_lines_of_the_budget():
    line = {
        "group": "material",
        "name": "Semen",
        "volume": "10",
        "unit": "sak",
        "unit_price": 1,
        "amount": 10,
    }
    one = {"texts": {}, "needs": [{"need": 1, "title": "T", "cost": 10, "gap": 10, "items": [line]}]}
    other = {"texts": {}, "needs": [{**one["needs"][0], "cost": 12, "items": [{**line, "volume": "12"}]}]}
    assert [row.label for row in budget_changes(one, other)][1:] == ["Semen"]
    assert not budget_changes(one, one)


def test_an_officer_of_the_partner_scores_it_after_declaring(submitted, gita):
    with pytest.raises(Refused):
        review_proposal(submitted, by=gita, conflict="", scores=SCORES)
    found = review_proposal(submitted, by=gita, conflict="none", scores=SCORES, note="Baik.")
    assert found.scores == [5, 4, 3, 4]
    review_proposal(submitted, by=gita, conflict="none", scores={**SCORES, "need": 2})
    assert submitted.reviews.get().need == 2


def test_a_conflict_of_interest_gives_no_score_and_stays(submitted, gita):
    review_proposal(submitted, by=gita, conflict="declared", scores=SCORES, note="Kerabat.")
    kept = submitted.reviews.get()
    assert (kept.scores, kept.note) == ([], "")
    with pytest.raises(Refused):
        review_proposal(submitted, by=gita, conflict="none", scores=SCORES)


def test_the_own_board_and_strangers_do_not_review(submitted, ani, eko, citra, dewi):
    for person in (ani, eko, citra, dewi):
        with pytest.raises(PermissionDenied):
            review_proposal(submitted, by=person, conflict="none", scores=SCORES)


def test_an_invited_board_reviews_once(submitted, gita, citra, laweyan, ani):
    with pytest.raises(PermissionDenied):
        invite_peers(submitted, [laweyan], by=ani)
    assert invite_peers(submitted, [laweyan], by=gita) == 1
    assert invite_peers(submitted, [laweyan], by=gita) == 0
    review_proposal(submitted, by=citra, conflict="none", scores=SCORES)
    kept = submitted.reviews.get()
    assert (kept.organisation, kept.invited, kept.user) == (laweyan, True, citra)
