"""An officer of kota A finds nothing of kota B at any address of the back office.

The addresses come from the URL configuration, so a new one is walked too: when it has a parameter that
the table below does not know, the test fails until somebody says which object of kota B to try.
"""

from __future__ import annotations

import io
import logging

import openpyxl
import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page

from forum_site.organisations.back_office import ensure_territory_group, sync_officers
from forum_site.organisations.models import BackOffice, Kind, Membership, Organisation, Role
from partnerships.models import OwnWord
from tests.factories.accounts import UserFactory
from tests.factories.offers import FundingSourceFactory, MatchFactory, OfferFactory
from tests.factories.organisations import ClaimFactory, MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.forum_site.portal.admin_addresses import MARK, OWN, admin_addresses, path_of

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
QUERIES = (
    "",
    "?q=RAHASIA",
    "?export=csv",
    "?export=xlsx",
    "?collection_id={collection}",
    "?id={image}",
    "?id={document}",
)


@pytest.fixture(autouse=True)
def private_files(settings, tmp_path):
    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # hundreds of refusals are expected
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "private", "base_url": None},
        },
    }


def furnish(secretariat: Organisation, village, mark: str) -> dict[str, object]:
    """One of everything, its name holding the mark; other apps' rows are added here."""
    ensure_territory_group(secretariat)
    sync_officers(secretariat)
    office = BackOffice.objects.get(secretariat=secretariat)
    Collection.objects.filter(pk=office.collection_id).update(name=f"{mark} koleksi")
    board = OrganisationFactory(name=f"{mark} BKM", territory=village)
    person = UserFactory(name=f"{mark} orang")
    out = io.BytesIO()
    Picture.new("RGB", (8, 8), "red").save(out, "PNG")
    image = get_image_model().objects.create(
        title=f"{mark} gambar", file=ImageFile(out, f"{mark}.png"), collection=office.collection
    )
    image.tags.add(f"{mark} tagar")
    document = get_document_model().objects.create(
        title=f"{mark} berkas", file=ContentFile(A_PDF, f"{mark}.pdf"), collection=office.collection
    )
    page = Page(title=f"{mark} halaman", slug=mark.lower(), live=False)
    Page.get_first_root_node().add_child(instance=page)
    return {
        **partnerships_of(board, mark),
        "organisation": board,
        "membership": MembershipFactory(user=person, organisation=board),
        "claim": ClaimFactory(claimant=person, organisation=board, note=f"{mark} catatan"),
        "image": image,
        "document": document,
        "page": page,
        "person": person,
        "collection": office.collection,
        "group": office.group,
    }


def partnerships_of(board: Organisation, mark: str) -> dict[str, object]:
    partner = OrganisationFactory(kind=Kind.AGENCY, name=f"{mark} dinas", territory=board.territory.parent)
    need = NeedFactory(board=board, title=f"{mark} kebutuhan")
    offer = OfferFactory(organisation=partner, title=f"{mark} tawaran", regions=[board.territory])
    return {
        "mediumtermplan": need.plan,
        "need": need,
        "offer": offer,
        "match": MatchFactory(need=need, offer=offer),
        "fundingsource": FundingSourceFactory(organisation=partner, name=f"{mark} sumber"),
        "ownword": OwnWord.objects.create(
            form=f"{mark} kata", phrase=mark.lower(), meaning="toilet", office=partner
        ),
    }


@pytest.fixture
def of_b(sekretariat_b, fitri, laweyan_village):
    return furnish(sekretariat_b, laweyan_village, MARK)


@pytest.fixture
def of_a(sekretariat_a, eko, menteng):
    return furnish(sekretariat_a, menteng, OWN)


# Which object stands for `pk`, by the namespace of the address.
PK_OF = {
    "organisation": "organisation",
    "membership": "membership",
    "claim": "claim",
    **{name: name for name in ("mediumtermplan", "need", "offer", "match", "fundingsource", "ownword")},
    "wagtailimages_chooser": "image",
    "wagtaildocs_chooser": "document",
    "wagtailusers_users": "person",
    "wagtailusers_groups": "group",
    "wagtailadmin_collections": "collection",
}
# Addresses whose `pk` is of something no kota owns: any number will do, all are the administrator's.
ANY_PK = {
    "wagtailsites",
    "wagtailadmin_workflows",
    "wagtailadmin_api",
    "wagtailsettings",
    "wagtailadmin_pages",
    "feedback",
    "wagtailsnippets_regions_regionalias",
    "wagtailsnippetchoosers_regions_regionalias",
    "wagtailsnippets_discussions_category",
    "wagtailsnippetchoosers_discussions_category",
    "wagtailsnippets_knowledge_regulation",
    "wagtailsnippetchoosers_knowledge_regulation",
    "wagtailsnippets_knowledge_term",
    "wagtailsnippetchoosers_knowledge_term",
    "template_chooser",
}
OF_PAGES = {
    "page_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk",
}  # fmt: skip
ANYTHING = {
    "app_label": "organisations", "app_name": "organisations", "model_name": "organisation",
    "content_type_app_name": "wagtailcore", "content_type_model_name": "page", "action": "delete",
    "action_name": "approve", "task_state_id": 1, "task_id": 1, "workflow_state_id": 1, "workflow_pk": 1,
    "revision_id": 1, "revision_id_a": "earliest", "revision_id_b": "latest", "session_id": 1,
    "redirect_id": 1, "uploaded_file_id": 1, "filter_spec": "original", "uidb64": "MQ", "token": "x",
}  # fmt: skip


def values_for(address, of_b) -> dict[str, object]:
    """The parameters of the address, pointing at kota B; KeyError names what the table lacks."""
    namespace = address.name.rpartition(":")[0]
    values: dict[str, object] = {}
    for name in address.parameters:
        if name in OF_PAGES:
            values[name] = of_b["page"].pk
        elif name in ("image_id", "document_id", "doc_id", "collection_id"):
            kind = {"doc": "document"}.get(name.removesuffix("_id"), name.removesuffix("_id"))
            values[name] = of_b[kind].pk
        elif name == "object_id":
            values[name] = of_b["organisation"].pk
        elif name == "pk":
            known = namespace in ANY_PK or namespace.partition(":")[0] in ANY_PK
            values[name] = of_b["page"].pk if known else of_b[PK_OF[namespace]].pk
        else:
            values[name] = ANYTHING[name]
    return values


def content_of(answer) -> str:
    raw = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if "spreadsheetml" in answer.headers.get("Content-Type", ""):
        sheet = openpyxl.load_workbook(io.BytesIO(raw)).active
        return "\n".join(str(row) for row in sheet.iter_rows(values_only=True))
    return raw.decode(errors="replace")


LISTS = [
    "organisation", "membership", "claim", "mediumtermplan", "need", "offer", "match", "fundingsource",
    "ownword",
]  # fmt: skip


def test_every_address_is_known_to_the_table(of_b):
    unknown = []
    for address in admin_addresses():
        try:
            values_for(address, of_b)
        except KeyError as missing:
            unknown.append(f"{address.name} ({address.route}): {missing}")
    assert not unknown, "say which object of kota B to try:\n" + "\n".join(unknown)


def test_nothing_of_kota_b_is_read_at_any_address(client, eko, of_a, of_b):
    client.force_login(eko)
    leaks = []
    for address in admin_addresses():
        path = path_of(address, values_for(address, of_b))
        for query in QUERIES if not address.parameters else QUERIES[:1]:
            ids = {"collection": of_b["collection"].pk, "image": of_b["image"].pk}
            filled = path + query.format(**ids, document=of_b["document"].pk)
            answer = client.get(filled)
            if MARK in content_of(answer) or MARK in answer.headers.get("Location", ""):
                leaks.append(filled)
    assert not leaks, "\n".join(leaks)


def test_no_object_of_kota_b_opens_and_nothing_is_changed(client, eko, of_a, of_b):
    client.force_login(eko)
    client.raise_request_exception = True
    opened = []
    for address in admin_addresses():
        if not address.parameters or address.name in HARMLESS:
            continue
        path = path_of(address, values_for(address, of_b))
        for send in (client.get, client.post):
            if send(path).status_code not in (302, 403, 404, 405):
                opened.append(f"{send.__name__} {path}")
    assert not opened, "\n".join(opened)
    for name, thing in of_b.items():
        assert type(thing)._default_manager.filter(pk=thing.pk).exists(), name


# Parameters that name no object of anybody.
HARMLESS: set[str] = set()


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx", "?q=KOTA"])
def test_the_own_kota_is_there_and_the_administrator_sees_both(client, eko, root, of_a, of_b, kind, query):
    client.force_login(eko)
    own = content_of(client.get(f"/admin/{kind}/{query}"))
    client.force_login(root)
    everything = content_of(client.get(f"/admin/{kind}/{query}"))
    assert OWN in own
    assert OWN in everything and MARK in everything


@pytest.mark.parametrize("kind", LISTS)
def test_own_rows_open(client, eko, of_a, of_b, kind):
    client.force_login(eko)
    assert client.get(f"/admin/{kind}/inspect/{of_a[kind].pk}/").status_code == 200
    assert client.get(f"/admin/{kind}/inspect/{of_b[kind].pk}/").status_code == 404


def test_own_images_and_documents_can_be_edited(client, eko, of_a, of_b):
    client.force_login(eko)
    assert client.get(f"/admin/images/{of_a['image'].pk}/").status_code == 200
    assert client.get(f"/admin/documents/edit/{of_a['document'].pk}/").status_code == 200


def test_filter_choices_name_own_boards_only(client, eko, of_a, of_b):
    client.force_login(eko)
    page = client.get("/admin/membership/").content.decode()
    assert f"{OWN} BKM" in page
    assert "LKM Laweyan" not in page


def test_who_is_no_officer_does_not_get_in(client, ani, of_b):
    client.force_login(ani)
    assert client.get("/admin/organisation/").status_code == 403  # a redirect would go round in circles
    assert client.get("/admin/").status_code == 403


def test_when_the_term_ends_the_door_closes(client, eko, of_a):
    Membership.objects.filter(user=eko, role=Role.SECRETARIAT_OFFICER).update(
        term_end="2020-01-01", term_start="2019-01-01"
    )
    sync_officers(Organisation.objects.get(slug="pokja-a"))
    client.force_login(type(eko).objects.get(pk=eko.pk))
    assert client.get("/admin/images/").status_code in (302, 403)
    assert client.get("/admin/organisation/").status_code in (302, 403)
