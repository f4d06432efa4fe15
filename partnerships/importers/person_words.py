"""Words that tell a resident's name from a role, a group, a place or an ordinary word."""

from typing import Final

ROLES: Final = frozenset(
    """
    rt rw lurah camat kades kadus kepala bupati walikota wali gubernur dukuh kaling guru bidan dokter
    kader ketua sekretaris bendahara koordinator anggota pengurus penasehat imam rois modin nyai kyai
    ustadz ustad kota desa kelurahan dusun kecamatan sekolah tokoh
    """.split()
)

INSTITUTIONS: Final = frozenset(
    """
    rt rw bkm lkm ksm kpp upk upl ups pokmas kelompok pkk karang taruna posyandu puskesmas kelurahan
    kalurahan desa dusun padukuhan lingkungan kecamatan kota dinas badan kantor forum musyawarah
    musrenbang musdus muskel warga masyarakat umum lembaga yayasan koperasi pt cv bank panitia pengurus
    takmir masjid mushola musholla gereja sekolah sd smp sma paud tk tpa tpq tani nelayan gapoktan
    poktan kwt umkm lpmk lpm bpd dasawisma remaja pemuda komunitas paguyuban aliansi organisasi
    perkumpulan pokja tim satgas linmas opd skpd reses dprd aspirasi rembug jaring pemerintah pemda
    pemdes bumdes baznas majelis bersama semua seluruh bangsa negara tuhan
    """.split()
)

PLACES_BEFORE: Final = frozenset(
    """
    jl jln jalan gg gang lorong lrg masjid mesjid mushola musholla mushalla musala surau langgar ponpes
    pesantren pondok sd sdn smp sma madrasah mi mts ma pasar jembatan tpu makam pemakaman lapangan
    yayasan komplek kompleks perumahan kampung rs rsud rsu bandara stadion gedung taman sungai parit
    handil saka km panti tpa tpq para kaum sesama
    """.split()
)

NOT_A_NAME: Final = frozenset(
    """
    hamil menyusui balita rumah rumahan tangga nifas bersalin melahirkan muda tua tani nelayan janda
    lansia lanjut pengajian anak bayi pertiwi miskin tunggal pekerja bekerja usia kota asuh kandung
    angkat susuan pemulung pedagang penjual pengrajin perajin penenun penjahit petani peternak buruh
    tukang sopir ojek nasabah peserta ibu bapak bpk sdr sdri saudara saudari pak bu penyandang difabel
    disabilitas terlantar rentan produktif jompo yatim piatu dhuafa duafa mualaf fakir kurang tidak
    mampu korban penerima calon pelaku pemilik penghuni dan atau serta yang di ke dari untuk bagi dengan
    dalam pada oleh agar supaya guna tentang secara sebagai juga pelatihan bantuan pembangunan pembuatan
    perbaikan rehab rehabilitasi pengadaan pemasangan pemberian kegiatan usaha modal kelompok senam
    jahit menjahit masak memasak kue bordir rias salon kerajinan keterampilan kesehatan gizi makanan
    tambahan posyandu program kk jiwa orang unit paket buah set titik meter jalan gang blok lokasi belum
    sudah akan butuh perlu membutuhkan mendapat mendapatkan memiliki punya masih kami kita mereka siaga
    sehat pintar cerdas mandiri sejahtera berdaya peduli sayang kreatif tangguh hebat ogah permukiman
    pemukiman seberang sebelah depan belakang samping dekat sekitar wilayah daerah rusak bocor roboh
    layak huni lapuk reyot sakit meninggal tiga dua satu empat lima mabrur haji umrah umroh
    """.split()
)
