"""A kota comes onto the site: prepared unseen, boards from a list, letters, open."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from forum_site.organisations.actions.accept_invitation import accept_invitation
from forum_site.organisations.actions.open_kota import import_boards, open_kota, prepare_kota
from forum_site.organisations.authority import secretariat_for
from forum_site.organisations.board_list import UnreadableList, read_board_list
from forum_site.organisations.letters import as_pdf, letters
from forum_site.organisations.models import Invitation, Organisation, Verification

LIST = b"nama;kelurahan;sebutan\nBKM Handep;62.71.03.1002;BKM\nLKM Karuhei;Langkai;\nBKM Salah;Tidak Ada;\n"


@pytest.fixture
def prepared(root, kota_a):
    return prepare_kota(kota_a, by=root, label="Sekretariat Pokja PKP", host_office="Bapperida")


def test_the_list_is_held_against_the_kelurahan_of_the_kota(kota_a):
    good, by_name, wrong = read_board_list(LIST, kota_a)
    assert (good.village.name, good.problem) == ("Menteng", "")
    assert (by_name.village.name, by_name.label) == ("Langkai", "LKM")
    assert wrong.village is None and "Tidak Ada" in wrong.problem


@pytest.mark.parametrize("content", [b"", b"satu,dua\n1,2\n", b"PK\x03\x04\x00\x00", b"nama\nBKM A\n"])
def test_other_files_are_refused_with_a_sentence(kota_a, content):
    with pytest.raises(UnreadableList, match=r"\.$"):
        read_board_list(content, kota_a)


def test_a_list_from_windows_is_read(kota_a):
    row = read_board_list("nama,kelurahan\nBKM “Harapan”,Langkai\n".encode("cp1252"), kota_a)[0]
    assert row.name == "BKM “Harapan”"


def test_a_line_that_stands_twice_is_pointed_out(kota_a):
    twice = b"nama,kelurahan\nBKM A1,Langkai\nbkm a1,Langkai\n"
    assert [bool(row.problem) for row in read_board_list(twice, kota_a)] == [False, True]


def test_nothing_is_public_before_the_opening(client, root, kota_a, prepared):
    import_boards(kota_a, read_board_list(LIST, kota_a), by=root)
    assert not Organisation.objects.public().exists()
    assert client.get(prepared.secretariat.get_absolute_url()).status_code == 404
    open_kota(kota_a, by=root)
    states = set(Organisation.objects.public().values_list("name", "verification"))
    assert ("LKM Karuhei", Verification.UNCLAIMED) in states
    assert ("Sekretariat Pokja PKP Kota Palangka Raya", Verification.VERIFIED) in states


def test_the_same_list_again_adds_nothing(root, kota_a, prepared):
    assert len(import_boards(kota_a, read_board_list(LIST, kota_a), by=root)) == 2
    assert import_boards(kota_a, read_board_list(LIST, kota_a), by=root) == []


def test_preparing_again_keeps_the_secretariat_and_the_running_invitation(root, kota_a, prepared):
    again = prepare_kota(kota_a, by=root)
    assert (again.secretariat, again.officer) == (prepared.secretariat, None)
    assert prepared.officer is not None


def test_the_first_officer_answers_once_the_kota_is_open(root, hadi, kota_a, prepared, menteng):
    accept_invitation(prepared.officer.invitation, by=hadi)
    assert secretariat_for(menteng) is None
    open_kota(kota_a, by=root)
    assert secretariat_for(menteng) == prepared.secretariat
    assert hadi.groups.count() == 1


def test_the_command_opens_a_kota_and_can_be_repeated(root, regions, tmp_path, capsys):
    path = tmp_path / "bkm.csv"
    path.write_bytes(LIST)
    for _time in range(2):
        call_command("open_kota", "62.71", host="Bapperida", boards=path)
    out = capsys.readouterr()
    assert Organisation.objects.boards().count() == 2
    assert Organisation.objects.secretariats().get().is_verified
    assert "line 4" in out.err and "is open" in out.out
    assert Invitation.objects.count() == 1


def test_the_command_needs_an_administrator_and_a_kota(regions):
    with pytest.raises(CommandError, match="create_site_admin"):
        call_command("open_kota", "62.71")
    with pytest.raises(CommandError, match="no kota"):
        call_command("open_kota", "62")


def test_the_page_shows_a_preview_and_saves_on_the_second_press(client, root, kota_a, prepared):
    client.force_login(root)
    address = reverse("organisations:kota_boards", args=[kota_a.code])
    page = client.post(address, {"csv": SimpleUploadedFile("bkm.csv", LIST)})
    assert not Organisation.objects.boards().exists()
    assert "Tidak Ada" in page.content.decode()
    client.post(address, {"lines": page.context["preview"]["lines"]})
    assert Organisation.objects.boards().count() == 2


def test_letters_carry_code_and_qr_one_page_a_board(client, root, kota_a, prepared):
    import_boards(kota_a, read_board_list(LIST, kota_a), by=root)
    client.force_login(root)
    page = client.post(reverse("organisations:kota_letters", args=[kota_a.code]))
    text = page.content.decode()
    assert text.count('class="otc"') == text.count('class="qr"') == 2
    assert "no-store" in page.headers["Cache-Control"]
    pdf = as_pdf(page.context["letters"])
    assert pdf.startswith(b"%PDF-")


def test_pdf_of_no_letters_is_still_a_file(db):
    assert as_pdf(letters([], None)).startswith(b"%PDF-")


@pytest.mark.parametrize(("who", "status"), [("eko", 200), ("fitri", 404), ("ani", 404), ("root", 200)])
def test_whose_page_it_is(request, client, kota_a, eko, prepared, who, status):
    user = request.getfixturevalue(who)
    client.force_login(user)
    assert client.get(reverse("organisations:kota", args=[kota_a.code])).status_code == status


def test_opening_by_the_page(client, root, kota_a, prepared):
    client.force_login(root)
    client.post(reverse("organisations:kota_open", args=[kota_a.code]))
    prepared.secretariat.refresh_from_db()
    assert prepared.secretariat.is_verified


def test_starting_by_the_page_shows_the_code_once(client, root, kota_b):
    client.force_login(root)
    answers = {"kota": kota_b.name, "kota-code": kota_b.code, "label": "Pokja PKP", "host_office": "Bappeda"}
    page = client.post(reverse("organisations:open_kota"), answers, follow=True)
    assert page.redirect_chain[-1][0] == reverse("organisations:kota", args=[kota_b.code])
    assert Organisation.objects.secretariats().get(territory=kota_b).host_office == "Bappeda"
