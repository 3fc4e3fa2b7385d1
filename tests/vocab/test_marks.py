from __future__ import annotations

import pytest

from congvan.vocab import marks
from tests.vocab.spellings import spellings

ROWS = marks.all_marks()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.group} {row.text}")
def test_each_mark_is_found_by_every_print(row: marks.Mark) -> None:
    for text in (row.text, *row.variants):
        for how, spelling in spellings(text.replace("{n}", "2")).items():
            assert marks.find(spelling, row.group, row.systems[0]) == row, f"{text} {how}"
            assert marks.find(spelling) is not None


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("KHẨN", "urgent"),
        ("KHÂN", "urgent"),
        ("Thượng khẩn", "very_urgent"),
        ("HOẢ TỐC", "immediate"),
        ("HỎA TỐC", "immediate"),
        ("MẬT", None),
        ("", None),
    ],
)
def test_urgency_is_the_value_of_the_model(text: str, urgency: str | None) -> None:
    assert marks.urgency(text) == urgency


@pytest.mark.parametrize(
    ("text", "secrecy"),
    [("MẬT", "confidential"), ("TỐI MẬT", "secret"), ("Tuyệt mật", "top_secret"), ("KHẨN", None), ("A", None)],
)
def test_secrecy_is_the_value_of_the_model(text: str, secrecy: str | None) -> None:
    assert marks.secrecy(text) == secrecy


def test_circulation_is_in_the_spelling_of_the_table() -> None:
    assert marks.circulation("Lưu hành nội bộ") == "LƯU HÀNH NỘI BỘ"
    assert marks.circulation("XEM XONG TRẢ LẠI.") == "XEM XONG TRẢ LẠI"
    assert marks.circulation("Lưu: VT") is None
