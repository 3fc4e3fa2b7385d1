"""The name of a body that was printed in capitals, as it is spelt within a text (NĐ30 PL II, III).

>>> spelt("ỦY BAN NHÂN DÂN XÃ BÌNH AN")
'Ủy ban nhân dân xã Bình An'
>>> spelt("BỘ GIÁO DỤC VÀ ĐÀO TẠO")
'Bộ Giáo dục và Đào tạo'
>>> spelt("HỢP TÁC XÃ AN PHÚ")
'HỢP TÁC XÃ AN PHÚ'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.layout.profile import read_table
from congvan.vocab import bodies

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["spelt"]

_MOST_WORDS = 30


def spelt(name: str, on: dt.date | None = None) -> str:
    """The name with capitals where the register of bodies has them; one that it does not know stays as printed.

    What follows the words that it knows is a unit, in small letters, and the unit's name, in capitals.
    """
    words = name.split()
    if not name.isupper() or len(words) > _MOST_WORDS:
        return name
    for count in range(len(words), 1, -1):
        body = bodies.find(" ".join(words[:count]), on=on)
        if body is not None:
            return " ".join([body.name, *_unit(words[count:])])
    return name


def _unit(words: list[str]) -> list[str]:
    """``TỈNH SƠN HẢI`` as ``tỉnh Sơn Hải``."""
    units = sorted((row["word"].split() for row in read_table("unit_words.csv")), key=len, reverse=True)
    unit = next((unit for unit in units if words[: len(unit)] == unit), [])
    return [*map(str.lower, unit), *map(str.capitalize, words[len(unit) :])]
