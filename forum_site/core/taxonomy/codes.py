"""Small stable code lists: sectors, funding source kinds, support forms, decline reasons, audit opinions.

Each table maps a code, which is stored, to an English message, which is translated on display.
Codes are never renamed; a code that is no longer offered stays in its table.
"""

from typing import Final

from forum_site.core.taxonomy.marks import N_

ENVIRONMENT: Final = "ENVIRONMENT"
SOCIAL: Final = "SOCIAL"
ECONOMIC: Final = "ECONOMIC"

SECTORS: Final[dict[str, str]] = {
    ENVIRONMENT: N_("Environment"),
    SOCIAL: N_("Social"),
    ECONOMIC: N_("Economic"),
}

# How plan sheets and other people's data write the three sectors (tridaya); compared in lower case.
SECTOR_ALIASES: Final[dict[str, str]] = {
    "lingkungan": ENVIRONMENT,
    "fisik": ENVIRONMENT,
    "prasarana": ENVIRONMENT,
    "sarana prasarana": ENVIRONMENT,
    "infrastruktur": ENVIRONMENT,
    "environment": ENVIRONMENT,
    "sosial": SOCIAL,
    "sosial budaya": SOCIAL,
    "sosbud": SOCIAL,
    "social": SOCIAL,
    "ekonomi": ECONOMIC,
    "economic": ECONOMIC,
    "economy": ECONOMIC,
}

FUNDING_SOURCE_KINDS: Final[dict[str, str]] = {
    "SELF_HELP": N_("Residents' own contribution"),
    "BLM": N_("Direct community grant (BLM)"),
    "APBN": N_("National budget (APBN)"),
    "APBD_PROVINCE": N_("Provincial budget (APBD)"),
    "APBD_LOCAL": N_("City or regency budget (APBD)"),
    "VILLAGE_FUND": N_("Kelurahan or village fund"),
    "LOCAL_GRANT": N_("Local government grant (hibah)"),
    "SOCIAL_AID": N_("Social aid (bansos)"),
    "POKIR": N_("Council members' proposals (pokir)"),
    "CSR_BUMN": N_("State company CSR (TJSL)"),
    "CSR_BUMD": N_("Local government company CSR"),
    "CSR_PRIVATE": N_("Private company CSR"),
    "ZAKAT": N_("Zakat (Baznas, LAZ)"),
    "INFAQ_WAKAF": N_("Infaq and wakaf"),
    "BANK_CREDIT": N_("Bank credit"),
    "KUR": N_("People's business credit (KUR)"),
    "UPK_REVOLVING": N_("UPK revolving fund"),
    "COOPERATIVE": N_("Cooperative"),
    "NGO": N_("Non-governmental organisation"),
    "FOUNDATION": N_("Foundation"),
    "UNIVERSITY": N_("University (community service)"),
    "INTERNATIONAL_DONOR": N_("International donor"),
    "CROWDFUNDING": N_("Crowdfunding"),
    "INDIVIDUAL": N_("Individual donor"),
    "OTHER": N_("Other source"),
}

SUPPORT_FORMS: Final[dict[str, str]] = {
    "CASH_GRANT": N_("Cash grant"),
    "LOAN": N_("Loan"),
    "MATERIALS": N_("Materials"),
    "EQUIPMENT": N_("Equipment"),
    "LABOUR": N_("Labour"),
    "LAND_PERMIT": N_("Land or permit"),
    "TRAINING": N_("Training"),
    "TECHNICAL_ASSISTANCE": N_("Technical assistance"),
    "DATA_SURVEY": N_("Data or survey"),
    "PROMOTION_MARKET": N_("Promotion or market access"),
    "SERVICE": N_("Service (health, education)"),
}

# The seven aspects of a slum (Permen PUPR 14/2018, which revised the list of the KOTAKU programme).
SLUM_ASPECTS: Final[dict[str, str]] = {
    "BUILDINGS": N_("Building condition"),
    "ROADS": N_("Neighbourhood roads"),
    "WATER": N_("Drinking water"),
    "DRAINAGE": N_("Drainage (slum aspect)"),
    "WASTEWATER": N_("Wastewater"),
    "SOLID_WASTE": N_("Solid waste"),
    "FIRE": N_("Fire protection"),
}

DECLINE_REASONS: Final[dict[str, str]] = {
    "OUT_OF_SECTOR": N_("Outside our field"),
    "OUT_OF_REGION": N_("Outside our area"),
    "AMOUNT": N_("The amount does not fit"),
    "DOCUMENTS": N_("Documents are incomplete"),
    "TIMING": N_("Too late, or the budget is closed"),
    "DUPLICATE": N_("Already proposed or funded"),
    "CAPACITY": N_("No capacity at the moment"),
    "OTHER": N_("Another reason"),
}

AUDIT_OPINIONS: Final[dict[str, str]] = {
    "WTP": N_("Unqualified (WTP)"),
    "WDP": N_("Qualified (WDP)"),
    "TMP": N_("Disclaimer (TMP)"),
    "TW": N_("Adverse (TW)"),
    "NOT_STATED": N_("Not stated"),
}


def sector_from_text(text: str) -> str | None:
    """Return the sector code for a word such as "Fisik" or "Sosial Budaya", or None when unknown."""
    words = " ".join(text.lower().replace("bidang", " ").replace("/", " ").split())
    return SECTOR_ALIASES.get(words)
