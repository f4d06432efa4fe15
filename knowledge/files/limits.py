"""How much of a document is read. Generous for a form of an office, small enough for a shared server."""

from typing import Final

MEGABYTE: Final = 1024 * 1024

MAX_UPLOAD: Final = 8 * MEGABYTE
MOST_READ: Final = 16 * MEGABYTE  # by the worker: editors' own documents may be larger than templates
MAX_PART: Final = 60 * MEGABYTE  # of one part of a zipped document, unpacked
MAX_PAGES: Final = 400  # of a PDF
MAX_SHEETS: Final = 40
MAX_ROWS: Final = 5_000  # of one sheet
MAX_TEXT: Final = 150_000  # characters kept: 50 close pages; PostgreSQL indexes at most a megabyte

WORKER_MEMORY: Final = 512 * MEGABYTE
WORKER_CPU_SECONDS: Final = 12
WORKER_WALL_SECONDS: Final = 20
