"""The pages of full proposals: who reads what, saving as one types, and what is said when two meet."""

import pytest

from partnerships.actions.channelling.review_proposal import invite_peers
from partnerships.actions.channelling.submit_proposal import submit_proposal
from partnerships.actions.channelling.write_proposal import begin_proposal, save_proposal
from partnerships.channelling.proposal_saving import mark_of, marks_of
from partnerships.channelling.proposal_sections import SECTIONS
from partnerships.models import Proposal
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory

FULL = {code: f"RAHASIA-DRAF {code}." for code, *_rest in SECTIONS}


@pytest.fixture
def talks(handep, rimba):
    return make_partnership(NeedFactory(board=handep), rimba)


@pytest.fixture
def proposal(talks, ani):
    found = begin_proposal(talks, by=ani)
    save_proposal(found, FULL, by=ani, based_on=marks_of(found.texts))
    return found


@pytest.fixture
def submitted(proposal, ani):
    submit_proposal(proposal.partnership, by=ani)
    return proposal


def url(partnership, rest=""):
    return f"/partnerships/{partnership.pk}/proposal/{rest}"


DRAFT = {"ani": 200, "budi": 302, "gita": 302, "eko": 302, "citra": 403, "dewi": 403, "hadi": 403, None: 302}


@pytest.mark.parametrize(("who", "status"), DRAFT.items())
def test_a_draft_is_for_the_team_alone(client, request, proposal, who, status):
    if who:
        client.force_login(request.getfixturevalue(who))
    answer = client.get(url(proposal.partnership))
    assert answer.status_code == status
    assert ("RAHASIA-DRAF" in answer.content.decode()) == (status == 200)
    saved = client.post(url(proposal.partnership, "save/"), {"aim": "X", "base-aim": mark_of(FULL["aim"])})
    assert saved.status_code == (200 if who == "ani" else 302 if who is None else 403)


SENT = {"ani": 200, "budi": 200, "gita": 200, "eko": 200, "citra": 403, "dewi": 403, "hadi": 403, None: 302}
PAGES = ["versions/", "versions/1/", "versions/1/paper.pdf", "versions/1/1/"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("who", "status"), SENT.items())
def test_what_was_submitted_is_for_both_sides_and_the_secretariat(
    client, request, submitted, who, status, path
):
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(url(submitted.partnership, path)).status_code == status


def test_the_public_sees_version_and_day_and_no_word_of_it(client, submitted):
    page = client.get(submitted.partnership.get_absolute_url()).content.decode()
    assert "h-proposal" in page
    assert "RAHASIA-DRAF" not in page
    assert "/proposal/versions/" not in page


def test_a_part_is_saved_as_one_types(client, proposal, ani):
    client.force_login(ani)
    answer = client.post(
        url(proposal.partnership, "save/"),
        {"aim": "Tujuan baru, 0812 3456 7890.", "base-aim": mark_of(FULL["aim"])},
    ).json()
    stored = Proposal.objects.get().texts["aim"]
    assert "0812" not in stored
    assert answer["texts"] == {"aim": stored}
    assert answer["marks"]["aim"] == mark_of(stored)
    assert answer["said"].startswith(("Tersimpan", "Saved"))


def test_another_writer_s_words_come_back_with_409(client, proposal, ani):
    client.force_login(ani)
    answer = client.post(
        url(proposal.partnership, "save/"), {"aim": "Punya saya.", "base-aim": mark_of("lama")}
    )
    assert answer.status_code == 409
    assert answer.json()["conflicts"]["aim"]["theirs"] == FULL["aim"]
    assert Proposal.objects.get().texts == FULL


def test_without_javascript_both_texts_stand_on_the_page(client, proposal, ani):
    client.force_login(ani)
    marks = {f"base-{code}": mark for code, mark in marks_of(FULL).items()}
    typed = {**FULL, **marks, "aim": "Punya saya.", "base-aim": mark_of("lama")}
    answer = client.post(url(proposal.partnership), {**typed, "save": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Punya saya." in page and FULL["aim"] in page
    again = client.post(url(proposal.partnership), {**typed, "base-aim": mark_of(FULL["aim"]), "save": "1"})
    assert again.status_code == 302
    assert Proposal.objects.get().texts["aim"] == "Punya saya."


def test_submitting_saves_first_and_says_what_is_missing(client, proposal, ani):
    client.force_login(ani)
    marks = {f"base-{code}": mark for code, mark in marks_of(FULL).items()}
    typed = {**FULL, **marks, "aim": "", "benefit": "Tetap ada."}
    answer = client.post(url(proposal.partnership), {**typed, "submit": "1"})
    assert answer.status_code == 422
    assert "Tetap ada." in answer.content.decode()
    marks["base-aim"], marks["base-benefit"] = mark_of(""), mark_of("Tetap ada.")
    answer = client.post(url(proposal.partnership), {**FULL, **marks, "submit": "1"})
    assert answer.status_code == 302
    assert Proposal.objects.get().locked_at


def test_the_lead_chooses_the_team_on_a_page(client, proposal, ani, budi):
    client.force_login(ani)
    answer = client.post(
        url(proposal.partnership, "team/"), {f"part-{ani.pk}": "", f"part-{budi.pk}": "writer"}
    )
    assert answer.status_code == 422
    answer = client.post(
        url(proposal.partnership, "team/"), {f"part-{ani.pk}": "lead", f"part-{budi.pk}": "writer"}
    )
    assert answer.status_code == 302
    assert proposal.writers.count() == 2


def test_an_invited_peer_reads_only_after_the_declaration(client, submitted, gita, citra, laweyan):
    version = submitted.versions.get()
    invite_peers(version, [laweyan], by=gita)
    client.force_login(citra)
    page = url(submitted.partnership, "versions/1/")
    assert client.get(page).status_code == 403
    assert client.post(f"{page}review/", {"declare": "1", "conflict": "none"}).status_code == 302
    assert "RAHASIA-DRAF" in client.get(page).content.decode()
    scores = {"need": 4, "feasibility": 4, "budget": 4, "sustainability": 3}
    assert client.post(f"{page}review/", {"conflict": "none", **scores}).status_code == 302
    assert version.reviews.get().scores == [4, 4, 4, 3]


def test_the_board_does_not_read_reviews(client, submitted, gita, ani):
    client.force_login(gita)
    page = url(submitted.partnership, "versions/1/")
    told = {
        "conflict": "none",
        "need": 1,
        "feasibility": 1,
        "budget": 1,
        "sustainability": 1,
        "note": "RAHASIA-ULASAN",
    }
    client.post(f"{page}review/", told)
    assert "RAHASIA-ULASAN" in client.get(page).content.decode()
    client.force_login(ani)
    assert "RAHASIA-ULASAN" not in client.get(page).content.decode()


def test_the_list_of_versions_asks_the_same_however_many(
    client, submitted, gita, django_assert_max_num_queries
):
    client.force_login(gita)
    client.get(url(submitted.partnership, "versions/"))
    with django_assert_max_num_queries(30):
        client.get(url(submitted.partnership, "versions/"))
