from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings

from congvan.layout import (
    Grid,
    Paragraph,
    Run,
    Sheet,
    broken,
    column_widths,
    lay_out,
    level_names,
    printed_width,
    profile_of,
    rule_width,
    signature_rows,
)
from congvan.layout.profile import load_profile, read_table
from congvan.model import Annex, AuthorityStep, Block, Directive, DocumentNumber, Issuer, Recipient, Signature
from tests.layout.papers import ALL, conclusion, decision, letter, party_letter
from tests.strategies import directives


def words(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


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


def test_an_acting_head_signs_with_the_capacity_before_the_post() -> None:
    sheet = lay_out(Directive(signatures=(Signature(capacity="Q", position="GIÁM ĐỐC", name="Lý Văn Tám"),)))
    assert words(sheet.signatures[0]) == ["Q. GIÁM ĐỐC", "Lý Văn Tám"]


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


@pytest.mark.parametrize("table", ["styles.csv", "profiles.csv", "words.csv", "unit_words.csv", "advance_widths.csv"])
def test_every_row_tells_its_source(table: str) -> None:
    for row in read_table(table):
        assert row["source"]
        assert row["confidence"] in {"source", "memory"}


@pytest.mark.parametrize("name", ["state", "party", "youth"])
def test_sizes_are_those_of_the_rules(name: str) -> None:
    profile = load_profile(name)
    assert profile.margins == (20, 20, 30, 15)
    assert all(8 <= style.size <= 16 for style in profile.styles.values())
    text = {"paragraph", "clause", "point", "article", "recital"}
    assert all(profile.styles[element].size == 14 for element in text)
    assert all(profile.styles[element].after >= 6 for element in text)
    assert profile.styles["national_title"].bold


def test_the_national_title_fits_its_cell() -> None:
    for paper in ALL.values():
        sheet = lay_out(paper())
        room = sheet.profile.text_width - sheet.profile.left_column
        assert all(printed_width(paragraph) <= room for paragraph in sheet.title)


def test_rules_are_as_long_as_the_decree_says() -> None:
    sheet = lay_out(letter())
    motto, issuer = sheet.title[1], sheet.issuers[0]
    assert rule_width(motto, 100) == printed_width(motto)
    assert rule_width(issuer, 64) / min(64, printed_width(issuer)) == pytest.approx(0.4)


def lines_of(name: str, room: float) -> list[str]:
    (paragraph,) = broken(lay_out(Directive(issuers=(Issuer(name=name),))).issuers, room)
    return [line.replace("\u00a0", " ") for line in paragraph.text.split(" ")] if "\u00a0" in paragraph.text else []


def test_a_name_breaks_before_its_unit() -> None:
    assert lines_of("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", 64) == ["ỦY BAN NHÂN DÂN", "TỈNH SƠN HẢI"]
    assert lines_of("BỘ NỘI VỤ", 64) == []


def test_no_line_of_a_name_is_a_lone_last_word_or_too_long() -> None:
    name = "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ PHÁT TRIỂN ĐÔ THỊ"
    for room in (40, 52, 64, 75):
        lines = lines_of(name, room)
        assert " ".join(lines) == name
        assert all(" " in line for line in lines)
        (style,) = {p.style for p in lay_out(Directive(issuers=(Issuer(name=name),))).issuers}
        assert all(printed_width(Paragraph(style, (Run(line, style),))) <= room for line in lines)


def test_columns_have_room_for_their_longest_word() -> None:
    cells = (
        "STT",
        "Nhiệm vụ, giải pháp",
        "Cơ quan chủ trì thực hiện",
        "Cơ quan phối hợp thực hiện",
        "Thời hạn hoàn thành",
    )
    rows = [Block(kind="cell", text=text) for text in cells]
    table = Block(kind="table", children=(Block(kind="row", children=tuple(rows)),) * 2)
    (grid,) = lay_out(Directive(body=(table,))).text
    assert isinstance(grid, Grid)
    widths = column_widths(grid, 165)
    assert sum(widths) == pytest.approx(165)
    assert widths[0] >= printed_width(grid.rows[0][0][0]) + 4
    assert sum(column_widths(grid, 20)) == pytest.approx(20)


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


def test_names_of_joint_signers_are_level() -> None:
    signed = Directive(
        signatures=(
            Signature(capacity="KT", on_behalf_of="BỘ TRƯỞNG", position="THỨ TRƯỞNG", name="Lê An"),
            Signature(position="CHỦ TỊCH", name="Vũ Bình"),
        )
    )
    sheet = lay_out(signed)
    (row,) = signature_rows(sheet)
    assert [words(block) for block in level_names(row)] == [
        ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê An"],
        ["CHỦ TỊCH", "", "Vũ Bình"],
    ]
    wrapped = level_names(row, printed_width(row[0][0]) / 2)
    assert [len(block) for block in wrapped] == [3, 4]
    assert level_names(((), row[0])) == ((), row[0])


def test_every_step_of_an_authority_is_printed() -> None:
    steps = (
        AuthorityStep(capacity="TM", on_behalf_of="ỦY BAN NHÂN DÂN"),
        AuthorityStep(capacity="KT", on_behalf_of="CHỦ TỊCH"),
    )
    signed = Signature(authority=steps, position="PHÓ CHỦ TỊCH", name="Lê An")
    (block,) = lay_out(Directive(signatures=(signed,))).signatures
    assert words(block) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê An"]
    (block,) = lay_out(Directive(system="party", signatures=(signed,))).signatures
    assert words(block)[:2] == ["T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH"]


def test_joint_signers_stand_under_their_bodies_the_lead_of_the_party_at_the_right() -> None:
    signers = (
        Signature(body="BAN TỔ CHỨC", position="TRƯỞNG BAN", name="Lê An"),
        Signature(
            body="BAN KIỂM TRA", capacity="KT", on_behalf_of="CHỦ NHIỆM", position="PHÓ CHỦ NHIỆM", name="Vũ Bình"
        ),
    )
    for system, first in (("state", "BAN TỔ CHỨC"), ("party", "BAN KIỂM TRA")):
        sheet = lay_out(Directive.model_validate({"system": system, "signatures": signers}))
        (row,) = signature_rows(sheet)
        assert words(row[0])[0] == first
    assert words(sheet.signatures[0]) == ["BAN TỔ CHỨC", "TRƯỞNG BAN", "Lê An"]


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


def test_bodies_that_issue_jointly_have_their_superior_above_them_once() -> None:
    above = Issuer(name="TỈNH ỦY SƠN HẢI")
    paper = Directive(
        system="party", issuers=(Issuer(name="BAN TỔ CHỨC", parent=above), Issuer(name="BAN NỘI CHÍNH", parent=above))
    )
    assert words(lay_out(paper).issuers) == ["TỈNH ỦY SƠN HẢI", "BAN TỔ CHỨC -", "BAN NỘI CHÍNH", "*"]
    apart = Directive(
        system="party",
        issuers=(Issuer(name="BAN A", parent=above), Issuer(name="BAN B", parent=Issuer(name="TỈNH ỦY X"))),
    )
    assert words(lay_out(apart).issuers)[2:4] == ["TỈNH ỦY X", "BAN B"]


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


def test_an_abstract_breaks_evenly() -> None:
    subject = "Kết luận của Phó Thủ tướng tại cuộc họp về tiến độ các dự án đường bộ cao tốc"
    sheet = lay_out(Directive(document_type="TB", subject=subject))
    (held,) = broken((sheet.heading[-1],), sheet.profile.text_width)
    lines = held.text.split(" ")
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "Kết luận của Phó Thủ tướng tại cuộc họp",
        "về tiến độ các dự án đường bộ cao tốc",
    ]
