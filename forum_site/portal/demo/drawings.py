"""Simple drawings that stand for photos in the demo: clearly drawn, with "gambar contoh" written on them."""

from __future__ import annotations

import io
from typing import Final

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont

SIZE: Final = (960, 720)
SKY, EARTH, GRASS, STONE = "#dfe8f2", "#b99a6b", "#7fa66a", "#b8b6ae"
WATER, MUD, PLANK, INK = "#5f9bc0", "#7c5a33", "#c79a5b", "#2b2b35"
WALL, ROOF = "#efe3cf", "#a4552f"
Draw = ImageDraw.ImageDraw


def drawing(scene: str) -> ContentFile[bytes]:
    """A JPEG of one of SCENES, as a board would upload it."""
    picture = Image.new("RGB", SIZE, SKY)
    pen = ImageDraw.Draw(picture)
    _street(pen)
    SCENES[scene](pen)
    pen.rectangle((0, 660, 960, 720), fill="white")
    pen.text((24, 670), "gambar contoh, bukan foto", fill=INK, font=ImageFont.load_default(34))
    out = io.BytesIO()
    picture.resize((720, 540)).save(out, "JPEG", quality=92)
    return ContentFile(out.getvalue(), name=f"{scene}.jpg")


def _street(pen: Draw) -> None:
    """Ground, three houses and the edge of the road, running towards the middle."""
    pen.rectangle((0, 300, 960, 720), fill=GRASS)
    for x in (40, 250, 700):
        pen.rectangle((x, 190, x + 160, 320), fill=WALL, outline=INK, width=3)
        pen.polygon(((x - 20, 190), (x + 80, 120), (x + 180, 190)), fill=ROOF, outline=INK)
        pen.rectangle((x + 60, 245, x + 100, 320), fill=PLANK, outline=INK, width=3)


def _road(pen: Draw, colour: str) -> None:
    pen.polygon(((430, 320), (560, 320), (900, 720), (120, 720)), fill=colour, outline=INK)


def drain_before(pen: Draw) -> None:
    _road(pen, EARTH)
    pen.polygon(((330, 320), (380, 320), (160, 720), (-40, 720)), fill=MUD)
    for x, y, r in ((560, 430, 60), (430, 560, 90), (650, 620, 110)):
        pen.ellipse((x - r, y - r // 3, x + r, y + r // 3), fill=WATER, outline=INK, width=2)


def drain_after(pen: Draw) -> None:
    _road(pen, EARTH)
    pen.polygon(((320, 320), (390, 320), (180, 720), (-70, 720)), fill=STONE, outline=INK)
    pen.polygon(((342, 320), (368, 320), (100, 720), (0, 720)), fill=WATER, outline=INK)


def path_before(pen: Draw) -> None:
    _road(pen, MUD)
    for x, y, r in ((500, 400, 40), (420, 500, 70), (620, 560, 60), (380, 640, 90)):
        pen.ellipse((x - r, y - r // 3, x + r, y + r // 3), fill=EARTH, outline=INK, width=2)


def path_during(pen: Draw) -> None:
    _road(pen, MUD)
    pen.polygon(((430, 320), (560, 320), (690, 470), (320, 470)), fill=STONE, outline=INK)
    for x in (300, 700):
        pen.rectangle((x, 440, x + 18, 560), fill=PLANK, outline=INK, width=2)
    pen.polygon(((760, 560), (860, 560), (840, 640), (780, 640)), fill=STONE, outline=INK)
    pen.ellipse((795, 630, 825, 660), fill=INK)


def path_after(pen: Draw) -> None:
    _road(pen, STONE)
    for part in range(1, 6):
        y = 320 + part * part * 15
        half = 65 + (y - 320) * 0.81
        pen.line((495 - half, y, 495 + half, y), fill=INK, width=2)


def lamp_before(pen: Draw) -> None:
    _road(pen, STONE)
    pen.rectangle((0, 0, 960, 110), fill=INK)


def tank_before(pen: Draw) -> None:
    """Buckets where water is short."""
    _road(pen, EARTH)
    for x in (300, 420, 540):
        pen.polygon(((x, 500), (x + 90, 500), (x + 75, 600), (x + 15, 600)), fill=WATER, outline=INK)


def tank_after(pen: Draw) -> None:
    _road(pen, STONE)
    pen.rectangle((330, 470, 620, 620), fill=STONE, outline=INK, width=3)
    pen.ellipse((350, 190, 600, 260), fill=WATER, outline=INK, width=3)
    pen.rectangle((350, 225, 600, 470), fill=WATER, outline=INK, width=3)
    pen.rectangle((600, 430, 660, 446), fill=INK)


def machine(pen: Draw) -> None:
    _road(pen, STONE)
    pen.rectangle((300, 420, 680, 600), fill=PLANK, outline=INK, width=3)
    pen.polygon(((360, 420), (620, 420), (560, 300), (420, 300)), fill=STONE, outline=INK)
    for x in (360, 560):
        pen.ellipse((x, 570, x + 70, 640), fill=INK)


def house_during(pen: Draw) -> None:
    """Walls up, rafters bare."""
    _road(pen, EARTH)
    pen.rectangle((280, 350, 690, 620), fill=WALL, outline=INK, width=4)
    pen.line((250, 350, 485, 200, 720, 350), fill=PLANK, width=16)
    for x in (350, 430, 540, 620):
        pen.line((x, 350, 485, 210), fill=PLANK, width=8)


def map_sheet(pen: Draw) -> None:
    """A sketch of the place on paper, as surveyors draw it."""
    pen.rectangle((0, 0, 960, 720), fill=PLANK)
    pen.rectangle((180, 60, 780, 620), fill="white", outline=INK, width=3)
    pen.line((220, 560, 420, 330, 740, 140), fill=STONE, width=30)
    for x, y in ((260, 260), (470, 200), (520, 420), (640, 330)):
        pen.rectangle((x, y, x + 60, y + 50), fill=ROOF, outline=INK)


def meeting(pen: Draw) -> None:
    """People around a table, without faces."""
    pen.rectangle((0, 0, 960, 720), fill=WALL)
    for x, y in ((200, 250), (400, 200), (600, 200), (790, 260)):
        pen.ellipse((x - 40, y - 40, x + 40, y + 40), fill=MUD, outline=INK)
        pen.rectangle((x - 60, y + 40, x + 60, y + 220), fill=WATER, outline=INK)
    pen.rectangle((120, 400, 860, 640), fill=PLANK, outline=INK, width=3)


SCENES: Final = {
    "drain_before": drain_before,
    "drain_after": drain_after,
    "path_before": path_before,
    "path_during": path_during,
    "path_after": path_after,
    "lamp_before": lamp_before,
    "tank_before": tank_before,
    "tank_after": tank_after,
    "machine": machine,
    "house_during": house_during,
    "map_sheet": map_sheet,
    "meeting": meeting,
}
