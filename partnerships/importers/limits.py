"""How much of a file is read. Generous for a plan of a kota, small enough for a shared server."""

from typing import Final

MEGABYTE: Final = 1024 * 1024

MAX_UPLOAD: Final = 10 * MEGABYTE
MAX_UNPACKED: Final = 80 * MEGABYTE  # of all parts of a zipped workbook together
MAX_PARTS: Final = 2_000  # files inside a zipped workbook
MAX_SHEETS: Final = 40
MAX_ROWS: Final = 6_000  # 5,000 lines, their heading, totals and signatures
MAX_COLUMNS: Final = 200
MAX_CELLS: Final = 180_000  # filled cells of all sheets together
MAX_TEXT: Final = 4_000  # characters kept of one cell
MAX_ALL_TEXT: Final = 8_000_000  # characters of all cells together

WORKER_MEMORY: Final = 512 * MEGABYTE
WORKER_CPU_SECONDS: Final = 20
WORKER_WALL_SECONDS: Final = 30
