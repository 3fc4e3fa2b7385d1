"""What the words around a mention tell: role, parts, short forms, the directive itself, places."""

from __future__ import annotations

import pytest

from congvan.reading.references import find_references
from congvan.reading.text.normalise import Text
from tests.reading.references.cases import read


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Căn cứ Nghị định số 30/2030/NĐ-CP;", ["basis"]),
        ("Căn cứ khoản 2 Điều 5 Luật Đất đai; Luật Nhà ở và Nghị định số 30/2030/NĐ-CP;", ["basis"] * 3),
        (
            "Căn cứ Luật Đất đai;\nCăn cứ Nghị định số 30/2030/NĐ-CP quy định chi tiết một số điều của Luật Nhà ở;",
            ["basis", "basis", "cites"],
        ),
        ("Thực hiện Chỉ thị số 05/CT-TTg về rừng, Ủy ban nhân dân yêu cầu", ["implements"]),
        ("Triển khai Kế hoạch số 12/KH-UBND và Công văn số 13/UBND-VX", ["implements", "implements"]),
        ("Trả lời Công văn số 12/STC-NS ngày 05/3/2030", ["replies_to"]),
        ("Sở nhận được Công văn số 12/STC-NS", ["replies_to"]),
        ("Tiếp theo Công văn số 12/STC-NS", ["follows_up"]),
        ("Quyết định này thay thế Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND", ["replaces"] * 2),
        ("Bãi bỏ Quyết định số 12/QĐ-UBND", ["repeals"]),
        ("Sửa đổi, bổ sung một số điều của Nghị định số 68/2030/NĐ-CP", ["amends"]),
        (
            "Luật Đất đai được sửa đổi, bổ sung bởi Luật số 73/2035/QH15, Luật số 74/2035/QH15",
            ["cites", "cites", "cites"],
        ),
        ("như quy định tại Nghị định số 30/2030/NĐ-CP", ["cites"]),
        ("Căn cứ tình hình thực tế. Xem Nghị định số 30/2030/NĐ-CP", ["cites"]),
    ],
)
def test_the_words_before_tell_the_role(words: str, roles: list[str]) -> None:
    assert [reference.role for reference in read(words)] == roles


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("khoản 2 Điều 5 Nghị định số 30/2030/NĐ-CP", ["khoản 2 Điều 5"]),
        (
            "khoản 2, khoản 5 Điều 8; điểm a, b khoản 1 Điều 10 Nghị định số 30/2030/NĐ-CP",
            ["khoản 2, 5 Điều 8", "điểm a, b khoản 1 Điều 10"],
        ),
        ("điểm đ khoản 1 Điều 50 của Luật Quản lý thuế", ["điểm đ khoản 1 Điều 50"]),
        ("Khoản 22, Điều 7 Thông tư số 219/2033/TT-BTC", ["khoản 22 Điều 7"]),
        ("Điều 3 và Điều 5 Thông tư số 219/2033/TT-BTC", ["Điều 3, 5"]),
        ("tại Điều 20, Chương II, Thông tư số 156/2033/TT-BTC", ["Điều 20 Chương II"]),
        ("khoản 3 Mục II Hướng dẫn số 26-HD/BTCTU", ["khoản 3 Mục II"]),
        ("Phụ lục II ban hành kèm theo Nghị định số 30/2030/NĐ-CP", ["Phụ lục II"]),
        ("theo phụ lục kèm theo Nghị định số 30/2030/NĐ-CP", ["Phụ lục"]),
        ("Điều 5 đến 8 Luật Đất đai", ["Điều 5-8"]),
        ("khoản 2 Điều 5. Căn cứ Nghị định số 30/2030/NĐ-CP", []),
        ("hai điều quan trọng của Luật Đất đai", []),
    ],
)
def test_the_parts_that_are_meant_are_read_and_printed(words: str, printed: list[str]) -> None:
    assert [str(pinpoint) for pinpoint in read(words)[0].pinpoint] == printed


def test_a_part_belongs_to_the_mention_that_it_stands_before() -> None:
    found = read("Luật Đất đai và khoản 3 Điều 20 Luật Lâm nghiệp 2037; Nghị định số 30/2030/NĐ-CP")
    assert [len(reference.pinpoint) for reference in found] == [0, 1, 0]


def test_short_forms_point_at_the_full_mention() -> None:
    found = read(
        "Nghị định số 30/2030/NĐ-CP ngày 05/3/2030 của Chính phủ. Nghị định 30, Nghị định số 30/2030/NĐ-CP, Nghị định 31, "
        "Luật Đất đai năm 2034, Luật Đất đai, Luật số 64/2035/QH15, Luật số 64."
    )
    assert [reference.resolves_to for reference in found] == [None, 0, 0, None, None, 4, None, 6]


def test_another_day_is_another_document() -> None:
    found = read("Công văn số 12/STC-NS ngày 05/3/2030 của Sở Tài chính; Công văn số 12/STC-NS ngày 06/4/2031")
    assert [reference.resolves_to for reference in found] == [None, None]


@pytest.mark.parametrize(
    ("own", "left"),
    [
        (("12/QĐ-UBND", "QĐ"), ["13/QĐ-UBND", "12"]),
        (("1537", "CV"), ["12/QĐ-UBND", "13/QĐ-UBND", "12"]),
        (("12/STC-NS", "CV"), ["12/QĐ-UBND", "13/QĐ-UBND"]),
        ((None, None), ["12/QĐ-UBND", "13/QĐ-UBND", "12"]),
    ],
)
def test_the_directive_itself_is_no_reference(own: tuple[str | None, str | None], left: list[str]) -> None:
    words = "Quyết định số 12/QĐ-UBND, Quyết định số 13/QĐ-UBND, Công văn 12"
    assert [reference.number.text for reference in read(words, own=own) if reference.number] == left


def test_a_slip_in_one_letter_of_its_own_number_is_the_directive_still() -> None:
    words = "Công văn 4411/SGDĐT-CTTHHSSV năm 2035; Công văn 4412/SGDĐT-CTTHHSSV"
    found = read(words, own=("4411/SGDĐT-CTTTHSSV", "CV"))
    assert [reference.number.serial for reference in found if reference.number] == ["4412"]


def test_what_is_not_the_papers_is_skipped() -> None:
    words = "Nghị định số 30/2030/NĐ-CP trang 12/45 ngày 05/3/2030 Thông tư số 1/2030/TT-BTC"
    first, second = words.index(" trang"), words.index(" ngày")
    third = words.index("Thông tư")
    found = read(words, skip=[(first, second), (third, len(words))])
    assert [reference.issued_on.isoformat() for reference in found if reference.issued_on] == ["2030-03-05"]
    assert found[0].text == "Nghị định số 30/2030/NĐ-CP ngày 05/3/2030"


def test_nothing_is_read_outside_the_piece() -> None:
    text = Text("Nghị định số 30/2030/NĐ-CP. Thông tư số 12/2030/TT-BTC. Luật Đất đai năm 2034")
    start, end = text.text.index("Thông"), text.text.index(" Luật")
    found = find_references(text, start, end)
    assert [raw["number"] and raw["number"]["text"] for raw in found] == ["12/2030/TT-BTC"]
    assert find_references(text, start, start + len("Thông tư")) == ()


@pytest.mark.parametrize(
    ("words", "home", "place"),
    [
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh Cà Mau", None, "tỉnh Cà Mau"),
        ("Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Cà Mau", None, "tỉnh Cà Mau"),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh", "tỉnh Cà Mau", "tỉnh Cà Mau"),
        ("Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy", "tỉnh Cà Mau", "tỉnh Cà Mau"),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh", "huyện Thăng Bình", None),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh", None, None),
    ],
)
def test_the_issuer_has_the_place_that_is_told(words: str, home: str | None, place: str | None) -> None:
    issuer = read(words, home=home)[0].issuer
    assert issuer is not None
    assert issuer.place == place


def test_the_registry_supplies_level_and_abbreviation() -> None:
    issuer = read("Thông tư số 12/2030/TT-BTC của Bộ Tài chính")[0].issuer
    assert issuer is not None
    assert (issuer.abbreviation, issuer.level) == ("BTC", "central")
