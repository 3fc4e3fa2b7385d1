"""The written document against the rules of form, read with python-docx; and its pages through LibreOffice."""

from __future__ import annotations

import builtins
import importlib.util
import io
import shutil
import subprocess
import time
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from congvan import Directive, MissingExtraError, diff, docx, pdf
from congvan.model import Annex, Block, Recipient, Signature
from tests.formats.carried import carried
from tests.layout.papers import ALL, conclusion, decision, letter

if TYPE_CHECKING:
    from pathlib import Path

FONT_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


def written(directive: Directive) -> Any:
    return Document(io.BytesIO(docx.dumps(directive)))


def all_runs(document: Any) -> list[Any]:
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
    return [run for paragraph in paragraphs for run in paragraph.runs]


@pytest.mark.parametrize("name", ALL)
def test_page_and_fonts(name: str) -> None:
    document = written(ALL[name]())
    for section in document.sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
        assert section.different_first_page_header_footer
    normal = document.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 14)
    for run in all_runs(document):
        fonts = run._r.rPr.find(qn("w:rFonts"))  # noqa: SLF001 - python-docx shows one of the four
        assert [fonts.get(qn(f"w:{script}")) for script in FONT_SCRIPTS] == ["Times New Roman"] * 4


def test_the_header_of_the_state() -> None:
    document = written(letter())
    header = document.tables[0]
    left, right = (cell.paragraphs for cell in header.rows[0].cells)
    assert left[0].text.replace("\u00a0", " ") == "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"
    assert [p.text for p in right[:2]] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert [p.runs[0].font.size.pt for p in right[:2]] == [12, 13]
    assert all(p.runs[0].font.bold for p in right[:2])
    rule = right[2]._p.pPr.find(qn("w:pBdr"))  # noqa: SLF001 - python-docx has no borders
    assert [side.tag for side in rule] == [qn("w:bottom")]
    number, date = (cell.paragraphs[0] for cell in header.rows[1].cells)
    assert (number.text, date.text) == ("Số: 1286/UBND-KT", "Sơn Hải, ngày 05 tháng 3 năm 2026")
    assert date.runs[0].font.italic
    mark = header.rows[1].cells[0].paragraphs[-1]
    assert len(mark._p.pPr.find(qn("w:pBdr"))) == 4  # noqa: SLF001 - the same


def test_the_text_of_the_state() -> None:
    document = written(letter())
    text = next(p for p in document.paragraphs if p.text.startswith("1. "))
    layout = text.paragraph_format
    assert text.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(layout.first_line_indent.mm) == 10
    assert layout.space_after.pt == 6
    assert text.runs[0].font.size.pt == 14


def test_the_party_spaces_its_lines_exactly() -> None:
    document = written(conclusion())
    text = next(p for p in document.paragraphs if p.text.startswith("1. "))
    assert text.paragraph_format.line_spacing.pt == 20
    word = document.tables[-1].rows[0].cells[0].paragraphs[0]
    assert (word.text, word.runs[0].font.underline) == ("Nơi nhận:", True)


def test_an_annex_has_a_section_and_pages_of_its_own() -> None:
    document = written(decision())
    assert len(document.sections) == 2
    numbers = document.sections[1]._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001 - python-docx has no page numbers
    assert numbers.get(qn("w:start")) == "1"
    assert [cell.text for cell in document.tables[-1].rows[0].cells] == [
        "STT",
        "Nhiệm vụ",
        "Đơn vị chủ trì",
        "Thời hạn",
    ]
    field = document.sections[0].header.paragraphs[0]._p  # noqa: SLF001 - python-docx has no fields
    assert [code.text for code in field.iter(qn("w:instrText"))] == ["PAGE"]


def test_several_signers_stand_side_by_side() -> None:
    signers = tuple(Signature(position="GIÁM ĐỐC", name=name) for name in ("Lê Văn Sáu", "Vũ Thị Bảy", "Hồ Văn Tám"))
    recipients = (Recipient(text="Lưu: VT", role="archive"),)
    foot = written(Directive(system="state", signatures=signers, recipients=recipients)).tables[-1]
    assert [[cell.text.split("\n")[-1] for cell in row.cells] for row in foot.rows] == [
        ["Lê Văn Sáu", "Vũ Thị Bảy"],
        ["", "Hồ Văn Tám"],
    ]
    party = written(Directive(system="party", signatures=signers[:2])).tables[-1]
    assert [cell.text.split("\n")[-1] for cell in party.rows[0].cells] == ["Vũ Thị Bảy", "Lê Văn Sáu"]


def test_a_heading_does_not_end_a_page() -> None:
    article = Block(kind="article", label="1", heading="Phạm vi", children=(Block(kind="paragraph", text="Nội dung."),))
    document = written(Directive(body=(article,)))
    heading = next(p for p in document.paragraphs if p.text.startswith("Điều 1"))
    assert heading.paragraph_format.keep_with_next


def test_an_empty_directive_and_an_empty_table() -> None:
    empty = Directive(body=(Block(kind="table"),), annexes=(Annex(),))
    assert written(empty).tables[0].rows[0].cells[1].text.startswith("CỘNG HÒA")


def test_without_the_extra_writing_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError) as caught:
        docx.dumps(letter())
    assert caught.value.extra == "docx"


def test_reading_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx.dumps(letter())
    whole = builtins.__import__

    def guarded(name: str, *args: Any, **kwargs: Any) -> Any:
        assert name.split(".", maxsplit=1)[0] != "docx"
        return whole(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", guarded)
    assert docx.loads(data).number == letter().number


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_pages_that_libreoffice_prints(tmp_path: Path) -> None:
    papers = {name: make() for name, make in ALL.items()}
    for name, paper in papers.items():
        docx.dump(paper, tmp_path / f"{name}.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=100)
    for name, paper in papers.items():
        printed = pdf.load(tmp_path / f"{name}.pdf")
        assert printed.source is not None
        title = "ĐẢNG CỘNG SẢN VIỆT NAM" if paper.system == "party" else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        assert f"{title}\n" in (printed.source.text or "")
        fields = ("number", "issued_on", "place", "issuers", "subject", "signatures", "urgency")
        found, wanted = carried(printed, derived=False), carried(paper, derived=False)
        assert {field: found[field] for field in fields} == {field: wanted[field] for field in fields}


def test_margins_are_no_less_than_the_rules_ask() -> None:
    margins = written(letter()).element.body.sectPr.find(qn("w:pgMar"))
    assert (margins.get(qn("w:left")), margins.get(qn("w:right"))) == ("1701", "851")


def test_nothing_of_the_template_is_left() -> None:
    data = docx.dumps(letter())
    document = Document(io.BytesIO(data))
    assert not any("thumbnail" in name for name in zipfile.ZipFile(io.BytesIO(data)).namelist())
    assert document.core_properties.created.date() == letter().issued_on
    assert document.core_properties.modified.date() == letter().issued_on
    languages = document.styles.element.iter(qn("w:lang"))
    assert {language.get(qn("w:val")) for language in languages} == {"vi-VN"}


def test_the_clock_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx.dumps(letter())
    long_ago = time.gmtime(10**9)
    monkeypatch.setattr(time, "localtime", lambda _=None: long_ago)
    assert docx.dumps(letter()) == data


def test_headings_stand_in_the_navigation_and_look_as_the_rules_say() -> None:
    document = written(decision())
    heading = next(p for p in document.paragraphs if p.text == "QUYẾT ĐỊNH")
    assert heading.style.name == "Heading 1"
    assert heading.style.font.color.rgb is None
    assert [p.style.name for p in document.paragraphs if p.text.startswith("Điều ")] == ["Heading 3"] * 3


def test_rows_of_tables_are_held_and_their_head_is_tagged() -> None:
    rows = written(decision()).tables[-1]._tbl.tr_lst  # noqa: SLF001 - python-docx has no row properties
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saves_again_reads_the_same(tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    for name, make in ALL.items():
        docx.dump(make(), tmp_path / f"{name}.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(saved)]
    subprocess.run([*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=100)
    for name in ALL:
        once, again = docx.load(tmp_path / f"{name}.docx"), docx.load(saved / f"{name}.docx")
        assert not [change for change in diff(once, again).changes if not change.path.startswith("source")]
