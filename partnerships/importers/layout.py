"""The site's own layout: the columns of the empty template and of an exported plan, as the reader knows them.

Pure data. The words are for people in Indonesia who fill a sheet, not interface text, so they are not
translated. `EXACT` is asked before all patterns of `vocabulary`, so what the site writes it reads back.
"""

from dataclasses import dataclass
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers.words import normal

PLAN_SHEET: Final = "PJM"
ANNUAL_SHEET: Final = "Renta"
GUIDE_SHEET: Final = "Petunjuk"
CHOICES_SHEET: Final = "Pilihan"
HEADER_ROW: Final = 4
SECTOR_WORDS: Final = {"ENVIRONMENT": "lingkungan", "SOCIAL": "sosial", "ECONOMIC": "ekonomi"}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`width` in characters; `help`, `example` and `allowed` are told on the guide sheet."""

    field: str
    heading: str
    width: int
    help: str = ""
    example: str = ""
    allowed: str = "bebas"

    @property
    def is_money(self) -> bool:
        return f.is_money(self.field)


def _source(kind: str, heading: str) -> SheetColumn:
    return SheetColumn(f"{f.FUNDING_PREFIX}{kind}", f"{heading} (Rp)", 16, allowed="angka rupiah")


_NUMBER: Final = "angka bulat"
_RUPIAH: Final = "angka rupiah, tanpa titik atau Rp"

COLUMNS: Final = (
    SheetColumn(f.NUMBER, "No", 6, "Nomor urut baris.", "1", _NUMBER),
    SheetColumn(f.SECTOR, "Bidang", 14, "Salah satu dari tiga bidang tridaya.", "lingkungan",
                "lingkungan, sosial, ekonomi"),
    SheetColumn(f.CATEGORY, "Kategori", 18, "Jenis kegiatan. Mitra mencari kebutuhan dengan kata ini.",
                "drainase", "lihat lembar Pilihan"),
    SheetColumn(f.TITLE, "Kegiatan", 44, "Apa yang akan dikerjakan. Satu baris satu kegiatan.",
                "Saluran drainase Gang Karuhei"),
    SheetColumn(f.PROBLEM, "Permasalahan", 30, "Mengapa kegiatan ini perlu.", "Banjir setiap hujan deras"),
    SheetColumn(f.LOCATION, "Lokasi", 22, "Nama jalan, gang, atau tempat. Jangan menulis nama warga.",
                "Gang Karuhei"),
    SheetColumn(f.RT, "RT", 6, "Nomor RT.", "03"),
    SheetColumn(f.RW, "RW", 6, "Nomor RW.", "02"),
    SheetColumn(f.VOLUME, "Volume", 10, "Banyaknya, angka saja.", "120", "angka, koma untuk pecahan"),
    SheetColumn(f.UNIT, "Satuan", 10, "Satuan dari volume.", "m", "m, m2, m3, unit, orang, paket, …"),
    SheetColumn(f.COST, "Biaya (Rp)", 18, "Seluruh biaya kegiatan, dari semua sumber.", "186400000", _RUPIAH),
    SheetColumn(f"{f.FUNDING_PREFIX}SELF_HELP", "Swadaya (Rp)", 16,
                "Bagian biaya yang direncanakan dari warga. Belum mengurangi angka belum terdanai.",
                "22200000", _RUPIAH),
    SheetColumn(f.YEAR, "Tahun", 10, "Tahun pelaksanaan. Beberapa tahun ditulis 2027-2028.", "2027",
                "tahun di dalam periode rencana"),
    SheetColumn(f.HOUSEHOLDS, "KK", 8, "Jumlah kepala keluarga penerima manfaat.", "45", _NUMBER),
    SheetColumn(f.POOR, "KK Miskin", 10, "Di antaranya kepala keluarga miskin.", "30", _NUMBER),
    SheetColumn(f.PEOPLE, "Jiwa", 8, "Jumlah orang penerima manfaat.", "180", _NUMBER),
    SheetColumn(f.WOMEN, "Perempuan", 11, "Di antaranya perempuan.", "92", _NUMBER),
    SheetColumn(f.PRIORITY, "Prioritas", 10, "Urutan prioritas; 1 yang paling utama.", "1", _NUMBER),
    SheetColumn(f.PROPOSER, "Pengusul", 22, "Nama kelompok atau KSM, bukan nama warga.", "KSM Mawar"),
    SheetColumn(f.RESPONSIBLE, "Penanggung jawab", 22, "Unit atau dinas, bukan nama warga.", "UPL"),
    SheetColumn(f.NOTES, "Keterangan", 30, "Rencana kerja atau catatan.", "dikerjakan dua tahap"),
)  # fmt: skip

SOURCE_COLUMNS: Final = {
    column.field.removeprefix(f.FUNDING_PREFIX): column
    for column in (
        _source("BLM", "BLM"), _source("APBN", "APBN"), _source("APBD_PROVINCE", "APBD provinsi"),
        _source("APBD_LOCAL", "APBD kota/kabupaten"), _source("VILLAGE_FUND", "Dana kelurahan/desa"),
        _source("LOCAL_GRANT", "Hibah daerah"), _source("SOCIAL_AID", "Bantuan sosial"),
        _source("POKIR", "Pokir DPRD"), _source("CSR_BUMN", "TJSL BUMN"), _source("CSR_BUMD", "CSR BUMD"),
        _source("CSR_PRIVATE", "CSR swasta"), _source("ZAKAT", "Zakat"),
        _source("INFAQ_WAKAF", "Infak dan wakaf"), _source("BANK_CREDIT", "Kredit bank"),
        _source("KUR", "KUR"), _source("UPK_REVOLVING", "Dana bergulir UPK"),
        _source("COOPERATIVE", "Koperasi"), _source("NGO", "LSM"), _source("FOUNDATION", "Yayasan"),
        _source("UNIVERSITY", "Perguruan tinggi"), _source("INTERNATIONAL_DONOR", "Donor internasional"),
        _source("CROWDFUNDING", "Urun dana"), _source("INDIVIDUAL", "Donatur perorangan"),
        _source("OTHER", "Sumber dana lain"),
    )
}  # fmt: skip
CODE_COLUMN: Final = SheetColumn(f.CODE, "Kode situs (jangan diubah)", 14)

EXACT: Final = {
    normal(column.heading.removesuffix("(Rp)").removesuffix("(jangan diubah)")): column.field
    for column in (*COLUMNS, *SOURCE_COLUMNS.values(), CODE_COLUMN)
}


def category_words(code: str) -> str:
    """A category as the sheet says it: "jalan usaha tani"."""
    return code.replace("_", " ")


def is_guide(name: str) -> bool:
    """True for a sheet that explains the others."""
    return normal(name) in {"petunjuk", "pilihan", "panduan", "petunjuk pengisian", "cara mengisi"}
