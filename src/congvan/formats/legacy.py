"""Encodings from before Unicode: TCVN3, VNI, VISCII, VPS and Windows-1258, by font name and by the words they give.

>>> decode_font("ñy ban nh©n d©n", ".VnTime")
'ủy ban nhân dân'
>>> decode_font("uûy ban nhaân daân", "VNI-Times")
'ủy ban nhân dân'
>>> recognise("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp")
'tcvn3'
>>> decode("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "tcvn3")
'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
>>> recognise("Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập") is None
True
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import islice

from congvan.vocab import tables

__all__ = ["ENCODINGS", "decode", "decode_font", "encoding_of_font", "recognise", "recognise_bytes"]

ENCODINGS = {"tcvn3": "TCVN3", "vni": "VNI", "viscii": "VISCII", "vps": "VPS"}
_CP1258 = "cp1258"
_FEWEST = 4  # words of the trade that must come out before an encoding is believed
_TIMES = 4  # how many times more of them than stand there as it is
_SAMPLE = 20_000
# Letters that no one-byte encoding shows when it is taken for Latin: a text with several is Unicode.
_BEYOND_LATIN = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]")
_ENOUGH = 8
_NO_CAPITALS = frozenset({"tcvn3"})
_CELL = re.compile(r"[^\t\n|]+?(?=\s{3}|[\t\n|]|$)")  # a line, or what stands in one of its columns
_NOT_CAPITALS = re.compile("[a-z0-9]")
_TWO_CAPITALS = re.compile("[A-Z][A-Z]")
_WORD = re.compile(r"[^\W\d_]+")
# What Windows shows for the bytes 80 to 9F, back to those bytes.
_WINDOWS = {ord(bytes([byte]).decode("cp1252", "replace")): byte for byte in range(0x80, 0xA0)}
_WINDOWS.pop(0xFFFD, None)


def encoding_of_font(font: str) -> str | None:
    """``tcvn3`` for ``.VnTime`` and its kin, ``vni`` for ``VNI-Times``, ``vps`` for ``VPS Times``; ``None`` for others."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return next((code for code in ("vni", "vps") if name.startswith((f"{code}-", f"{code} "))), None)


def decode_font(text: str, font: str) -> str:
    """Words set in a font, in Unicode; those in a font of capitals (``.VnTimeH``) in capitals."""
    encoding = encoding_of_font(font)
    if encoding is None:
        return text
    words = decode(text, encoding)
    return words.upper() if encoding == "tcvn3" and font.strip().endswith("H") else words


def decode(text: str, encoding: str) -> str:
    """Words of an encoding, given as the Latin letters that their bytes are, in Unicode (NFC)."""
    if encoding == _CP1258:
        raw = text.translate(_WINDOWS).encode("latin-1", "replace")
        return unicodedata.normalize("NFC", raw.decode(_CP1258, "replace"))
    pattern, letters = _table(encoding)
    words = unicodedata.normalize("NFC", pattern.sub(lambda match: letters[match[0]], text.translate(_WINDOWS)))
    return _CELL.sub(_raised, words) if encoding in _NO_CAPITALS else words


def _raised(cell: re.Match[str]) -> str:
    """Letters with marks put in capitals among capitals: TCVN3 has small ones only, and a font of capitals drew them.

    ``CỘNG HÒA XÃ HỘI`` was typed as ``CéNG HßA X· HéI``, which decodes as ``CộNG HòA Xã HộI``: where no plain letter of
    a run of words is small and two stand side by side in capitals, all are capitals. ``Số: 12/QĐ-UBND`` is no such run.
    """
    words = cell[0]
    return words.upper() if _TWO_CAPITALS.search(words) and not _NOT_CAPITALS.search(words) else words


@cache
def _table(encoding: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What each sequence of bytes stands for, the longest first."""
    letters = {
        "".join(chr(int(byte, 16)) for byte in row["bytes_hex"].split()): row["unicode"]
        for row in tables.rows("legacy_encodings")
        if row["encoding"].startswith(ENCODINGS[encoding])
    }
    choices = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, choices))), letters


def recognise(text: str) -> str | None:
    """The encoding whose letters a text shows as those of Latin; ``None`` where it reads as it is."""
    sample = text[:_SAMPLE]
    if sample.isascii() or sum(1 for _ in islice(_BEYOND_LATIN.finditer(sample), _ENOUGH)) == _ENOUGH:
        return None
    best = max(_FEWEST - 1, _hits(sample) * _TIMES)
    found: str | None = None
    for encoding in ENCODINGS:
        hits = _hits(decode(sample, encoding))
        if hits > best:
            found, best = encoding, hits
    return found


def recognise_bytes(data: bytes) -> str | None:
    """The encoding of bytes that are no UTF-8; ``None`` where no words come out of any."""
    sample = data[:_SAMPLE].decode("latin-1")
    hits = {encoding: _hits(decode(sample, encoding)) for encoding in (*ENCODINGS, _CP1258)}
    best = max(hits, key=lambda encoding: hits[encoding])
    return best if hits[best] >= _FEWEST else None


@cache
def _common_words() -> frozenset[str]:
    return frozenset(row["word"] for row in tables.rows("common_words", "congvan.formats"))


def _hits(text: str) -> int:
    """How many words of the trade stand in a text; all of them have a mark that an encoding can spoil."""
    words = _common_words()
    return sum(word in words for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()))
