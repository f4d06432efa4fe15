"""What a column of a plan sheet can become. Codes are stable; labels are English messages."""

from typing import Final

from partnerships.importers.marks import N_

IGNORE: Final = "ignore"
NUMBER: Final = "number"
TITLE: Final = "title"
PROBLEM: Final = "problem"
SECTOR: Final = "sector"
CATEGORY: Final = "category"
LOCATION: Final = "location"
RT_RW: Final = "rt_rw"
RT: Final = "rt"
RW: Final = "rw"
VILLAGE: Final = "village"
DISTRICT: Final = "district"
VOLUME: Final = "volume"
UNIT: Final = "unit"
UNIT_PRICE: Final = "unit_price"
COST: Final = "cost"
COST_UPPER: Final = "cost_upper"
SOURCE: Final = "source"
YEAR: Final = "year"
HOUSEHOLDS: Final = "households"
POOR: Final = "poor_households"
PEOPLE: Final = "people"
WOMEN: Final = "women"
MEN: Final = "men"
PRIORITY: Final = "priority"
PROPOSER: Final = "proposer"
RESPONSIBLE: Final = "responsible"
NOTES: Final = "notes"
CODE: Final = "code"  # of a line that the site wrote itself; see `codes.py`
PERSONAL: Final = "personal"  # names, NIK, telephones: masked and never read

# Columns of one funding source are "funding:APBD_LOCAL", of one year "year:2027" or "year#1".
FUNDING_PREFIX: Final = "funding:"
YEAR_PREFIX: Final = "year:"
YEAR_ORDINAL_PREFIX: Final = "year#"

# In the order a person chooses from.
LABELS: Final[dict[str, str]] = {
    TITLE: N_("Activity"),
    PROBLEM: N_("Problem"),
    SECTOR: N_("Sector"),
    CATEGORY: N_("Category"),
    LOCATION: N_("Location"),
    RT_RW: N_("RT/RW"),
    RT: N_("RT"),
    RW: N_("RW"),
    VILLAGE: N_("Kelurahan or desa"),
    DISTRICT: N_("Kecamatan"),
    VOLUME: N_("Volume"),
    UNIT: N_("Unit of measure"),
    UNIT_PRICE: N_("Unit price"),
    COST: N_("Cost"),
    COST_UPPER: N_("Highest cost"),
    SOURCE: N_("Funding source"),
    YEAR: N_("Year"),
    HOUSEHOLDS: N_("Households (KK)"),
    POOR: N_("Poor households"),
    PEOPLE: N_("Number of people"),
    WOMEN: N_("Women"),
    MEN: N_("Men"),
    PRIORITY: N_("Priority"),
    PROPOSER: N_("Proposed by"),
    RESPONSIBLE: N_("Person or office in charge"),
    NOTES: N_("Remarks"),
    CODE: N_("Code of this site"),
    NUMBER: N_("Row number"),
    PERSONAL: N_("Personal data (not read)"),
    IGNORE: N_("Ignore this column"),
}

# Source kinds a column can stand for, with the codes of forum_site.core.taxonomy.
FUNDING_KINDS: Final = (
    "SELF_HELP", "BLM", "APBN", "APBD_PROVINCE", "APBD_LOCAL", "VILLAGE_FUND", "LOCAL_GRANT", "SOCIAL_AID",
    "POKIR", "CSR_BUMN", "CSR_BUMD", "CSR_PRIVATE", "ZAKAT", "INFAQ_WAKAF", "BANK_CREDIT", "KUR",
    "UPK_REVOLVING", "COOPERATIVE", "NGO", "FOUNDATION", "UNIVERSITY", "INTERNATIONAL_DONOR", "CROWDFUNDING",
    "INDIVIDUAL", "OTHER",
)  # fmt: skip

# Rows that share a merged cell of these share its value; a merged cost counts once.
SHARED: Final = frozenset(
    [
        SECTOR,
        CATEGORY,
        LOCATION,
        RT_RW,
        RT,
        RW,
        VILLAGE,
        DISTRICT,
        YEAR,
        PROPOSER,
        RESPONSIBLE,
        PRIORITY,
        SOURCE,
    ]
)
# A row with any of these filled is more than a heading.
SUBSTANCE: Final = (
    VOLUME,
    UNIT,
    LOCATION,
    RT_RW,
    RT,
    RW,
    YEAR,
    HOUSEHOLDS,
    PEOPLE,
    POOR,
    WOMEN,
    MEN,
    UNIT_PRICE,
)


def is_known(field: str) -> bool:
    """True for a field a person may choose for a column."""
    if field.startswith(FUNDING_PREFIX):
        return field.removeprefix(FUNDING_PREFIX) in FUNDING_KINDS
    for prefix in (YEAR_PREFIX, YEAR_ORDINAL_PREFIX):
        if field.startswith(prefix):
            return field.removeprefix(prefix).isascii() and field.removeprefix(prefix).isdigit()
    return field in LABELS


def is_money(field: str) -> bool:
    """True for columns in which long numbers are amounts."""
    return field in (COST, COST_UPPER, UNIT_PRICE) or field.startswith(FUNDING_PREFIX)


def year_of(field: str, start: int | None) -> int | None:
    """Return the year a column of ticks stands for; ordinals need the plan's first year."""
    if field.startswith(YEAR_PREFIX):
        return int(field.removeprefix(YEAR_PREFIX)[:4])
    if field.startswith(YEAR_ORDINAL_PREFIX) and start is not None:
        return start + int(field.removeprefix(YEAR_ORDINAL_PREFIX)[:2]) - 1
    return None
