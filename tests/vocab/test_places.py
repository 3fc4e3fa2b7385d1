from __future__ import annotations

from datetime import date

import pytest

from congvan.vocab import places
from congvan.vocab.folding import key

DAY = date(2024, 1, 1)


@pytest.mark.parametrize("unit", places.all_units(), ids=lambda unit: unit.word)
def test_each_unit_word_stands_alone_and_heads_a_committee(unit: places.AdministrativeUnit) -> None:
    for word in (unit.word, unit.word.upper(), *unit.abbreviations):
        place = places.parse(word)
        assert place is not None
        assert place.unit == unit
        assert place.text is None
    for head in filter(None, (unit.committee, unit.youth_union)):
        assert places.unit_of_head(f"Ban Thường vụ {head}") == unit
    assert places.unit_of_head(key("Sở Y tế")) is None


@pytest.mark.parametrize(
    ("tail", "text", "level"),
    [
        ("TỈNH CAO BẰNG", "tỉnh Cao Bằng", "province"),
        ("Cao Bằng", "tỉnh Cao Bằng", "province"),
        ("TP. Cao Bằng", "thành phố Cao Bằng", "district"),
        ("THỊ XÃ SƠN TÂY, TP HÀ NỘI", "thị xã Sơn Tây, thành phố Hà Nội", "district"),
        ("P.5", "phường 5", "commune"),
        ("đặc khu Phú Quý", None, None),
        ("Ba Vì", None, None),
        ("huyện Ba Vì, nước Lào", None, None),
        ("xã hội", None, None),
    ],
)
def test_places_are_told_by_their_unit_word(tail: str, text: str | None, level: str | None) -> None:
    place = places.parse(tail, on=DAY)
    assert (place and place.text, place and place.level) == (text, level)
