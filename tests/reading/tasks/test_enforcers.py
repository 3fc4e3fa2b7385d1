"""The article that charges bodies with carrying a decision out: every name in it, whatever tells it from others."""

from __future__ import annotations

import pytest

from congvan.reading.tasks.enforcers import who_enforces, who_has_duty, who_is_charged
from congvan.reading.text.normalise import Text


def names(words: str) -> list[str]:
    return [words[name.start : name.end] for name in who_enforces(Text(words), 0, len(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            (
                "Giám đốc Sở Xây dựng, Chủ tịch UBND các xã có rừng đặc dụng và các tổ chức, cá nhân có liên quan "
                "chịu trách nhiệm thi hành Quyết định này./."
            ),
            [
                "Giám đốc Sở Xây dựng",
                "Chủ tịch UBND các xã có rừng đặc dụng",
                "các tổ chức, cá nhân có liên quan",
            ],
        ),
        (
            (
                "Chánh Văn phòng Bộ, Thủ trưởng các đơn vị thuộc, trực thuộc Bộ Nội vụ và Thủ trưởng các cơ quan có liên "
                "quan chịu trách nhiệm thi hành Quyết định này."
            ),
            [
                "Chánh Văn phòng Bộ",
                "Thủ trưởng các đơn vị thuộc, trực thuộc Bộ Nội vụ",
                "Thủ trưởng các cơ quan có liên quan",
            ],
        ),
        (
            "Giám đốc Ban quản lý khu kinh tế mở Hòn La chịu trách nhiệm thi hành",
            ["Giám đốc Ban quản lý khu kinh tế mở Hòn La"],
        ),
        (
            "Giám đốc Sở Xây dựng; Giám đốc: Công ty A, Công ty B; Thủ trưởng các đơn vị chịu trách nhiệm thi hành",
            ["Giám đốc Sở Xây dựng", "Giám đốc: Công ty A, Công ty B", "Thủ trưởng các đơn vị"],
        ),
        (
            "Sở Y tế; các cơ quan liên quan có trách nhiệm thi hành Quyết định này",
            ["Sở Y tế", "các cơ quan liên quan"],
        ),
        (
            "Sở Y tế; các cơ quan liên quan theo trách nhiệm thi hành Nghị quyết này",
            ["Sở Y tế", "các cơ quan liên quan"],
        ),
        ("Sở Y tế, Sở Nội vụ rà soát hồ sơ.", []),
        ("Sở Y tế rà soát hồ sơ. Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.", []),
        ("Việc này do các sở chịu trách nhiệm thực hiện.", []),
    ],
)
def test_all_before_the_charge_is_names(words: str, expected: list[str]) -> None:
    assert names(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường cao đẳng được đánh giá theo khoản 2 có trách nhiệm:",
            ["Trường cao đẳng được đánh giá theo khoản 2"],
        ),
        ("Sở Y tế và các bệnh viện trong phạm vi nhiệm vụ được giao có trách nhiệm:", ["Sở Y tế", "các bệnh viện"]),
        ("Ủy ban nhân dân cấp tỉnh giao Sở Nội vụ, Công an tỉnh chịu trách nhiệm:", ["Sở Nội vụ", "Công an tỉnh"]),
        ("Ban Quản lý các bến có quyền hạn và trách nhiệm:", ["Ban Quản lý các bến"]),
        ("Sở Y tế có trách nhiệm báo cáo:", []),
        ("Nội dung báo cáo có trách nhiệm:", []),
    ],
)
def test_all_before_the_duties_of_a_list_is_names(words: str, expected: list[str]) -> None:
    assert [words[name.start : name.end] for name in who_is_charged(Text(words), 0, len(words))] == expected


@pytest.mark.parametrize(
    ("words", "known", "expected"),
    [
        (
            "Các trường trong Công an nhân dân có trách nhiệm phổ biến",
            "Các trường",
            ["Các trường trong Công an nhân dân"],
        ),
        ("Sở Y tế, các xã nơi có dịch chịu trách nhiệm rà soát", "Sở Y tế, các xã", ["Sở Y tế", "các xã nơi có dịch"]),
        ("Các trường trong tỉnh, có trách nhiệm phổ biến", "Các trường", []),
        ("Sở Y tế chủ trì công tác có trách nhiệm báo cáo", "Sở Y tế", []),
        ("Sở Y tế phối hợp với Sở Nội vụ có trách nhiệm báo cáo", "Sở Y tế", []),
    ],
)
def test_all_before_a_duty_in_the_same_clause_is_names(words: str, known: str, expected: list[str]) -> None:
    found = who_has_duty(Text(words), 0, len(known), len(words))
    assert [words[name.start : name.end] for name in found] == expected
