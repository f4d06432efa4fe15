"""How names are compared: small letters, plain Latin letters and digits, single spaces."""

import re
import unicodedata

_BETWEEN = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['`\"]")


def normalise(text: str) -> str:
    """Kota Bau-Bau → kota bau bau, We'a-we'a → wea wea; never raises."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _BETWEEN.sub(" ", _APOSTROPHES.sub("", plain.lower())).strip()
