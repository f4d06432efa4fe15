"""The template library: who publishes, what is handed out, who counts as using it, and the text inside."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry

from forum_site.core.search.hits import find_hits
from forum_site.organisations.models import Verification
from knowledge.actions.publish_template import add_version, edit_template
from knowledge.actions.use_template import stop_using_template, use_template
from knowledge.files.check import checked_document
from knowledge.models import Template, TemplateUse, TemplateVersion
from knowledge.reference import copy_of, leave
from knowledge.template_rules import can_add_template, can_edit_template, can_use_template
from tests.factories.library import document, sent, template_of

LIST = "/knowledge/templates/"
ANSWERS = {"title": "Berita acara", "summary": "Catatan rapat.", "sector": "", "licence": "cc-by"}


@pytest.fixture
def rab(eko):
    return template_of(eko)


def statements_of(client, path):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def uploaded(kind="docx", text="Berita acara rembug warga"):
    return SimpleUploadedFile(f"berita acara.{kind}", document(kind, text))


def test_it_works_empty(client, db):
    assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pdf"])
def test_an_officer_publishes_on_the_site(client, eko, sekretariat_a, kind):
    client.force_login(eko)
    answer = client.post(f"{LIST}add/", {**ANSWERS, "document": uploaded(kind)})
    template = Template.objects.get()
    assert answer.headers["Location"] == template.get_absolute_url()
    assert template.owner == sekretariat_a
    assert "Berita acara rembug warga" in template.current.text
    assert (template.current.number, template.current.name) == (1, f"berita_acara.{kind}")
    assert len(template.current.sha256) == 64
    assert ModelLogEntry.objects.filter(action="knowledge.add_template", user=eko).exists()


@pytest.mark.parametrize(
    ("who", "adds", "edits", "edits_of_b", "edits_withdrawn_of_b"),
    [
        ("root", True, True, True, True), ("eko", True, True, False, None),
        ("fitri", True, False, True, True),
        ("ani", False, False, False, False), ("hadi", False, False, False, False),
    ],
)  # fmt: skip
def test_who_publishes(request, rab, fitri, who, adds, edits, edits_of_b, edits_withdrawn_of_b):
    user = request.getfixturevalue(who)
    of_b = template_of(fitri, "Milik B")
    assert bool(can_add_template(user)) is adds
    assert bool(can_edit_template(user, rab)) is edits
    assert bool(can_edit_template(user, of_b)) is edits_of_b
    of_b.live = False
    verdict = can_edit_template(user, of_b)
    assert (None if verdict.hidden else bool(verdict)) is edits_withdrawn_of_b


@pytest.mark.parametrize("path", ["add/", "{pk}/edit/", "{pk}/version/"])
def test_the_pages_of_the_desk_ask_the_rule(client, rab, ani, eko, path):
    address = LIST + path.format(pk=rab.pk)
    assert client.get(address).status_code == 302
    client.force_login(ani)
    assert client.get(address).status_code == 403
    client.force_login(eko)
    assert client.get(address).status_code == 200


def test_a_newer_version_is_handed_out_and_the_earlier_ones_stay(client, rab, eko):
    client.force_login(eko)
    answers = {"document": uploaded("xlsx", "Versi baru"), "changes": "Kolom harga"}
    assert client.post(f"{LIST}{rab.pk}/version/", answers).status_code == 302
    rab.refresh_from_db()
    assert rab.current.number == 2
    text = client.get(rab.get_absolute_url()).content.decode()
    assert "Kolom harga" in text
    for number, kind in ((1, "docx"), (2, "xlsx")):
        answer = client.get(f"{LIST}{rab.pk}/{number}/file/")
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Disposition"].endswith(f'.{kind}"')
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert b"".join(answer.streaming_content)[:2] == b"PK"


def test_the_file_lies_outside_the_public_s_reach(rab, settings):
    assert not rab.current.file.path.startswith(str(settings.MEDIA_ROOT))
    assert rab.title not in rab.current.file.name


def test_what_storage_lost_is_not_found(client, rab):
    rab.current.file.delete(save=False)
    TemplateVersion.objects.update(file="templates/none.docx")
    assert client.get(rab.current.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("who", "sees"), [(None, False), ("ani", False), ("fitri", False), ("eko", True), ("root", True)]
)
def test_what_was_taken_away_is_seen_by_who_looks_after_it(request, client, rab, eko, who, sees):
    edit_template(rab, by=eko, live=False)
    if who:
        client.force_login(request.getfixturevalue(who))
    status = 200 if sees else 404
    assert client.get(rab.get_absolute_url()).status_code == status
    assert client.get(rab.current.get_absolute_url()).status_code == status
    assert (rab.title in client.get(LIST).content.decode()) is sees


@pytest.mark.parametrize(
    ("who", "may"),
    [("ani", True), ("budi", True), ("citra", False), ("eko", False), ("hadi", False), ("root", False)],
)
def test_members_say_for_their_board_that_it_uses_one(request, rab, handep, who, may):
    assert bool(can_use_template(request.getfixturevalue(who), handep)) is may


def test_only_verified_boards_count(rab, ani, handep, perkim, dewi, citra, laweyan):
    use_template(rab, handep, by=ani)
    use_template(rab, handep, by=ani)
    use_template(rab, laweyan, by=citra)
    with pytest.raises(PermissionDenied):
        use_template(rab, perkim, by=dewi)
    assert Template.objects.for_list().get().boards == 2
    laweyan.verification = Verification.PENDING
    laweyan.save()
    assert Template.objects.for_list().get().boards == 1


def test_a_board_takes_it_back(rab, ani, handep):
    use_template(rab, handep, by=ani)
    stop_using_template(rab, handep, by=ani)
    stop_using_template(rab, handep, by=ani)
    assert not TemplateUse.objects.exists()
    taken_back = ModelLogEntry.objects.filter(action="knowledge.stop_using_template")
    assert [entry.data for entry in taken_back] == [{"organisation": handep.pk}]


def test_a_member_says_so_on_the_site_and_takes_it_back(client, rab, ani, handep):
    client.force_login(ani)
    address = f"{LIST}{rab.pk}/use/"
    assert handep.name in client.get(address).content.decode()
    for use, stands in (("yes", True), ("no", False)):
        client.post(address, {"organisation": handep.pk, "use": use})
        assert TemplateUse.objects.filter(template=rab, organisation=handep).exists() is stands


def test_nobody_speaks_for_another_board(client, rab, ani, laweyan):
    client.force_login(ani)
    answer = client.post(f"{LIST}{rab.pk}/use/", {"organisation": laweyan.pk, "use": "yes"})
    assert answer.status_code == 403
    assert not TemplateUse.objects.exists()


def test_search_finds_the_words_inside(rab, eko):
    other = template_of(eko, "Undangan", "Undangan rembug warga")
    assert set(find_hits("saluran beton", [Template])[Template]) == {rab.pk}
    hits = find_hits("undangan", [Template])[Template]
    assert max(hits, key=hits.get) == other.pk


def test_search_finds_the_words_of_the_newest_version_only(rab, eko):
    newer = checked_document(sent(document("docx", "Jamban keluarga"), "rab.docx"))
    add_version(rab, newer, by=eko)
    assert find_hits("jamban keluarga", [Template])[Template]
    assert not find_hits("saluran beton", [Template]).get(Template)


@pytest.mark.parametrize(
    ("query", "found"), [("?q=beton", True), ("?q=jamban", False), ("?sector=SOCIAL", False)]
)
def test_the_list_is_narrowed(client, rab, query, found):
    assert (rab.title in client.get(LIST + query).content.decode()) is found


def test_statements_do_not_grow_with_the_templates(client, rab, eko, ani, handep):
    few = statements_of(client, LIST)
    for n in range(6):
        use_template(template_of(eko, f"Contoh {n}"), handep, by=ani)
    assert statements_of(client, LIST) == few


def test_statements_do_not_grow_with_versions_and_users(client, rab, eko, ani, handep, citra, laweyan):
    few = statements_of(client, rab.get_absolute_url())
    newer = checked_document(sent(document("docx"), "rab.docx"))
    for _n in range(4):
        add_version(rab, newer, by=eko)
    use_template(rab, handep, by=ani)
    use_template(rab, laweyan, by=citra)
    assert statements_of(client, rab.get_absolute_url()) == few


def test_who_leaves_takes_their_name_along(rab, eko):
    assert copy_of(eko)["template_versions"][0]["template__title"] == rab.title
    leave(eko)
    assert TemplateVersion.objects.get().published_by is None


def test_a_hidden_template_is_not_edited(fitri, rab):
    rab.live = False
    rab.save()
    with pytest.raises(Http404):
        edit_template(rab, by=fitri, title="Lain")
