"""Kính gửi of a scan: its words spoiled, beside a stamp or lost, and what stands below the names."""

from __future__ import annotations

import pytest

from congvan import parse_text

_LETTER = (
    "UBND TỈNH SƠN HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
    "Số: 15/SYT-NVY Sơn Hải, ngày 05 tháng 02 năm 2026\nV/v trực Tết\n\n{address}\n\n"
    "Thực hiện Kế hoạch số 12/KH-UBND, Sở Y tế yêu cầu trực đủ người./.\n"
)


def addressees(address: str) -> list[str]:
    letter = parse_text(_LETTER.format(address=address))
    assert letter.subject == "trực Tết"
    return [each.text for each in letter.recipients if each.role == "addressee"]


@pytest.mark.parametrize(
    "address",
    [
        "Kính gửi: Bệnh viện tỉnh.",
        "woe rốc Kính gti: Bệnh viện tỉnh.",
        "Kính gửi: Bệnh viện tỉnh\nSố điện thoại: 0912\nEmail: bv@sonhai.gov.vn",
        "Kính gửi: Bệnh viện tỉnh\nMã số thuế: 2300\nsố 5, đường Biển",
        "Kính gửi: - Bệnh viện tỉnh.",
        "gửi: Bệnh viện tỉnh.",
    ],
)
def test_one_addressee_is_read_alone(address: str) -> None:
    assert addressees(address) == ["Bệnh viện tỉnh"]


def test_a_list_of_a_letter_that_lost_its_heading_is_its_addressees() -> None:
    assert addressees("- Bệnh viện tỉnh,\n- Trung tâm Y tế;\n- Trường Cao đẳng Y.") == [
        "Bệnh viện tỉnh",
        "Trung tâm Y tế",
        "Trường Cao đẳng Y",
    ]


def test_a_dash_within_an_abstract_opens_no_list() -> None:
    letter = _LETTER.replace("trực Tết", "trực Tết\n- Xuân 2026").format(address="Kính gửi: Bệnh viện tỉnh.")
    read = parse_text(letter)
    assert read.subject == "trực Tết - Xuân 2026"
    assert [each.text for each in read.recipients] == ["Bệnh viện tỉnh"]


def test_a_stamp_behind_an_addressee_is_none_of_it() -> None:
    assert addressees("Kính gửi: Bệnh viện tỉnh Sơn Hải. TRUONG VIET\n\nIMPORT EXPORT SERVICES") == [
        "Bệnh viện tỉnh Sơn Hải"
    ]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Kính gửi: Bệnh viện tỉnh - MST: 0105", ["Bệnh viện tỉnh"]),
        (
            "Kính gửi:\n- Bệnh viện tỉnh; Đ/c: số 5, đường Biển,\nphường An, tỉnh Sơn Hải - MST: 0105",
            ["Bệnh viện tỉnh"],
        ),
        ("Kính gửi: Bệnh viện tỉnh. -", ["Bệnh viện tỉnh"]),
        ("Kính gửi:\n7 ~ Bệnh viện tỉnh;\nRad ¿xo - Trung tâm Y tế.", ["Bệnh viện tỉnh", "Trung tâm Y tế"]),
        ("Kính gửi:\n- _ Các bệnh viện;\n- Trung tâm Y tế.", ["Các bệnh viện", "Trung tâm Y tế"]),
        ("Kính gửi:\n\nCăn cứ quy định của Luật Khám bệnh, chữa bệnh, Sở Y tế hướng dẫn như sau:", []),
    ],
)
def test_addresses_stains_and_the_first_paragraph_are_no_addressees(printed: str, names: list[str]) -> None:
    assert addressees(printed) == names
