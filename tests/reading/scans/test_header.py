"""The head of a scan: titles, issuer, number, day, abstract and marks."""

from __future__ import annotations

import datetime as dt

import pytest

from congvan import parse_text
from tests.reading.scans.paper import issuer_of, read, rules_of, told


def test_the_clean_paper_needs_no_tolerance() -> None:
    paper = read()
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")
    assert (str(paper.number), paper.issued_on, paper.document_type) == ("15/KH-SYT", dt.date(2026, 2, 5), "KH")
    assert rules_of(paper, "number") == {"header.number.line"}
    assert rules_of(paper, "issued_on") == {"header.date.words"}


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Só: 15/KH-SYT", "15/KH-SYT"),
        ("$6:15/KH-SYT", "15/KH-SYT"),
        ("Số: 1 5 /KH-SYT", "15/KH-SYT"),
        ("Số: 15 KH-SYT", "15KH-SYT"),
        ("Số15/KH-SYT", "15/KH-SYT"),
        ("_ Số: 15/KH-SYT", "15/KH-SYT"),
        ("Số: 15/KH-SYT -", "15/KH-SYT"),
        ("Sö 15/KH-SYT", "15/KH-SYT"),
        ("Số: 15/KH-SYT,NVY", "15/KH-SYT,NVY"),
        ("864305 /KH-SYT", "4305/KH-SYT"),
        ("96:15 /KH-SYT", "15/KH-SYT"),
        ("Số:4 Q2; /KH-SYT", "4Q2;/KH-SYT"),
    ],
)
def test_a_spoiled_number_is_read_and_stays_as_printed(printed: str, number: str) -> None:
    paper = read(number=printed)
    assert str(paper.number) == number
    assert paper.place == "Sơn Hải"
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


def test_a_number_that_is_lost_leaves_the_issuer_whole() -> None:
    paper = read(number="Số: OTERO TS")
    assert "number-missing" in told(paper)
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("ngày O5 tháng 02 năm 2026", dt.date(2026, 2, 5)),
        ("ngày I1 tháng 02 năm 2026", dt.date(2026, 2, 11)),
        ("ngàyl6 tháng II năm 2026", dt.date(2026, 11, 16)),
        ("ngày 09 tháng 5Š năm 2026", dt.date(2026, 5, 9)),
        ("ngày 1 8 tháng 02 năm 2026", dt.date(2026, 2, 18)),
        ("ngày.18 tháng 02 năm 2026", dt.date(2026, 2, 18)),
    ],
)
def test_a_letter_that_stands_for_a_digit_is_read_as_one(printed: str, day: dt.date) -> None:
    paper = read(date=f"Sơn Hải, {printed}")
    assert paper.issued_on == day
    assert rules_of(paper, "issued_on") & {"header.date.letters", "header.date.stained", "header.date.parted"}


@pytest.mark.parametrize("printed", ["ngày LI tháng 02", "ngày 2Š tháng 02", "ngày 05 tháng 4Ô"])
def test_what_stays_open_is_no_day(printed: str) -> None:
    paper = read(date=f"Sơn Hải, {printed} năm 2026")
    assert paper.issued_on is None
    assert "date-unreadable" in told(paper)


def test_a_year_that_cannot_be_is_told() -> None:
    paper = read(date="Sơn Hải, ngày 05 tháng 02 năm 2205")
    assert paper.issued_on is None
    assert "date-implausible" in told(paper)


def test_a_blank_day_is_not_filled_from_what_another_assembly_adopted() -> None:
    paper = read(
        date="Sơn Hải, ngày    tháng    năm 2026",
        subject="Thi hành Luật Dược được Quốc hội thông qua ngày 06 tháng 4 năm 2016",
    )
    assert paper.issued_on is None
    assert "date-missing" in told(paper)


@pytest.mark.parametrize(
    "spoiled",
    [
        {"title": "NG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {"title": "CỌNG HOA XÃ HOT CHỦ NGHĨA YIỆT NAM"},
        {"title": "- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {"motto": "¬ _Đậc Tập - Tự do—~ - Hạnh phúc"},
        {"motto": "Độc lập - Tự do - Hits"},
        {"title": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "motto": "NAM"},
        {"superior": '" UBND TỈNH SƠN HẢI _', "issuer": "SỞ Y TẾ :"},
        {"motto": "TSEr7trErit 50M7"},
        {"motto": "Độc lập - Tự do - Hạnh phúc\n% —_—— TỶ ——"},
        {"title": "abc0 1đe", "issuer": "\nSỞ Y TẾ"},
    ],
)
def test_what_is_left_of_a_title_or_a_stain_is_no_part_of_the_issuer(spoiled: dict[str, str]) -> None:
    assert issuer_of(read(**spoiled)) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


def test_a_hyphen_joins_bodies_only_where_each_side_is_one() -> None:
    paper = read(issuer="SỞ Y TẾ - CÔNG ĐOÀN NGÀNH", number="Số: 15/KH-SYT-CĐN")
    assert [issuer.name for issuer in paper.issuers] == ["SỞ Y TẾ", "CÔNG ĐOÀN NGÀNH"]
    paper = read(superior="BỘ LAO ĐỘNG -", issuer="THƯƠNG BINH VÀ XÃ HỘI")
    assert [issuer.name for issuer in paper.issuers] == ["BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"]
    paper = read(superior="BỘ TÀI CHÍNH -", issuer="TỔNG CỤC THUẾ")
    assert issuer_of(paper) == ("TỔNG CỤC THUẾ", "BỘ TÀI CHÍNH")


@pytest.mark.parametrize("kind", ["Luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Lệnh"])
def test_the_name_of_an_assemblys_paper_may_stand_before_its_number(kind: str) -> None:
    assert str(read(number=f"{kind} số: 15/2026/QH16").number) == "15/2026/QH16"


@pytest.mark.parametrize(
    "lead", ['"V/v: trực Tết"', "V/v trực Tết ‹", "“V/v trực Tết”", "Viv trực Tết ¬ ˆ", "V/v trực Tết"]
)
def test_an_abstract_is_read_without_quotes_and_stains(lead: str) -> None:
    letter = (
        f"UBND TỈNH SƠN HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 15/SYT-NVY Sơn Hải, ngày 05 tháng 02 năm 2026\n{lead}\n\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu trực đủ người.\n"
    )
    assert parse_text(letter).subject == "trực Tết"


def test_a_full_line_below_a_centred_abstract_opens_the_text() -> None:
    opener = "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh về trực Tết, Sở Y tế"
    assert read(subject=f"Về việc trực dịp Tết\n{opener}\nbáo cáo như sau:").subject == "trực dịp Tết"


@pytest.mark.parametrize("lead", ["V/", "V&", "VY", "VÀ", "VWv", "‘V/v", "V¿š", "VA'"])
def test_a_spoiled_lead_opens_the_abstract_of_a_letter(lead: str) -> None:
    letter = read(number="Số: 15/SYT-NVY", heading=f"{lead} trực Tết", subject="\nKính gửi: Bệnh viện tỉnh")
    assert letter.subject == "trực Tết"


@pytest.mark.parametrize("mark", ["KHẨN", "Khẩn", "[KHẨN]", "IKHẨN", "KHẨNI", "| KHẨN |"])
@pytest.mark.parametrize("place", ["above", "below the number", "in the heading", "below the heading"])
def test_a_mark_of_urgency_is_found_where_offices_stamp_it(mark: str, place: str) -> None:
    if place == "above":
        paper = read(superior=f"{mark}\nUBND TỈNH SƠN HẢI")
    elif place == "below the number":
        paper = read(date=f"Sơn Hải, ngày 05 tháng 02 năm 2026\n{mark}")
    elif place == "in the heading":
        paper = read(heading="KẾ HOẠCH KHẨN" if mark == "KHẨN" else "KẾ HOẠCH (Khẩn)")
    else:
        paper = read(heading=f"KẾ HOẠCH\n{mark}")
    assert (paper.urgency, paper.document_type, paper.subject) == ("urgent", "KH", "Trực và cấp cứu dịp Tết")
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


@pytest.mark.parametrize("printed", ["H ỎA TỐC", "HOA TÓC", "HỎA TỘC"])
def test_a_long_mark_is_known_though_spoiled(printed: str) -> None:
    assert read(date=f"Sơn Hải, ngày 05 tháng 02 năm 2026\n{printed}").urgency == "immediate"


def test_a_word_of_the_abstract_is_no_mark() -> None:
    assert read(subject="Xử lý việc\nkhẩn").urgency is None


@pytest.mark.parametrize("number", ["Số: 15/KH-SYT HÓA TỐC", "Số: 15/KH-SYT HỎA TỐC", "Số: 15/KH-SYT\nHỎA TỐC"])
def test_a_mark_behind_or_below_the_number_is_no_part_of_it(number: str) -> None:
    paper = read(number=number, date="\nSơn Hải, ngày 05 tháng 02 năm 2026")
    assert (str(paper.number), paper.urgency, paper.place) == ("15/KH-SYT", "immediate", "Sơn Hải")


@pytest.mark.parametrize("above", ["; THƯỢNG KHẨN DỰ THẢO", "Ngày 14/6/2026 THƯỢNG KHẨN"])
def test_a_mark_above_the_header_stands_beside_other_stamps(above: str) -> None:
    paper = read(superior=f"{above}\nUBND TỈNH SƠN HẢI")
    assert paper.urgency == "very_urgent"
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


@pytest.mark.parametrize("printed", ["KHĂN", "KHÂN", "KHAN"])
def test_a_short_mark_is_known_by_its_letters(printed: str) -> None:
    assert read(date=f"Sơn Hải, ngày 05 tháng 02 năm 2026\n{printed}").urgency == "urgent"
    assert read(subject=f"Ứng phó tình trạng {printed} HIẾM nước").urgency is None


def test_three_bodies_in_one_line_issue_jointly() -> None:
    paper = read(superior="SỞ TÀI CHÍNH - SỞ Y TẾ - SỞ NỘI VỤ", issuer="", number="Số: 15/HD-LS")
    assert [issuer.name for issuer in paper.issuers] == ["SỞ TÀI CHÍNH", "SỞ Y TẾ", "SỞ NỘI VỤ"]


def test_a_province_keeps_its_last_word_in_small_letters() -> None:
    assert read(date="Hà nội, ngày 05 tháng 02 năm 2026").place == "Hà nội"
    assert read(date="tại họp, ngày 05 tháng 02 năm 2026").place is None


def test_place_and_day_above_the_signature_are_the_papers_where_its_head_has_none() -> None:
    foot = "Sơn Hải, ngày 10 tháng 12 năm 2025\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n"
    paper = read(date="", foot=foot)
    assert (paper.place, paper.issued_on) == ("Sơn Hải", dt.date(2025, 12, 10))
    assert "date-missing" not in told(paper)
    assert read(foot=foot).issued_on == dt.date(2026, 2, 5)
    sentence = "Kế hoạch thực hiện tại Sơn Hải, ngày 10 tháng 12 năm 2025\nGIÁM ĐỐC\n\nTrần Văn Bình\n"
    assert read(date="", foot=sentence).issued_on is None


def test_an_abstract_may_stand_in_the_line_below_its_lead() -> None:
    letter = read(number="Số: 15/SYT-NVY", heading="V/v", subject="đề xuất biên chế\n\nKính gửi: Bệnh viện tỉnh.")
    assert letter.subject == "đề xuất biên chế"
    assert [each.text for each in letter.recipients if each.role == "addressee"] == ["Bệnh viện tỉnh"]


def test_a_line_of_letters_that_are_no_word_is_no_body() -> None:
    assert issuer_of(read(motto="Độc lập - Tự do - Hạnh phúc\nMs69{Œ")) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


def test_a_day_with_a_spoiled_word_and_a_place_without_its_mark_are_read() -> None:
    paper = read(date="Thành pho Sơn Hải, ngài: 19 tháng 7 nam 2026")
    assert (paper.place, paper.issued_on) == ("Thành pho Sơn Hải", dt.date(2026, 7, 19))


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Sơn Hải, ngàu:J_ tháng 02jhăm 2026", "Sơn Hải"),
        ("Sơn Hải. ngày { § thủng 8 năm 2026", "Sơn Hải"),
        ("Sơn Hải, ngayl4thing 4 ăm 2026", "Sơn Hải"),
    ],
)
def test_the_place_stands_though_the_day_cannot_be_read(printed: str, place: str) -> None:
    paper = read(date=printed)
    assert (paper.place, paper.issued_on) == (place, None)
    assert "date-unreadable" in told(paper)
    assert issuer_of(paper) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


def test_letters_of_a_stain_before_a_day_are_none_of_it() -> None:
    assert read(date="Sơn Hải, ngày by 03 tháng 4 năm 2026").issued_on == dt.date(2026, 4, 3)


@pytest.mark.parametrize("lead", ["4A:", "Ứ/", "iv", "Vy"])
def test_what_is_left_of_a_lead_is_known_by_its_place(lead: str) -> None:
    letter = read(number="Số: 15/SYT-NVY", heading=f"{lead} trực Tết", subject="\nKính gửi: Bệnh viện tỉnh")
    assert letter.subject == "trực Tết"
    whole = read(number="Số: 15/SYT-NVY", heading=f"V/v trực Tết\n{lead} xuân", subject="\nKính gửi: Bệnh viện tỉnh")
    assert whole.subject == f"trực Tết {lead} xuân"


def test_small_letters_left_of_the_motto_are_no_part_of_the_issuer() -> None:
    assert issuer_of(read(motto="lính phúc")) == ("SỞ Y TẾ", "UBND TỈNH SƠN HẢI")


@pytest.mark.parametrize("stamp", ["StS.", "a", "„ B2fAD -"])
def test_what_a_stamp_left_below_an_abstract_is_none_of_it(stamp: str) -> None:
    subject = f"\n{stamp}\n\nKính gửi: Bệnh viện tỉnh"
    letter = read(number="Số: 15/SYT-NVY", heading="V/v trực Tết", subject=subject)
    assert letter.subject == "trực Tết"
    short = read(number="Số: 15/SYT-NVY", heading="V/v trực", subject="\ny tế\n\nKính gửi: Bệnh viện tỉnh")
    assert short.subject == "trực y tế"
