"""The named people and places: their meaning never changes from test to test.

kota A is Palangka Raya, kota B is Surakarta. Ani coordinates BKM Handep (Menteng, A), Budi manages
its UPL; Citra coordinates LKM Laweyan (B); Dewi is an officer of Dinas Perkim (A); Eko and Fitri are
the secretariat's officers of A and B; Gita acts for PT Rimba (national); Hadi is a verified member
without role; Indra has just come, contact not verified; `root` is the site administrator.
"""

from functools import cache
from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from forum_site.accounts.models import User
from forum_site.organisations.models import Kind, Organisation, Role, Unit
from forum_site.regions import listing
from forum_site.regions.actions.load_regions import sync
from forum_site.regions.models import Region
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

# Two kota or kabupaten in each province, so that a province is never the same interval as its kota.
DISTRICTS = ("33.72.01", "33.72.05", "33.74.01", "62.71.01", "62.71.03", "62.03.01", "81.71.01")


@cache
def few_names() -> dict[str, str]:
    """Real names of the few districts, everything above and below them."""
    return {
        code: name
        for code, name in listing.read_names().items()
        if any(code.startswith(district) or district.startswith(code) for district in DISTRICTS)
    }


@pytest.fixture
def regions(db: None) -> dict[str, Region]:
    """code → Region, for a few real districts: `regions["62.71.03.1002"]` is Menteng."""
    sync(few_names(), [])
    return {region.code: region for region in Region.objects.select_related("parent")}


@pytest.fixture
def kota_a(regions: dict[str, Region]) -> Region:
    return regions["62.71"]


@pytest.fixture
def kota_b(regions: dict[str, Region]) -> Region:
    return regions["33.72"]


@pytest.fixture
def menteng(regions: dict[str, Region]) -> Region:
    """The kelurahan of BKM Handep, in kota A."""
    return regions["62.71.03.1002"]


@pytest.fixture
def laweyan_village(regions: dict[str, Region]) -> Region:
    """The kelurahan of LKM Laweyan, in kota B."""
    return regions["33.72.01.1002"]


@pytest.fixture
def sekretariat_a(kota_a: Region) -> Organisation:
    return OrganisationFactory(
        kind=Kind.SECRETARIAT, name="Pokja PKP Kota Palangka Raya", slug="pokja-a", territory=kota_a
    )


@pytest.fixture
def sekretariat_b(kota_b: Region) -> Organisation:
    return OrganisationFactory(
        kind=Kind.SECRETARIAT, name="Pokja PKP Kota Surakarta", slug="pokja-b", territory=kota_b
    )


@pytest.fixture
def handep(menteng: Region) -> Organisation:
    return OrganisationFactory(name="BKM Handep", slug="bkm-handep", territory=menteng, label="BKM")


@pytest.fixture
def laweyan(laweyan_village: Region) -> Organisation:
    return OrganisationFactory(name="LKM Laweyan", slug="lkm-laweyan", territory=laweyan_village, label="LKM")


@pytest.fixture
def perkim(kota_a: Region) -> Organisation:
    return OrganisationFactory(
        kind=Kind.AGENCY, name="Dinas Perkim Kota Palangka Raya", slug="perkim", territory=kota_a
    )


@pytest.fixture
def rimba(db: None) -> Organisation:
    """A national company: no territory."""
    return OrganisationFactory(kind=Kind.COMPANY, name="PT Rimba Lestari", slug="rimba")


def person(handle: str, name: str, home: Region | None = None, **fields: Any) -> User:
    zone = {"time_zone": home.time_zone} if home else {}
    return UserFactory(handle=handle, name=name, home=home, **zone, **fields)


def with_second_factor(user: User) -> User:
    """Officers have an authenticator app; without it every page leads them to set one up."""
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "rahasia"})
    return user


@pytest.fixture
def ani(handep: Organisation, menteng: Region) -> User:
    user = person("ani", "Ani Handayani", menteng)
    MembershipFactory(user=user, organisation=handep, role=Role.BOARD_COORDINATOR)
    return user


@pytest.fixture
def budi(handep: Organisation, menteng: Region) -> User:
    user = person("budi", "Budi Santoso", menteng)
    unit = Unit.objects.create(organisation=handep, kind=Unit.Kind.ENVIRONMENT)
    MembershipFactory(user=user, organisation=handep, role=Role.UNIT_MANAGER, unit=unit)
    return user


@pytest.fixture
def citra(laweyan: Organisation, laweyan_village: Region) -> User:
    user = person("citra", "Citra Wulandari", laweyan_village)
    MembershipFactory(user=user, organisation=laweyan, role=Role.BOARD_COORDINATOR)
    return user


@pytest.fixture
def dewi(perkim: Organisation, menteng: Region) -> User:
    user = person("dewi", "Dewi Lestari", menteng)
    MembershipFactory(user=user, organisation=perkim, role=Role.AGENCY_OFFICER)
    return with_second_factor(user)


@pytest.fixture
def eko(sekretariat_a: Organisation, menteng: Region) -> User:
    user = person("eko", "Eko Prasetyo", menteng)
    MembershipFactory(user=user, organisation=sekretariat_a, role=Role.SECRETARIAT_OFFICER)
    return with_second_factor(user)


@pytest.fixture
def fitri(sekretariat_b: Organisation, laweyan_village: Region) -> User:
    user = person("fitri", "Fitri Rahmawati", laweyan_village)
    MembershipFactory(user=user, organisation=sekretariat_b, role=Role.SECRETARIAT_OFFICER)
    return with_second_factor(user)


@pytest.fixture
def gita(rimba: Organisation) -> User:
    user = person("gita", "Gita Permata")
    MembershipFactory(user=user, organisation=rimba, role=Role.PARTNER_OFFICER)
    return user


@pytest.fixture
def hadi(menteng: Region) -> User:
    return person("hadi", "Hadi Wijaya", menteng)


@pytest.fixture
def indra(menteng: Region) -> User:
    return person("indra", "Indra Kusuma", menteng, email_address="unverified")


@pytest.fixture
def root(db: None) -> User:
    return with_second_factor(person("root", "Pengelola Situs", is_superuser=True))
