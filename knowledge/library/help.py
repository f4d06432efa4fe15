"""Which of the library's articles explains which place of a form, by slug."""

from typing import Final

HELP: Final = {
    "membuat-rab": "rab",
    "menghitung-swadaya-hok": "swadaya",
    "menulis-syarat-tawaran": "criteria",
    "menyusun-pjm-yang-menarik-mitra": "plan_import",
    "lpj-yang-jujur": "lpj",
    "nota-kesepahaman-mitra": "mou",
}
