"""Encodings from before Unicode: fonts of the TCVN3 and VNI families, whose bytes show as Latin letters.

>>> decode_font("ñy ban nh©n d©n", ".VnTime")
'ủy ban nhân dân'
>>> decode_font("uûy ban nhaân daân", "VNI-Times")
'ủy ban nhân dân'
>>> decode_font("ủy ban", "Times New Roman")
'ủy ban'
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from congvan.vocab import tables

__all__ = ["decode", "decode_font", "encoding_of_font"]

_NAMES = {"tcvn3": "TCVN3", "vni": "VNI"}


def encoding_of_font(font: str) -> str | None:
    """``tcvn3`` for ``.VnTime`` and its kin, ``vni`` for ``VNI-Times`` and its kin, ``None`` for the fonts of today."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else None


def decode_font(text: str, font: str) -> str:
    """Words set in a font, in Unicode; those in a font of capitals (``.VnTimeH``) in capitals."""
    encoding = encoding_of_font(font)
    if encoding is None:
        return text
    words = decode(text, encoding)
    return words.upper() if encoding == "tcvn3" and font.strip().endswith("H") else words


def decode(text: str, encoding: str) -> str:
    """Words of ``tcvn3`` or ``vni``, given as the Latin letters that their bytes are, in Unicode (NFC)."""
    pattern, letters = _table(encoding)
    return unicodedata.normalize("NFC", pattern.sub(lambda match: letters[match[0]], text))


@cache
def _table(encoding: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What each sequence of bytes stands for, the longest first."""
    letters = {
        "".join(chr(int(byte, 16)) for byte in row["bytes_hex"].split()): row["unicode"]
        for row in tables.rows("legacy_encodings")
        if row["encoding"].startswith(_NAMES[encoding])
    }
    choices = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, choices))), letters
