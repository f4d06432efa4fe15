"""Words by which rows of a table are known for totals, signatures and notes."""

import re
from typing import Final

TOTAL: Final = re.compile(
    r"(?:sub ?total|sub jumlah|grand total|jumlah|jml|total|rekap|rekapitulasi)(?: (?P<rest>.*))?"
)
TOTAL_FILLERS: Final = frozenset(
    """
    jumlah jml total sub subtotal grand bidang sektor aspek biaya anggaran dana rp rupiah keseluruhan
    seluruh seluruhnya umum akhir besar per halaman hal dipindahkan pindahan tahun ke kegiatan usulan
    program kebutuhan rw rt pjm renta swadaya dan semua nilai pagu rab kumulatif i ii iii iv v vi vii
    viii ix x kelurahan desa
    """.split()
)
_MONTHS: Final = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
)
SIGNATURE: Final = re.compile(
    r"(?:mengetahui|menyetujui|disetujui|disahkan|diketahui|mengesahkan|dibuat oleh|disusun oleh|ditetapkan"
    r"|hormat kami|tertanda|ttd|tim penyusun|penyusun|tim perumus)\b.*"
    r"|(?:koordinator|ketua|sekretaris|bendahara|manajer|pimpinan)(?: \w+)?"
    r" (?:bkm|lkm|upl|ups|upk|tim|lpmk?|fka)\b.*"
    r"|(?:an )?(?:lurah|kepala (?:desa|kelurahan|dusun)|kades|camat|ketua|koordinator|sekretaris|bendahara"
    r"|fasilitator|senior fasilitator|nip)(?: \w+){0,4}"
    rf"|[a-z ]{{3,40}} (?:\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}"
)
NOTE: Final = re.compile(r"(?:catatan|keterangan|ket|nb|note|terbilang|lampiran|halaman|hal|sumber|cat)\b.*")
HEADING_START: Final = re.compile(
    r"(?:sub )?(?:bidang|sektor|aspek|urusan|komponen|program|kelompok)\b.*"
    r"|tahun 20\d\d|renta 20\d\d|rw \d{1,3}"
    r"|(?:kelurahan|desa|dusun|padukuhan|kalurahan) \w+(?: \w+)?"
)
RESETS_SECTOR: Final = re.compile(r"(?:bidang|sektor|aspek|urusan)\b.*")
ENUMERATOR: Final = re.compile(r"\s*(?:[A-Za-z]|[IVXivx]{1,5}|\d{1,3})(?:\.\d{1,2}){0,3}\s*[.)]?\s*")
