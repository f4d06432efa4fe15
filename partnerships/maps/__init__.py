"""Points on the earth and maps of them as SVG, drawn on the server. Pure: no framework, no database."""

from partnerships.maps.drawing import MapWords, Mark, draw
from partnerships.maps.points import INDONESIA, Point, PointProblem, distance, inside_indonesia, read_point
from partnerships.maps.tiles import Tile, tiles_of
from partnerships.maps.view import Box, View, fit

__all__ = [
    "INDONESIA",
    "Box",
    "MapWords",
    "Mark",
    "Point",
    "PointProblem",
    "Tile",
    "View",
    "distance",
    "draw",
    "fit",
    "inside_indonesia",
    "read_point",
    "tiles_of",
]
