"""What several tests of organisations need."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forum_site.organisations.models import Claim, Kind, Organisation, Verification
from tests.factories.organisations import ClaimFactory, OrganisationFactory

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def private_files(settings, tmp_path):
    """Files of each test in a folder of its own; the limits of one test never count in the next."""
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        },
    }
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def decree() -> SimpleUploadedFile:
    return SimpleUploadedFile("SK pengurus.pdf", A_PDF, content_type="application/pdf")


@pytest.fixture
def langkai(regions) -> Organisation:
    """A listed board of kota A that nobody has claimed."""
    village = regions["62.71.01.1003"]
    return OrganisationFactory(
        name="BKM Langkai", slug="bkm-langkai", territory=village, verification=Verification.UNCLAIMED
    )


@pytest.fixture
def claim_a(langkai, hadi) -> Claim:
    """Hadi asks to coordinate BKM Langkai in kota A."""
    return ClaimFactory(organisation=langkai, claimant=hadi)


@pytest.fixture
def national_claim(hadi) -> Claim:
    company = OrganisationFactory(
        kind=Kind.COMPANY, name="PT Nusantara", slug="nusantara", verification=Verification.PENDING
    )
    return ClaimFactory(organisation=company, claimant=hadi, role="partner_officer")


@pytest.fixture
def province_office(regions) -> Organisation:
    """The secretariat of the province of kota A."""
    return OrganisationFactory(
        kind=Kind.SECRETARIAT, name="Pokja PKP Kalteng", slug="pokja-kalteng", territory=regions["62"]
    )
