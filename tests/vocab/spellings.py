"""The ways in which one name reaches a reader."""

from __future__ import annotations

import unicodedata

_NEW = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "ọa": "oạ",
    "ủy": "uỷ",
    "úy": "uý",
    "ũy": "uỹ",
    "ÒA": "OÀ",
    "ÓA": "OÁ",
    "ỎA": "OẢ",
    "ỦY": "UỶ",
}


def spellings(name: str) -> dict[str, str]:
    """One name in several spellings, each by what was done to it."""
    moved = name
    for old, new in _NEW.items():
        moved = moved.replace(old, new)
    stripped = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return {
        "as it is": name,
        "decomposed": unicodedata.normalize("NFD", name),
        "in capitals": name.upper(),
        "tone moved": moved,
        "eth for Đ": name.replace("Đ", "Ð"),
        "marks lost": stripped.replace("Đ", "D").replace("đ", "d"),
        "en dash": name.replace("-", "\u2013"),
        "no-break space": name.replace(" ", "\u00a0"),
    }
