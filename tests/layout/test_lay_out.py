from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings

from congvan.layout import (
    Grid,
    Paragraph,
    Sheet,
    lay_out,
    profile_of,
)
from congvan.model import Annex, Block, Directive, DocumentNumber, Issuer, Recipient, Signature
from tests.layout.papers import conclusion, decision, letter, party_letter, words
from tests.strategies import directives


def body(*blocks: Block) -> list[str]:
    return [piece.text for piece in lay_out(Directive(body=blocks)).text if isinstance(piece, Paragraph)]


def test_a_letter_of_the_state() -> None:
    sheet = lay_out(letter())
    assert words(sheet.title) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert words(sheet.number) == ["Số: 1286/UBND-KT", "V/v đẩy mạnh giải ngân vốn đầu tư công năm 2026"]
    assert words(sheet.date) == ["Sơn Hải, ngày 05 tháng 3 năm 2026"]
    assert sheet.heading == ()
    assert words(sheet.marks) == ["KHẨN"]
    assert sheet.marks[0].style.box
    assert words(sheet.addressees) == ["Kính gửi:", "- Các Sở: Tài chính, Xây dựng, Y tế;", "- UBND các xã, phường."]
    assert words(sheet.recipients)[0] == "Nơi nhận:"
    assert words(sheet.recipients)[-1] == "- Lưu: VT, KT (3)."
    assert words(sheet.signatures[0]) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Quang Vĩnh"]


def test_a_conclusion_of_the_party() -> None:
    sheet = lay_out(conclusion())
    assert words(sheet.title) == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert words(sheet.issuers) == ["TỈNH UỶ SƠN HẢI", "*"]
    assert words(sheet.number) == ["Số 24-KL/TU"]
    assert words(sheet.heading) == ["KẾT LUẬN", "về công tác xây dựng Đảng 6 tháng cuối năm 2026", "-----"]
    assert words(sheet.signatures[0])[0] == "T/M BAN THƯỜNG VỤ"
    capacity, post, _ = sheet.signatures[0]
    assert (capacity.style.bold, post.style.bold) == (True, False)


def test_a_letter_of_the_party_names_the_body_above() -> None:
    sheet = lay_out(party_letter())
    assert words(sheet.issuers) == ["TỈNH UỶ SƠN HẢI", "BAN TỔ CHỨC", "*"]
    assert words(sheet.number)[1] == "về việc báo cáo kết quả học tập nghị quyết"
    assert words(sheet.addressees) == ["Kính gửi: Các đảng uỷ trực thuộc Tỉnh uỷ"]


def test_a_decision_and_its_annex() -> None:
    sheet = lay_out(decision())
    assert words(sheet.heading)[0] == "QUYẾT ĐỊNH"
    elements = [piece.style.element for piece in sheet.text if isinstance(piece, Paragraph)]
    assert elements == ["recital"] * 3 + ["formula"] + ["article"] * 3
    annex = sheet.annexes[0]
    assert words(annex.heading) == [
        "Phụ lục",
        "PHÂN CÔNG NHIỆM VỤ PHÒNG, CHỐNG THIÊN TAI",
        "(Kèm theo Quyết định số 418/QĐ-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sơn Hải)",
    ]
    (grid,) = annex.text
    assert isinstance(grid, Grid)
    assert [cell[0].text for cell in grid.rows[1]] == [
        "1",
        "Kiểm tra hồ đập",
        "Sở Nông nghiệp và Môi trường",
        "Trước ngày 30/4/2026",
    ]


@pytest.mark.parametrize(
    ("block", "printed"),
    [
        (Block(kind="chapter", label="II", heading="Tổ chức"), ["Chương II", "TỔ CHỨC"]),
        (Block(kind="section", label="1", heading="Quy định"), ["Mục 1", "QUY ĐỊNH"]),
        (Block(kind="section", label="II", heading="MỤC TIÊU"), ["II. MỤC TIÊU"]),
        (Block(kind="article", label="3", heading="Hiệu lực", text="Từ nay."), ["Điều 3. Hiệu lực", "Từ nay."]),
        (Block(kind="article", label="3", text="Giao Sở Y tế."), ["Điều 3. Giao Sở Y tế."]),
        (Block(kind="clause", label="4", heading="Về vốn"), ["4. Về vốn"]),
        (Block(kind="point", label="đ", text="Báo cáo;"), ["đ) Báo cáo;"]),
        (Block(kind="dash", text="Sở Y tế;", children=(Block(kind="plus", text="a;"),)), ["- Sở Y tế;", "+ a;"]),
        (Block(kind="paragraph", text="Một\nhai\x00"), ["Một hai"]),
    ],
)
def test_each_kind_of_block(block: Block, printed: list[str]) -> None:
    assert body(block) == printed


def test_marks_and_blanks_of_a_draft() -> None:
    draft = Directive(
        document_type="CV",
        number=DocumentNumber.parse("/UBND-KT"),
        place="Sơn Hải",
        secrecy="secret",
        circulation="lưu hành nội bộ",
        drafter="PL.(30)",
        contact="Số 1 đường Bờ Biển",
        recipients=(Recipient(text="Lưu: VT", role="archive"),),
    )
    sheet = lay_out(draft)
    assert words(sheet.number) == ["Số:        /UBND-KT"]
    assert words(sheet.date) == ["Sơn Hải, ngày … tháng … năm …"]
    assert words(sheet.marks) == ["TỐI MẬT"]
    assert words(sheet.circulation) == ["LƯU HÀNH NỘI BỘ"]
    assert words(sheet.recipients) == ["Nơi nhận:", "- Lưu: VT. PL.(30)"]
    assert words(sheet.contact) == ["Số 1 đường Bờ Biển"]


def test_months_one_and_two_have_a_zero() -> None:
    days = [dt.date(2026, 1, 9), dt.date(2026, 2, 10), dt.date(2026, 3, 1)]
    printed = [words(lay_out(Directive(issued_on=day)).date)[0] for day in days]
    assert printed == ["ngày 09 tháng 01 năm 2026", "ngày 10 tháng 02 năm 2026", "ngày 01 tháng 3 năm 2026"]


def test_an_attached_text_is_no_annex() -> None:
    sheet = lay_out(Directive(annexes=(Annex(title="QUY CHẾ LÀM VIỆC"), Annex(label="II", title="BIỂU"))))
    assert [words(annex.heading) for annex in sheet.annexes] == [["QUY CHẾ LÀM VIỆC"], ["Phụ lục II", "BIỂU"]]


@pytest.mark.parametrize(
    ("directive", "profile"),
    [
        (Directive(system="state"), "state"),
        (Directive(system="party"), "party"),
        (Directive(number=DocumentNumber.parse("12-CV/TU")), "party"),
        (Directive(number=DocumentNumber.parse("12/UBND-VX")), "state"),
        (Directive(system="mass_organization", number=DocumentNumber.parse("12/MTTQ-BTT")), "state"),
        (Directive(system="mass_organization", number=DocumentNumber.parse("29-HD/TWĐTN-VP")), "youth"),
        (Directive(system="mass_organization", issuers=(Issuer(name="ĐOÀN TNCS HỒ CHÍ MINH XÃ A"),)), "youth"),
        (Directive(), "state"),
    ],
)
def test_whose_rules(directive: Directive, profile: str) -> None:
    assert profile_of(directive).name == profile


def test_the_youth_union_has_its_title_and_stars() -> None:
    sheet = lay_out(
        Directive(
            system="mass_organization",
            document_type="HD",
            number=DocumentNumber.parse("29-HD/TWĐTN-VP"),
            issuers=(Issuer(name="BAN CHẤP HÀNH TRUNG ƯƠNG"),),
            signatures=(Signature(capacity="TM", on_behalf_of="BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN"),),
        )
    )
    assert words(sheet.title) == ["ĐOÀN TNCS HỒ CHÍ MINH"]
    assert words(sheet.issuers)[-1] == "***"
    assert words(sheet.number) == ["Số: 29-HD/TWĐTN-VP"]
    assert words(sheet.signatures[0]) == ["TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN"]


@settings(max_examples=40, deadline=None)
@given(directives())
def test_every_directive_can_be_laid_out(directive: Directive) -> None:
    assert isinstance(lay_out(directive), Sheet)


def test_who_decides_stands_above_the_grounds() -> None:
    blocks = (Block(kind="formula", text="CHỦ TỊCH UBND TỈNH"), Block(kind="recital", text="Căn cứ Luật;"))
    sheet = lay_out(Directive(body=blocks))
    elements = [piece.style.element for piece in sheet.text if isinstance(piece, Paragraph)]
    assert elements == ["authority", "recital"]


def styles_of(*blocks: Block) -> list[str]:
    return [piece.style.element for piece in lay_out(Directive(body=blocks)).text if isinstance(piece, Paragraph)]


def test_both_lines_of_an_assembly_stand_above_the_grounds() -> None:
    assembly = Block(kind="paragraph", text="HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẢI")
    meeting = Block(kind="paragraph", text="Khóa XV, kỳ họp thứ 8")
    grounds = Block(kind="recital", text="Căn cứ Luật;")
    formula = Block(kind="formula", text="QUYẾT NGHỊ:")
    assert styles_of(assembly, meeting, grounds, formula) == ["authority", "formula", "recital", "formula"]
    first, second = lay_out(Directive(body=(assembly, meeting, grounds))).text[:2]
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.style.after, second.style.before) == (0, 0), "no room between them"
    assert styles_of(meeting, Block(kind="paragraph", text="Kính thưa.")) == ["paragraph", "paragraph"]


def test_italics_are_for_grounds_only() -> None:
    opening = Block(kind="recital", text="Căn cứ Kế hoạch số 5/KH-UBND, Sở Y tế đề nghị như sau:")
    clause = Block(kind="clause", label="1", text="Báo cáo.")
    assert styles_of(opening, clause) == ["paragraph", "clause"]
    first, last = Block(kind="recital", text="Căn cứ Luật;"), Block(kind="recital", text="Theo đề nghị của Sở.")
    assert styles_of(first, last, clause) == ["recital", "recital", "clause"]
    assert styles_of(last, Block(kind="formula", text="QUYẾT ĐỊNH:")) == ["recital", "formula"]


def test_a_clause_that_runs_on_is_no_bold_heading() -> None:
    def bold(heading: str) -> bool:
        (piece,) = lay_out(Directive(body=(Block(kind="clause", label="1", heading=heading),))).text
        assert isinstance(piece, Paragraph)
        return piece.runs[-1].style.bold

    assert bold("Mục đích")
    assert not bold("Giao Sở Y tế:")
    assert not bold("Sở Y tế báo cáo kết quả.")


def test_the_author_stands_under_the_type() -> None:
    paper = Directive(
        system="party", document_type="KL", author="CỦA BAN THƯỜNG VỤ TỈNH UỶ", subject="về công tác cán bộ"
    )
    assert words(lay_out(paper).heading)[:3] == ["KẾT LUẬN", "CỦA BAN THƯỜNG VỤ TỈNH UỶ", "về công tác cán bộ"]


def test_a_telegram_names_who_wires_it() -> None:
    to = tuple(Recipient(text=name, role="addressee") for name in ("Giám đốc Sở Y tế", "Công an tỉnh"))
    paper = Directive(document_type="CĐ", sender="CHỦ TỊCH UBND TỈNH SƠN HẢI", recipients=to)
    assert words(lay_out(paper).addressees) == [
        "CHỦ TỊCH UBND TỈNH SƠN HẢI điện:",
        "- Giám đốc Sở Y tế;",
        "- Công an tỉnh.",
    ]


@pytest.mark.parametrize(
    ("code", "prefix", "printed"),
    [
        ("QĐ", "Về việc", "Về việc trực Tết"),
        ("QĐ", None, "trực Tết"),
        ("CV", "V/v:", "V/v: trực Tết"),
        ("CV", None, "V/v trực Tết"),
    ],
)
def test_the_words_that_lead_the_abstract_are_printed_as_they_stood(
    code: str, prefix: str | None, printed: str
) -> None:
    sheet = lay_out(Directive(document_type=code, subject="trực Tết", subject_prefix=prefix))
    assert words((*sheet.number, *sheet.heading))[-1] == printed


@pytest.mark.parametrize(("day", "mark"), [(dt.date(2026, 5, 26), ","), (dt.date(2026, 5, 27), ";"), (None, ";")])
def test_items_of_the_party_end_as_the_guide_of_their_day_says(day: dt.date | None, mark: str) -> None:
    recipients = (
        Recipient(text="Ban Tổ chức", role="addressee"),
        Recipient(text="Ban Nội chính", role="addressee"),
        Recipient(text="Như trên", role="copy"),
        Recipient(text="Lưu Văn phòng", role="archive"),
    )
    sheet = lay_out(Directive(system="party", issued_on=day, recipients=recipients))
    assert words(sheet.recipients)[1:] == [f"- Như trên{mark}", "- Lưu Văn phòng."]
    assert words(sheet.addressees)[1:] == [f"- Ban Tổ chức{mark}", "- Ban Nội chính."]


def test_a_label_that_brings_the_word_is_printed_once() -> None:
    annexes = (Annex(label="Phụ lục II", title="DANH MỤC"), Annex(label="III", title="BIỂU"))
    headings = [annex.heading[0].text for annex in lay_out(Directive(annexes=annexes)).annexes]
    assert headings == ["Phụ lục II", "Phụ lục III"]
