"""Heads whose type stands elsewhere than below the number, or is not in the rule book."""

from __future__ import annotations

import pytest

from congvan import parse_text
from tests.reading.scans.paper import read

_TEXT = "\n\n## I- TÌNH HÌNH\n\nThời gian qua, công tác trực Tết được tổ chức chu đáo.\n"


@pytest.mark.parametrize(
    ("heading", "issuer"),
    [("NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ", "BỘ CHÍNH TRỊ"), ("NGHỊ QUYẾT CỦA BAN BÍ THƯ", "BAN BÍ THƯ")],
)
def test_a_heading_above_the_number_names_the_type_and_who_issues(heading: str, issuer: str) -> None:
    paper = parse_text(f"# {heading}\n\n**Số: 96-NQ/TW**\n\n**Hà Nội, ngày 21 tháng 7 năm 2026**{_TEXT}")
    assert paper.document_type == "NQ"
    assert [each.name for each in paper.issuers] == [issuer]


def test_a_type_above_the_number_is_taken_where_the_number_tells_it_too() -> None:
    paper = parse_text(f"UBND TỈNH SƠN HẢI\nCHỈ THỊ\nSố: 05/CT-UBND\nSơn Hải, ngày 05 tháng 02 năm 2026{_TEXT}")
    assert paper.document_type == "CT"
    assert [each.name for each in paper.issuers] == ["UBND TỈNH SƠN HẢI"]


def test_a_copys_mark_above_the_number_is_no_type() -> None:
    paper = read(superior="BẢN SAO\nUBND TỈNH SƠN HẢI", number="Số: 15/SYT-NVY", heading="V/v trực Tết", subject="")
    assert paper.document_type == "CV"


@pytest.mark.parametrize(
    ("below", "code"), [("", "QĐ"), ("V/v trực Tết\n", "CV"), ("\nKính gửi: Các bệnh viện.\n", "CV")]
)
def test_without_heading_abstract_and_addressee_the_number_tells_the_type(below: str, code: str) -> None:
    head = (
        "UBND TỈNH SƠN HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 15/QĐ-SYT Sơn Hải, ngày 05 tháng 02 năm 2026\n{below}\n"
    )
    assert (
        parse_text(
            f"{head}Căn cứ Luật Khám bệnh, chữa bệnh;\n\nĐiều 1. Giao Phòng Nghiệp vụ Y trực Tết./.\n"
        ).document_type
        == code
    )


def test_a_licence_is_no_letter() -> None:
    paper = read(number="Số: 27/GP-SYT", heading="GIẤY PHÉP", subject="Hoạt động khám bệnh, chữa bệnh")
    assert paper.document_type == "GP"
    assert paper.subject == "Hoạt động khám bệnh, chữa bệnh"
