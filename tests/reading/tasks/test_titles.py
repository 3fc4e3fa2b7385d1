from __future__ import annotations

import pytest

from congvan.reading.tasks.titles import who_is_titled
from congvan.reading.text.normalise import Text


@pytest.mark.parametrize(
    ("words", "is_named", "expected"),
    [
        ("Sở Y tế", False, ["Sở Y tế"]),
        ("Đối với Sở Y tế, Công an tỉnh:", False, ["Sở Y tế", "Công an tỉnh"]),
        ("Chỉ đạo các bệnh viện:", False, ["các bệnh viện"]),
        (
            "Trách nhiệm của Cục Hàng hải quản lý cảng, bến trong việc cấp phép",
            False,
            ["Cục Hàng hải quản lý cảng, bến"],
        ),
        ("TRÁCH NHIỆM CỦA CÁC CƠ QUAN TRONG THI HÀNH ÁN", False, ["CÁC CƠ QUAN"]),
        (
            "Trách nhiệm của các trường, trung tâm giáo dục thường xuyên13",
            False,
            ["các trường, trung tâm giáo dục thường xuyên"],
        ),
        ("Cơ quan quản lý tàu cá, tàu hàng Bộ Giao thông", True, ["Cơ quan quản lý tàu cá, tàu hàng Bộ Giao thông"]),
        ("Cơ quan quản lý tàu cá, tàu hàng Bộ Giao thông", False, []),
        ("Sở Y tế chủ trì công tác phòng dịch", True, []),
        ("Thư ký thi hành án có các nhiệm vụ sau đây", False, []),
        ("TỔ CHỨC VÀ QUẢN LÝ LỚP HỌC", False, []),
        ("Nhiệm vụ của kế hoạch", False, []),
    ],
)
def test_a_title_names_who_has_the_duties(words: str, *, is_named: bool, expected: list[str]) -> None:
    whole = who_is_titled(Text(words), 0, len(words), is_named=is_named).whole
    assert [words[name.start : name.end] for name in whole] == expected
