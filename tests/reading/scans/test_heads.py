"""Heads whose type stands elsewhere than below the number, or is not in the rule book."""

from __future__ import annotations

import pytest

from congvan import parse_text
from tests.reading.scans.paper import issuer_of, read

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


_LETTER = {"number": "Số: 15/SYT-NVY", "heading": "V/v trực và cấp cứu", "subject": "dịp Tết"}


@pytest.mark.parametrize(
    ("date", "place"),
    [
        ("Q Hà Nội, ngày 05 tháng 02 năm 2026", "Hà Nội"),
        ("7 Q Hà Nội, ngày 05 tháng 02 năm 2026", "Hà Nội"),
        ("Hà Nội ngày | 8iháng 02 năm 2026", "Hà Nội"),
        ("TP. Hồ Chí Minh, ngày 05 tháng 02 năm 2026", "TP. Hồ Chí Minh"),
    ],
)
def test_a_province_is_read_behind_a_stain_and_before_a_day_without_comma(date: str, place: str) -> None:
    assert read(date=date).place == place


def test_the_day_behind_a_province_without_comma_stays_open() -> None:
    assert read(date="Hà Nội ngày | 8iháng 02 năm 2026").issued_on is None


@pytest.mark.parametrize(
    ("first", "second"),
    [("Thành phố Hồ Chí Minh,", "ngày 05 tháng 02 năm 2026"), ("Thành phố Hồ", "Chí Minh, ngày 05 tháng 02 năm 2026")],
)
def test_a_place_that_a_narrow_cell_broke_is_whole_and_no_part_of_the_abstract(first: str, second: str) -> None:
    paper = read(**_LETTER | {"date": first, "heading": f"V/v trực và cấp cứu {second}"})
    assert (paper.place, str(paper.issued_on)) == ("Thành phố Hồ Chí Minh", "2026-02-05")
    assert paper.subject == "trực và cấp cứu dịp Tết"


@pytest.mark.parametrize(
    "stamp",
    ["CÔNG VĂN ĐẾN\nSố: 2231\nNgày 14/6/2026", "SỞ NỘI VỤ\nĐẾN Số: 2231\nNgày: 14/6/2026", "ẾN 6È... C\nNgày: Q [04"],
)
@pytest.mark.parametrize("is_letter", [True, False])
def test_the_stamp_of_who_receives_ends_the_abstract(stamp: str, *, is_letter: bool) -> None:
    paper = read(
        **({**_LETTER, "subject": f"dịp Tết\n{stamp}"} if is_letter else {"subject": f"Trực dịp Tết\n{stamp}"})
    )
    assert paper.subject == ("trực và cấp cứu dịp Tết" if is_letter else "Trực dịp Tết")


def test_an_abstract_in_capitals_above_a_stamp_stays_whole() -> None:
    assert read(subject="TRỰC VÀ CẤP CỨU\nDỊP TẾT\nNgày: 14/6").subject == "TRỰC VÀ CẤP CỨU DỊP TẾT"


@pytest.mark.parametrize("lead", ["Wv ", "Ww "])
def test_a_lead_whose_first_stroke_was_doubled_is_none_of_the_abstract(lead: str) -> None:
    assert read(**{**_LETTER, "heading": f"{lead}trực và cấp cứu"}).subject == "trực và cấp cứu dịp Tết"


def test_an_abstract_in_quotation_marks_needs_no_lead() -> None:
    assert (
        read(**{**_LETTER, "heading": "“Trực và cấp cứu", "subject": "dịp Tết”"}).subject == "Trực và cấp cứu dịp Tết"
    )


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        ("Số: 15/SYT-", "NVY\nV/v trực và cấp cứu"),
        ("Số: 15/", "SYT-NVY\nV/v trực và cấp cứu"),
    ],
)
def test_a_notation_that_a_narrow_cell_broke_is_put_together(number: str, heading: str) -> None:
    paper = read(**{**_LETTER, "number": number, "heading": heading})
    assert str(paper.number) == "15/SYT-NVY"
    assert paper.place == "Sơn Hải"
    assert paper.subject == "trực và cấp cứu dịp Tết"


def test_a_number_in_a_cell_of_which_all_lines_are_one_is_read() -> None:
    cells = (
        "| UBND TỈNH QUẢNG TRỊ SỞ Y TẾ Số: 15/SYT-NVY V/v trực và cấp cứu dịp Tết | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
        "Độc lập - Tự do - Hạnh phúc Quảng Trị, ngày 05 tháng 02 năm 2026 |\n\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu trực đủ người./.\n"
    )
    paper = parse_text(cells)
    assert str(paper.number) == "15/SYT-NVY"
    assert paper.subject == "trực và cấp cứu dịp Tết"
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH QUẢNG TRỊ")


@pytest.mark.parametrize("number", ["$6: 15/SYT-NVY", "Số: 1 5/SYT-NVY", "8ố: 15/SYT-NVY"])
@pytest.mark.parametrize("lead", ["V/v ", "W ", "/v "])
@pytest.mark.parametrize("stain", ["", "oo\n", "—— tr\n"])
def test_a_left_cell_written_out_first_is_read_though_spoiled(number: str, lead: str, stain: str) -> None:
    paper = parse_text(
        f"UBND TỈNH SƠN HẢI\nSỞ Y TẾ\n{stain}{number}\n{lead}trực và cấp cứu\ndịp Tết\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 02 năm 2026\n\n"
        "Kính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu trực đủ người./.\n"
    )
    assert paper.number is not None
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")
    assert paper.subject == "trực và cấp cứu dịp Tết"


def test_the_partys_title_without_its_last_word_is_no_part_of_the_issuer() -> None:
    paper = parse_text(
        "TỈNH ỦY SƠN HẢI ĐẢNG CỘNG SẢN VIỆT\nBAN TUYÊN GIÁO\n*\nSố 204-CV/BTGTU Sơn Hải, ngày 05 tháng 02 năm 2026\n"
        "V/v trực Tết\n\nKính gửi: Các huyện ủy.\n\nBan Tuyên giáo đề nghị trực đủ người./.\n"
    )
    assert issuer_of(paper) == ("BAN TUYÊN GIÁO", "TỈNH ỦY SƠN HẢI")


def test_the_next_line_is_part_of_an_abstract_that_is_open_though_it_is_a_number() -> None:
    paper = read(**{**_LETTER, "heading": "V/v thực hiện Thông tư số", "subject": "\n38/2015/TT-BYT"})
    assert paper.subject == "thực hiện Thông tư số 38/2015/TT-BYT"


@pytest.mark.parametrize("speck", [" `", " \u00b4", " \u02c6"])
def test_specks_at_the_ends_of_lines_are_none_of_an_abstract(speck: str) -> None:
    paper = read(**{**_LETTER, "heading": f"V/v trực và cấp cứu{speck}", "subject": f"` dịp Tết{speck}"})
    assert paper.subject == "trực và cấp cứu dịp Tết"


def test_a_comma_behind_a_handwritten_serial_stays() -> None:
    assert str(read(**{**_LETTER, "number": "Số: 4844, /SYT-NVY"}).number) == "4844,/SYT-NVY"


def test_a_day_whose_first_digit_became_a_letter_stays_open() -> None:
    assert read(date="Sơn Hải, ngàyä4 kháng 02 năm 2026").issued_on is None


def test_a_semicolon_read_for_a_speck_behind_the_superior_is_none_of_it() -> None:
    assert issuer_of(read(superior="UBND TỈNH SƠN HẢI ;")) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


def test_letters_that_run_on_longer_than_any_word_are_none_of_the_issuer() -> None:
    assert issuer_of(read(issuer="SỞ Y TẾ DEEEDDDDEEETDUEIDIESSHEED")) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")
