"""What a scan does to a paper, and what stays readable: each paper here is clean but for the one thing that is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from congvan import parse_text

if TYPE_CHECKING:
    from congvan.model import Directive

_HEADER = (
    "{superior} {title}\n{issuer} {motto}\n{number} {date}\n{heading}\n{subject}\n\n"
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh;\n\n"
    "1. Trung tâm Y tế trực đủ người.\n2. Bệnh viện tỉnh chuẩn bị thuốc./.\n\n{foot}"
)
_CLEAN = {
    "superior": "UBND TỈNH SƠN HẢI",
    "title": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "issuer": "SỞ Y TẾ",
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "number": "Số: 15/KH-SYT",
    "date": "Sơn Hải, ngày 05 tháng 02 năm 2026",
    "heading": "KẾ HOẠCH",
    "subject": "Trực và cấp cứu dịp Tết",
    "foot": "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\nTrần Văn Bình\n",
}


def read(**spoiled: str) -> Directive:
    return parse_text(_HEADER.format(**(_CLEAN | spoiled)), trace=True)


def told(directive: Directive) -> set[str]:
    assert directive.source is not None
    return {diagnostic.code for diagnostic in directive.source.diagnostics}


def rules_of(directive: Directive, field: str) -> set[str]:
    assert directive.source is not None
    return {entry.rule for entry in directive.source.trace if entry.field == field}


def issuer_of(directive: Directive) -> tuple[str, str | None]:
    [issuer] = directive.issuers
    return issuer.name, issuer.parent.name if issuer.parent else None


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
    ],
)
def test_a_letter_that_stands_for_a_digit_is_read_as_one(printed: str, day: dt.date) -> None:
    paper = read(date=f"Sơn Hải, {printed}")
    assert paper.issued_on == day
    assert rules_of(paper, "issued_on") & {"header.date.letters", "header.date.stained"}


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


def signers(foot: str, **spoiled: str) -> list[tuple[str | None, str | None, list[tuple[str, str | None]]]]:
    return [
        (
            signature.name,
            signature.position,
            [(step.capacity, step.on_behalf_of) for step in signature.authority],
        )
        for signature in read(foot=foot, **spoiled).signatures
    ]


_LIST = "Nơi nhận: {first}\n- Như trên; {second}\n- UBND tỉnh (b/c);\n- Lưu: VT, NVY.\n\n{name}\n"


@pytest.mark.parametrize(
    ("first", "behalf"),
    [
        ("KT. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("K1. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("KÍ. GIÁM ĐÓC", "GIÁM ĐÓC"),
        ("KÌ. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("KT, GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("KT: GIÁM ĐÓC", "GIÁM ĐÓC"),
        ("KẾT. GLÁM ĐÓC", "GLÁM ĐÓC"),
        ("¬ KT. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("P/Z KT, GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("^ GIÁM ĐÓ", "GIÁM ĐÓ"),
    ],
)
def test_the_lines_below_prove_a_spoiled_capacity(first: str, behalf: str) -> None:
    foot = _LIST.format(first=first, second="PHÓ GIÁM ĐỐC", name="Trần Văn Bình")
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", behalf)])]


@pytest.mark.parametrize("second", ["BHÓ GIÁM ĐỐC", "Hó GIÀM B6C", "PHÓ GIÁM ĐÓC", "PHO GlÁM ĐỐC", "¬ PHÓ GIÁM ĐỐC"])
def test_a_spoiled_post_stays_as_printed(second: str) -> None:
    foot = _LIST.format(first="KT. GIÁM ĐỐC", second=second, name="Trần Văn Bình")
    assert signers(foot) == [("Trần Văn Bình", second.removeprefix("¬ "), [("KT", "GIÁM ĐỐC")])]


def test_a_post_above_another_that_is_not_its_deputy_proves_nothing() -> None:
    foot = _LIST.format(first="GIÁM ĐỐC", second="TRUNG TÂM Y TẾ", name="Trần Văn Bình")
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC TRUNG TÂM Y TẾ", [])]


@pytest.mark.parametrize(
    "name",
    [
        "Trần Văn Bình",
        "1Trần Văn Bình",
        "ng Trần Văn Bình",
        "(đã ký) Trần Văn Bình",
        "Đã ký: Trần Văn Bình",
        "— Trần Văn Bình",
        "PGS.TS Trần Văn Bình",
        "Thượng tá Trần Văn Bình",
        "BSCKII. Trần Văn Bình",
        "Email: sytsh@sonhai.gov.vn\n05.02.2026 16:00:50 +07:00\nTrần Văn Bình",
    ],
)
def test_a_name_is_found_behind_a_stain_a_stamp_or_a_rank(name: str) -> None:
    foot = _LIST.format(first="GIÁM ĐỐC", second="", name=name)
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]


def test_a_name_run_into_an_item_is_the_signers() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, NVY (2) Trần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
    assert [item.text for item in read(foot=foot).recipients][-1] == "Lưu: VT, NVY (2)"


def test_a_post_behind_an_item_without_its_mark_is_the_signers() -> None:
    foot = "Nơi nhận: KT. GIÁM ĐỐC\n- Văn phòng và các ban của PHÓ GIÁM ĐỐC\nHội đồng;\n- Như trên (b/c) \n- Lưu: VT.\n\nTrần Văn Bình\n"
    paper = read(foot=foot)
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")])]
    assert paper.recipients[0].text == "Văn phòng và các ban của Hội đồng"


def test_a_foot_in_one_cell_is_read_in_its_parts() -> None:
    foot = "| Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT. | TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bình |\n"
    assert signers(foot) == [("Trần Văn Bình", "PHÓ CHỦ TỊCH", [("TM", "BAN THƯỜNG VỤ"), ("KT", "CHỦ TỊCH")])]
    assert [item.text for item in read(foot=foot).recipients] == ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT"]


def test_a_newspaper_among_the_recipients_is_no_signer() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Báo Sơn Hải; Đài PT-TH Sơn Hải;\n- Lưu: VT.\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
    assert read(foot=foot).recipients[0].text == "Báo Sơn Hải; Đài PT-TH Sơn Hải"


@pytest.mark.parametrize("heading", ["ơi nhận:", "Nơi nhậm", "Not nhận:", "ậớơi nhận:"])
def test_a_spoiled_heading_of_the_recipients_opens_the_foot(heading: str) -> None:
    foot = f"{heading}\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
    assert len(read(foot=foot).recipients) == 3


def test_the_next_page_is_no_part_of_the_signature() -> None:
    foot = (
        _LIST.format(first="GIÁM ĐỐC", second="", name="")
        + "TRƯỜNG CAO ĐẲNG Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGIẤY ĐĂNG KÝ THỰC TẬP\nKính gửi: Sở Y tế\n"
    )
    assert signers(foot) == [(None, "GIÁM ĐỐC", [])]


def test_each_signer_of_a_joint_paper_has_the_body_above_the_post() -> None:
    foot = (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Bình\n\nCÔNG AN TỈNH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐại tá Lê Văn An\n\n"
        "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n"
    )
    paper = read(superior="SỞ Y TẾ -", issuer="CÔNG AN TỈNH", foot=foot)
    assert [signature.body for signature in paper.signatures] == [None, "CÔNG AN TỈNH"]
    assert [signature.name for signature in paper.signatures] == ["Trần Văn Bình", "Lê Văn An"]


@pytest.mark.parametrize(
    ("foot", "signer"),
    [
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch\n\nTrần Văn Bình\n",
            ("Trần Văn Bình", "Phó Chủ tịch", [("TM", "Ủy ban nhân dân"), ("KT", "Chủ tịch")]),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nTRẦN VĂN BÌNH\n",
            ("TRẦN VĂN BÌNH", "GIÁM ĐỐC", []),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nTL. CỤC\nTRƯỞNG\nTRƯỞNG PHÒNG\nTrần Văn Bình\n",
            ("Trần Văn Bình", "TRƯỞNG PHÒNG", [("TL", "CỤC TRƯỞNG")]),
        ),
        (
            "Nơi nhận: KT. TRƯỞNG BAN QUẢN LÝ\n- Như trên; VỀ HẢI QUAN PHÓ TRƯỞNG BAN\n- Lưu: VT.\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ TRƯỞNG BAN", [("KT", "TRƯỞNG BAN QUẢN LÝ VỀ HẢI QUAN")]),
        ),
        (
            "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; Sy PHÓ GIÁM ĐỐC\n- Lưu: VT.\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ),
        (
            "TM. ỦY BAN\nNHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH")]),
        ),
        (
            "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT.\nKý bởi: Sở Y tế\nNgày ký: 05-02-2026\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nKT. GIÁM ĐỐC\nTRUNG TÂM Y TẾ\nPHÓ GIÁM ĐỐC\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC TRUNG TÂM Y TẾ")]),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n(200113/ZV09/0001/7401/002899964)\nTrần Văn Bình\n",
            ("Trần Văn Bình", None, []),
        ),
    ],
)
def test_a_foot_that_is_set_or_broken_otherwise_is_read(foot: str, signer: object) -> None:
    assert signers(foot) == [signer]


def test_three_signers_side_by_side_are_three() -> None:
    foot = (
        "SỞ Y TẾ                 SỞ TÀI CHÍNH              CÔNG AN TỈNH\n"
        "GIÁM ĐỐC                GIÁM ĐỐC                  GIÁM ĐỐC\n\n"
        "Trần Văn An             Lê Thị Bình               Đại tá Vũ Văn Cường\n"
    )
    signatures = read(foot=foot).signatures
    assert [signature.body for signature in signatures] == ["SỞ Y TẾ", "SỞ TÀI CHÍNH", "CÔNG AN TỈNH"]
    assert [signature.name for signature in signatures] == ["Trần Văn An", "Lê Thị Bình", "Vũ Văn Cường"]
    assert {signature.position for signature in signatures} == {"GIÁM ĐỐC"}


@pytest.mark.parametrize("kind", ["Luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Lệnh"])
def test_the_name_of_an_assemblys_paper_may_stand_before_its_number(kind: str) -> None:
    assert str(read(number=f"{kind} số: 15/2026/QH16").number) == "15/2026/QH16"


def test_a_list_whose_heading_is_lost_is_known_by_its_first_item() -> None:
    foot = "8iax tqx KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")])]
    assert [item.text for item in read(foot=foot).recipients] == ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT"]


@pytest.mark.parametrize(
    "lead", ['"V/v: trực Tết"', "V/v trực Tết ‹", "“V/v trực Tết”", "Viv trực Tết ¬ ˆ", "V/v trực Tết"]
)
def test_an_abstract_is_read_without_quotes_and_stains(lead: str) -> None:
    letter = (
        f"UBND TỈNH SƠN HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 15/SYT-NVY Sơn Hải, ngày 05 tháng 02 năm 2026\n{lead}\n\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu trực đủ người.\n"
    )
    assert parse_text(letter).subject == "trực Tết"


def test_two_signers_one_blank_apart_are_two() -> None:
    foot = (
        "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nKT. GIÁM ĐỐC KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC PHÓ GIÁM ĐỐC\n\n"
        "Trần Văn An Lê Thị Bình\n"
    )
    assert signers(foot, superior="SỞ Y TẾ -", issuer="CÔNG AN TỈNH") == [
        ("Trần Văn An", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ("Lê Thị Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
    ]


def test_a_full_line_below_a_centred_abstract_opens_the_text() -> None:
    opener = "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh về trực Tết, Sở Y tế"
    assert read(subject=f"Về việc trực dịp Tết\n{opener}\nbáo cáo như sau:").subject == "trực dịp Tết"


@pytest.mark.parametrize("lead", ["V/", "V&", "VY"])
def test_a_spoiled_lead_opens_the_abstract_of_a_letter(lead: str) -> None:
    letter = read(number="Số: 15/SYT-NVY", heading=f"{lead} trực Tết", subject="\nKính gửi: Bệnh viện tỉnh")
    assert letter.subject == "trực Tết"


def signed(foot: str) -> list[tuple[str | None, str | None, list[tuple[str, str | None]]]]:
    signatures = read(foot=foot).signatures
    return [(s.name, s.position, [(a.capacity, a.on_behalf_of) for a in s.authority]) for s in signatures]


@pytest.mark.parametrize(
    ("posts", "position", "authority"),
    [
        ("GIÁM ĐỐC\nIÁM ĐỐC", "IÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ("FL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")]),
        ("TU. GIÁM ĐỐC\nTRƯỞNG PHÒNG", "TRƯỞNG PHÒNG", [("TUQ", "GIÁM ĐỐC")]),
        ("CT, CHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", [("KT", "CHỦ TỊCH")]),
        ("CHỦ TỊCH\nPHÓ`CHỦ TỊCH", "PHÓ`CHỦ TỊCH", [("KT", "CHỦ TỊCH")]),
        ("KT. GIÁM ĐỐC\nGIÁM ĐỐC", "GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
    ],
)
def test_what_a_seal_left_of_a_capacity_is_proved_by_the_post_below(
    posts: str, position: str, authority: list[tuple[str, str]]
) -> None:
    foot = f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{posts}\nTrần Văn Bình\n"
    assert signed(foot) == [("Trần Văn Bình", position, authority)]


def test_words_of_a_stamp_in_capitals_sign_nothing() -> None:
    assert signed("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nE BO CONÀ I\n") == []


def test_a_list_that_lost_its_heading_and_first_item_stands_between_the_text_and_its_last_item() -> None:
    paper = read(foot="làm ni TL. GIÁM ĐỐC\n= Iử I€U 3;\n- Sở Tài chính;\n- Đài tỉnh;\n- Lưu: VT.\nTrần Văn Bình\n")
    assert [each.text for each in paper.recipients] == ["Sở Tài chính", "Đài tỉnh", "Lưu: VT"]
    assert [(s.name, s.capacity) for s in paper.signatures] == [("Trần Văn Bình", "TL")]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("Như trên;", "Như trên"),
        ("- Như trên; VĂN PHÒNG", "Như trên"),
        ("- Các Sở: TC; KHĐT;", "Các Sở: TC; KHĐT"),
        ("- Văn phòng Tỉnh ủy;\n(để báo cáo)", "Văn phòng Tỉnh ủy; (để báo cáo)"),
        ("- Các Sở: TC, YT: „", "Các Sở: TC, YT"),
    ],
)
def test_an_item_is_read_without_what_a_scan_put_around_it(item: str, text: str) -> None:
    paper = read(foot=f"Nơi nhận:\n{item}\n- Lưu: VT,\nVụ TC, PC.\nGIÁM ĐỐC\nTrần Văn Bình\n")
    assert [each.text for each in paper.recipients] == [text, "Lưu: VT, Vụ TC, PC"]


def test_a_name_behind_the_abbreviations_of_the_last_item_is_the_signers() -> None:
    assert signed("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, VP Tổng Quang Bình\n")[0][0] == "Tổng Quang Bình"


def test_two_bodies_of_one_level_in_a_line_issue_and_sign_side_by_side() -> None:
    foot = (
        "Nơi nhận: SỞ TÀI CHÍNH SỞ Y TẾ\n- Như trên; GIÁM ĐỐC KT. GIÁM ĐỐC\n- Sở Nội vụ; PHÓ GIÁM ĐỐC\n"
        "- Lưu: VT, VP. Nguyễn Thị Hoa Trần Văn Bình\n"
    )
    paper = read(issuer="SỞ TÀI CHÍNH - SỞ Y TẾ", number="Số: 15/KH-LS", foot=foot)
    assert [each.name for each in paper.issuers] == ["SỞ TÀI CHÍNH", "SỞ Y TẾ"]
    assert [(s.name, s.body, s.position, s.capacity) for s in paper.signatures] == [
        ("Nguyễn Thị Hoa", "SỞ TÀI CHÍNH", "GIÁM ĐỐC", None),
        ("Trần Văn Bình", "SỞ Y TẾ", "PHÓ GIÁM ĐỐC", "KT"),
    ]


@pytest.mark.parametrize(
    ("post", "position", "authority"),
    [
        ("QUYỀN GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC", []),
        ("TỔNG BÍ THƯ", "TỔNG BÍ THƯ", []),
        ("Q. CỤC TRƯỞNG", None, [("Q", "CỤC TRƯỞNG")]),
        ("TM UBND\nKT CHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", [("TM", "UBND"), ("KT", "CHỦ TỊCH")]),
    ],
)
def test_a_post_keeps_its_words_and_its_mark(post: str, position: str | None, authority: list[tuple[str, str]]) -> None:
    foot = f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{post}\nTrần Văn Bình\n"
    assert signed(foot) == [("Trần Văn Bình", position, authority)]


@pytest.mark.parametrize(
    "over", ["(Đã ký)", "(Ký tên, đóng dấu)", "Ký bởi: Sở Y tế", "Signature Not Verified", "T/M BAN CHỈ ĐẠO"]
)
def test_a_signature_above_the_list_begins_below_the_end_of_the_text(over: str) -> None:
    capacity = [("TM", "BAN CHỈ ĐẠO")] if over.startswith("T/M") else []
    posts = f"{over}\nGIÁM ĐỐC" if capacity else f"GIÁM ĐỐC\n{over}"
    paper = read(foot=f"{posts}\nTrần Văn Bình\nNơi nhận:\n- Như trên;\n- Sở Tài chính;\n- Lưu: VT.\n")
    [signature] = paper.signatures
    assert (signature.name, signature.position) == ("Trần Văn Bình", "GIÁM ĐỐC")
    assert [(step.capacity, step.on_behalf_of) for step in signature.authority] == capacity
    assert len(paper.recipients) == 3


def test_small_posts_and_a_name_behind_an_abbreviation_stand_beside_the_list() -> None:
    foot = "Nơi nhận: KT. Giám đốc\n- Như trên; Phó Giám đốc\n- Lưu: VT, KT. Trần Văn Bình\n"
    assert signed(foot) == [("Trần Văn Bình", "Phó Giám đốc", [("KT", "Giám đốc")])]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Thạc sĩ Lê Thị Hoa", "Lê Thị Hoa"),
        ("Thượng tá: Lê Văn Hoa", "Lê Văn Hoa"),
        ("Đại tướng LÊ VĂN HOA", "LÊ VĂN HOA"),
        ("Tổng Quang Hoa", "Tổng Quang Hoa"),
    ],
)
def test_a_name_has_no_title_before_it(printed: str, name: str) -> None:
    assert signed(f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n{printed}\n")[0][0] == name


def test_a_stamp_without_its_last_line_takes_neither_name_nor_list() -> None:
    paper = read(foot="GIÁM ĐỐC\nKý bởi: Sở Y tế\nTrần Văn Bình\nNơi nhận:\n- Như trên;\n- Sở Y tế;\n- Lưu: VT.\n")
    assert [each.text for each in paper.recipients] == ["Như trên", "Sở Y tế", "Lưu: VT"]


@pytest.mark.parametrize("mark", ["KHẨN", "Khẩn", "[KHẨN]", "IKHẨN", "| KHẨN |"])
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


def test_the_foot_of_an_attached_paper_is_not_this_papers() -> None:
    attached = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUY ĐỊNH\nĐiều 1. Phạm vi.\nNơi nhận:\n- Kho bạc;\n- Lưu: VT.\nVŨ VĂN\n"
    )
    paper = read(foot=f"An nhận: GIÁM ĐỐC\n- Như trên.\n- Sở Tài chính;\n- Lưu: VT.\nTrần Văn Bình\n{attached}")
    assert [each.text for each in paper.recipients] == ["Như trên", "Sở Tài chính", "Lưu: VT"]
    assert [each.name for each in paper.signatures] == ["Trần Văn Bình"]


def test_a_name_above_its_posts_is_theirs() -> None:
    foot = "Nơi nhận:\n- Như trên;\n- Cổng thông tin; ThS. Trần Văn Bình\n- Lưu: VT.\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n"
    assert signed(foot) == [("Trần Văn Bình", "CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")])]


def test_a_name_behind_a_comma_of_an_item_that_goes_on_is_the_signers() -> None:
    foot = (
        "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Sở Tài chính các tỉnh, Chi cục Thuế, Cao Anh Bình\nKho bạc;\n- Lưu: VT.\n"
    )
    assert signed(foot) == [("Cao Anh Bình", "GIÁM ĐỐC", [])]


def test_persons_among_the_recipients_sign_nothing() -> None:
    foot = (
        "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- VPCP: BTCN, các PCN: Nguyễn Sỹ Bình,\nTrần Duy Bình,\nTrợ lý;\n- Lưu: VT.\n"
    )
    assert signed(foot) == [(None, "GIÁM ĐỐC", [])]


@pytest.mark.parametrize("rest", ["Ê VÀ Ô", "CHÍNH⁄SÁCHTH"])
def test_what_a_seal_left_below_a_post_is_none_of_it(rest: str) -> None:
    foot = f"Nơi nhận: TL. GIÁM ĐỐC\n- Như trên; CHÁNH VĂN PHÒNG SỞ\n- Lưu: VT.\n{rest}\nTrần Văn Bình\n"
    assert signed(foot)[0][1] == "CHÁNH VĂN PHÒNG SỞ"


def test_a_list_below_the_posts_has_no_need_of_its_heading() -> None:
    foot = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nvà các ban;\n- Sở Tài chính;\n- Kho bạc;\n- Lưu: VT.\nTrần Văn Bình\n"
    paper = read(foot=foot)
    assert [s.name for s in paper.signatures] == ["Trần Văn Bình"]
    assert [each.text for each in paper.recipients][-3:] == ["Sở Tài chính", "Kho bạc", "Lưu: VT"]


@pytest.mark.parametrize(
    ("posts", "position", "authority"),
    [
        ("KT. CHỦ TỊCH\nÓ CHỦ TỊCH", "Ó CHỦ TỊCH", [("KT", "CHỦ TỊCH")]),
        ("Q. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔ CHỨC", "TRƯỞNG PHÒNG TỔ CHỨC", [("TUQ", "GIÁM ĐỐC")]),
    ],
)
def test_what_is_left_of_a_deputy_or_a_mark_is_no_bullet_and_no_acting_post(
    posts: str, position: str, authority: list[tuple[str, str]]
) -> None:
    foot = f"Nơi nhận:\n- Như trên;\no Sở Y tế;\n- Lưu: VT.\n{posts}\nTrần Văn Bình\n"
    assert signed(foot) == [("Trần Văn Bình", position, authority)]
    assert len(read(foot=foot).recipients) == 3


@pytest.mark.parametrize("torn", ["Ñ TỊCH", "CHÁ \\ VĂN PHÒNG"])
def test_the_torn_end_of_a_post_is_no_part_of_an_item(torn: str) -> None:
    paper = read(foot=f"Nơi nhận: TL. GIÁM ĐỐC\n- Như trên; {torn}\n- Lưu: VT.\nTrần Văn Bình\n")
    assert paper.recipients[0].text == "Như trên"


def test_a_stain_takes_no_word_of_the_post_with_it() -> None:
    foot = "Nơi nhận: KT. TỔNG CỤC TRƯỞNG\n- Như trên; Ó TỔNG CỤC TRƯỞNG\n- Lưu: VT.\nTrần Văn Bình\n"
    assert signed(foot) == [("Trần Văn Bình", "Ó TỔNG CỤC TRƯỞNG", [("KT", "TỔNG CỤC TRƯỞNG")])]


def test_the_name_of_the_country_signs_nothing() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nViệt Nam\nTrần Văn Bình\n"
    assert signed(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
