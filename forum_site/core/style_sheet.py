"""Sample data of the living style sheet: invented, in Indonesian as people write it, each state once."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.safestring import mark_safe

from forum_site.core.differences import by_words
from forum_site.core.display.charts import Funding
from forum_site.core.display.icons import ICONS
from forum_site.core.field_help import Explained
from forum_site.core.taxonomy import ECONOMIC, ENVIRONMENT, SOCIAL

DYES = (
    "tarum tarum-deep tarum-soft kunyit kunyit-soft kunyit-ink pandan pandan-soft mengkudu mengkudu-soft"
    " sogan sogan-soft ink ink-2 line-strong line sunk bg"
).split()
NEED_STATES = [
    ("Konsep", "out", "file"), ("Diusulkan", "out", "need"), ("Diverifikasi", "info", "check"),
    ("Terbuka untuk mitra", "info", "offer"), ("Penjajakan", "wait", "clock"),
    ("Komitmen penuh", "ok", "check"), ("Dikerjakan 60%", "info", "gear"), ("Serah terima", "ok", "shield"),
    ("Ditunda", "out", "clock"), ("Dibatalkan", "bad", "x"),
]  # fmt: skip
OFFER_STATES = [
    ("Ditinjau sekretariat", "wait", "clock"), ("Terbit", "ok", "check"),
    ("Tutup 9 hari lagi", "bad", "clock"), ("Terlambat", "bad", "alert"), ("Dikembalikan", "wait", "info"),
]  # fmt: skip
REASONS = [
    {"state": "met", "text": "Wilayah terpenuhi", "detail": "Kec. Jekan Raya"},
    {"state": "not_met", "text": "Kekurangan melebihi batas Rp 60 juta", "detail": "Ajukan sebagian saja."},
    {
        "state": "unknown", "text": "Audit belum diketahui",
        "detail": "Laporan 2025 belum ada.", "url": "#bagan", "action": "Unggah",
    },
]  # fmt: skip
STEPS = [
    {"state": "done", "title": "Diverifikasi", "by": "3 Mar 2026", "url": "#jejak"},
    {"state": "now", "title": "Penjajakan", "by": "sejak 2 Nov 2026"},
    {"state": "next", "title": "Pelaksanaan"},
]


class SampleForm(forms.Form):
    activity = forms.CharField(label="Nama kegiatan", help_text="Tulis seperti di PJM.")
    cost = forms.IntegerField(
        label="Biaya",
        help_text="Dalam rupiah, tanpa titik.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Ada huruf di antara angka. Tulis 12500000."},
    )
    sector = forms.ChoiceField(
        label="Bidang", choices=[("e", "Lingkungan"), ("s", "Sosial"), ("k", "Ekonomi")]
    )
    problem = forms.CharField(label="Masalah", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    weight = forms.ChoiceField(
        label="Sifat syarat", choices=[("hard", "Wajib"), ("soft", "Nilai tambah")], widget=forms.RadioSelect
    )
    ready = forms.MultipleChoiceField(
        label="Kesiapan",
        choices=[("rab", "RAB lengkap"), ("land", "Lahan jelas")],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    agree = forms.BooleanField(label="Saya mewakili BKM ini", help_text="Sekretariat akan memeriksa.")
    sheet = forms.FileField(label="Unggah PJM", required=False, help_text="xlsx, xls, ods, atau csv")


def sample_context() -> dict[str, Any]:
    """Everything templates/core/style.html shows."""
    form = SampleForm(
        {"activity": "Rabat beton Gang Karuhei", "cost": "12.5OO.000", "sector": "e", "weight": "hard",
         "ready": ["rab"], "agree": "on"},
        auto_id="c-%s",
    )  # fmt: skip
    now = timezone.now()
    return {
        "dyes": DYES,
        "icons": ICONS,
        "need_states": NEED_STATES,
        "offer_states": OFFER_STATES,
        "form": form,
        "slices": [("spent", 25), ("received", 20), ("commit", 20), ("explore", 12), ("gap", 23)],
        "reasons": REASONS,
        "difference": by_words("Rapat Sabtu pagi di balai RW.", "Rapat Minggu pagi di balai RW 02."),
        "explained": Explained("Membuat RAB", "#kerja"),
        "steps": STEPS,
        "parts": [("Wilayah", 30, 30), ("Bidang", 25, 25), ("Jumlah dana", 20, 20), ("Isi usulan", 6, 15)],
        "figures": [("KK miskin", 30), ("masih kurang", "Rp\N{NO-BREAK SPACE}74,2\N{NO-BREAK SPACE}juta")],
        "facts": [("Lokasi", "RT 03/RW 02, Kel. Menteng"), ("Volume", "120 m"), ("Tahun", 2027)],
        "columns": [("Sumber", False), ("Komitmen", True), ("Diterima", True)],
        "rows": [
            ("Swadaya warga", "22.200.000", "22.200.000"),
            ("Dana kelurahan", "30.000.000", "30.000.000"),
        ],
        "total": ("Jumlah", "52.200.000", "52.200.000"),
        "files": [("LPJ 2026", "#berkas", "PDF, 640 kB")],
        "page": Paginator(range(110), 10).page(2),
        "soon": now + timedelta(days=9),
        "minutes_ago": now - timedelta(minutes=12),
        "last_week": now - timedelta(days=7),
        "body": mark_safe("<p>UPK kami tidak berjalan sejak pendampingan selesai. Mulai dari mana?</p>"),  # noqa: S308
        **_rows(),
    }


def _rows() -> dict[str, Any]:
    return {
        "environment": ENVIRONMENT,
        "social": SOCIAL,
        "economic": ECONOMIC,
        "partly": Funding(186_400_000, received=52_200_000, committed=60_000_000),
        "full": Funding(67_500_000, spent=67_500_000),
        "need_badges": [("2 mitra cocok", "info", "offer"), ("Siap dikerjakan", "ok", "check")],
        "offer_needs": [("Saluran drainase Gang Manduhara", "#baris")],
        "offer_badges": [("Semua syarat terpenuhi", "ok", "check")],
        "lacks": [("Laporan audit 2025 belum ada.", "Unggah", "#baris")],
    }
