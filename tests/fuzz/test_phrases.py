"""Reading ends on whatever its own phrases make, raises nothing, and gives JSON that can be read back."""

from __future__ import annotations

import pytest

from congvan import parse_text
from tests.fuzz.phrases import paper, repeated, spliced, triggers
from tests.fuzz.reading import read_back

_PAPERS = 2000
_SPLICED = 500
_BATCH = 250
_HEADER = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_LETTER = f"{_HEADER}Số: 15/UBND-VX\nHà Nội, ngày 5 tháng 3 năm 2025\nKính gửi: Sở Y tế\n\n"
_FOOT = f"{_LETTER}Sở Y tế trực đủ người./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"


@pytest.mark.parametrize("first", range(0, _PAPERS, _BATCH))
def test_random_papers_are_read_back(first: int) -> None:
    for seed in range(first, first + _BATCH):
        read_back(paper(seed))


@pytest.mark.parametrize("first", range(0, _SPLICED, _BATCH))
def test_spliced_papers_are_read_back(first: int) -> None:
    for seed in range(first, first + _BATCH):
        read_back(spliced(seed))


def test_the_phrases_are_those_of_the_tables() -> None:
    assert {"chịu trách nhiệm", "HOẢ TỐC", "Chỉ thị", "KT.", "Chính phủ"} <= set(triggers())


@pytest.mark.timeout(60)  # each takes a second or two; what grows with the square takes minutes
@pytest.mark.parametrize(
    ("before", "phrase", "size"),
    [
        (_HEADER, "BỘ CỦA | ", 300_000),
        (_HEADER, "KHẨN | ", 600_000),
        ("", "đã ", 300_000),
        (_LETTER, "được phân công có trách nhiệm ", 300_000),
        ("", "Nơi nhận:\n- ", 800_000),
        (_FOOT, "AB CD EF ", 300_000),
        (_FOOT, "KT. GIÁM ĐÓC ", 300_000),
        (_FOOT, "K1. GLÁM ĐÓC\n", 60_000),
    ],
)
def test_a_phrase_said_again_and_again_is_read_in_time(before: str, phrase: str, size: int) -> None:
    assert parse_text(before + repeated(phrase, size)).source is not None


@pytest.mark.parametrize("phrase", ["định kỳ mỗi 0 ngày", "định kỳ hằng 0 tháng", "định kỳ mỗi 0 tuần một lần"])
def test_what_comes_every_no_days_has_no_recurrence(phrase: str) -> None:
    directive = parse_text(f"{_LETTER}Yêu cầu Sở Y tế báo cáo {phrase} về UBND tỉnh.\n")
    assert [task.deadline for task in directive.tasks if task.deadline and task.deadline.recurrence] == []


def test_bodies_side_by_side_do_not_nest_without_bound() -> None:
    bodies = "".join(f"SỞ {chr(65 + at % 26)}{chr(65 + at // 26)} TỈNH | " for at in range(300))
    text = f"{_HEADER}{bodies}\nSố: 15/UBND-VX\n"
    read_back(text)
    assert len(parse_text(text).issuers) > 1
