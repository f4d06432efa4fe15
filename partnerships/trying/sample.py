"""The sheet behind "Pakai lembar contoh": an invented plan of one kelurahan, read like any other file."""

from typing import Final

NAME: Final = "contoh-pjm.csv"
_LINES: Final = (
    "PJM PRONANGKIS KELURAHAN MENTENG KECAMATAN JEKAN RAYA KOTA PALANGKA RAYA;;;;;;;;",
    "PERIODE 2027 - 2029;;;;;;;;",
    "No;Bidang;Kegiatan;Lokasi;Volume;Satuan;Biaya (Rp);Swadaya (Rp);Tahun",
    "1;Lingkungan;Siring Gang Manduhara;RT 03/RW 02;120;m;186400000;22200000;2027",
    "2;Lingkungan;Jamban keluarga;RT 07/RW 03;6;unit;48000000;6000000;2027",
    "3;Lingkungan;Rabat beton Gang Karuhei;RT 02/RW 01;140;m;96500000;8000000;2028",
    "4;Sosial;Makanan tambahan balita posyandu;RW 02;86;anak;43200000;;2027",
    "5;Ekonomi;Mesin jahit untuk KSM penjahit;RT 06/RW 03;4;unit;18500000;;2028",
    "6;Ekonomi;Pelatihan pembukuan UPK dan KSM;RW 01;20;orang;12000000;;2028",
)


def sample() -> bytes:
    return "\n".join(_LINES).encode()
