from __future__ import annotations

import io
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from congvan import InputError, LimitError, MissingProgramError, docx
from congvan.formats.docx import doc, package
from congvan.formats.docx.document import read_document
from congvan.formats.flow import flow_text
from tests.formats.docx.word import paragraph, table, word
from tests.layout.papers import letter

if TYPE_CHECKING:
    from pathlib import Path


def lines(*blocks: str, **parts: str) -> list[str]:
    return [line for line in flow_text(read_document(word(*blocks, **parts)).flow).splitlines() if line.strip()]


def listed(identifier: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identifier}"/></w:numPr>'


def level(number: int, style: str, text: str, start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "\uf0b7")
    + level(4, "decimal", "%2.%5.")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)


def test_numbers_that_word_makes_are_printed() -> None:
    levels = [0, 1, 2, 2, 1, 3, 4, 0, 1]
    paragraphs = [paragraph(f"mục {n}", properties=listed(1, depth)) for n, depth in enumerate(levels)]
    marks = [line.rsplit(" mục ")[0] for line in lines(*paragraphs, numbering=NUMBERING)]
    assert marks == ["I.", "1.", "a)", "b)", "2.", "-", "2.1.", "II.", "1."]


def test_a_list_that_starts_elsewhere_and_one_by_style() -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="Muc"><w:pPr>{listed(1)}</w:pPr></w:style>'
    made = lines(
        paragraph("một", properties='<w:pStyle w:val="Muc"/>'),
        paragraph("bốn", properties=listed(2)),
        paragraph("không", properties='<w:pStyle w:val="Muc"/>' + listed(0)),
        numbering=NUMBERING,
        styles=styles,
    )
    assert made == ["I. một", "IV. bốn", "không"]


def test_changes_count_as_accepted() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    made = lines(
        paragraph(
            "trước ngày ",
            f"<w:del>{run.format('15').replace('w:t', 'w:delText')}</w:del>",
            f"<w:ins>{run.format('20')}</w:ins>",
            f"<w:moveFrom>{run.format(' bỏ')}</w:moveFrom>",
            "/6/2026",
        ),
        paragraph("Sở Y tế ", properties="<w:rPr><w:del/></w:rPr>"),
        paragraph("báo cáo"),
    )
    assert made == ["trước ngày 20/6/2026", "Sở Y tế báo cáo"]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('KHẨN')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(paragraph("Số: 5/SYT-NV", drawn)) == ["Số: 5/SYT-NV", "KHẨN"]


def test_notes_come_last_and_separators_not_at_all() -> None:
    notes = f'<w:footnote w:type="separator">{paragraph("—")}</w:footnote><w:footnote>{paragraph("Theo báo cáo.")}</w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    assert lines(paragraph("Kết quả đạt 90%", mark, "."), footnotes=notes) == ["Kết quả đạt 90%.", "[1] Theo báo cáo."]


def test_legacy_fonts_are_decoded_run_by_run() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="{}"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    made = lines(
        paragraph(run.format(".VnTimeH", "ñy ban "), run.format("VNI-Times", "nhaân daân "), "tỉnh"),
        paragraph("tØnh", properties='<w:pStyle w:val="Cu"/>'),
        styles='<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>',
    )
    assert made == ["ỦY BAN nhân dân tỉnh", "tỉnh"]


def test_capitals_by_style_and_hidden_words() -> None:
    caps, hidden = (f"<w:r><w:rPr><w:{name}/></w:rPr><w:t>{{}}</w:t></w:r>" for name in ("caps", "vanish"))
    assert lines(paragraph(caps.format("Bộ Nội vụ"), hidden.format("ẩn"))) == ["BỘ NỘI VỤ"]


def test_breaks_tabs_and_hyphens() -> None:
    run = "<w:r><w:t>1.</w:t><w:tab/><w:t>Sở Y tế</w:t><w:br/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>"
    assert lines(paragraph(run)) == ["1. Sở Y tế", "a-b"]


def test_tables_side_by_side_and_of_data() -> None:
    ruled = '<w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
    inner = table(("x", "y"))
    made = lines(
        table((paragraph("BỘ Y TẾ") + paragraph("Số: 3/BYT"), "CỘNG HÒA")),
        table(("STT", "Việc"), ("1", paragraph("Rà soát") + paragraph("báo cáo")), properties=ruled),
        table((paragraph("ngoài") + inner, "bên")),
        table(("một cột",)),
    )
    assert made == [
        "| BỘ Y TẾ | CỘNG HÒA |",
        "| Số: 3/BYT |  |",
        "| STT | Việc |",
        "| 1 | Rà soát báo cáo |",
        "| ngoài | bên |",
        "| / x / y / |  |",
        "một cột",
    ]


def test_the_foot_of_the_first_page_is_the_contact_line() -> None:
    section = '<w:footerReference w:type="first" r:id="ftr1"/>'
    data = word(paragraph("Nội dung"), section=section, ftr1=paragraph("Số 1 đường Bờ Biển") + paragraph("2"))
    assert flow_text(read_document(data).flow).split() == ["Nội", "dung", "Số", "1", "đường", "Bờ", "Biển"]


def test_text_is_no_word_document() -> None:
    for data in ("text", b"text", b"PK\x03\x04broken"):
        with pytest.raises(InputError):
            docx.loads(data)


def test_a_zip_without_a_text_and_one_with_a_dtd() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/nothing.xml", "<a/>")
    with pytest.raises(InputError, match="no part"):
        docx.loads(stream.getvalue())
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(InputError) as caught:
        docx.loads(stream.getvalue())
    assert str(caught.value.place) == "line 1, word/document.xml"


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word(paragraph("x" * 10_000))
    monkeypatch.setattr(package, "MOST_BYTES", 5_000)
    with pytest.raises(LimitError) as caught:
        docx.loads(data)
    assert (caught.value.limit, str(caught.value.place)) == (5_000, "word/document.xml")
    monkeypatch.setattr(package, "MOST_ENTRIES", 1)
    with pytest.raises(LimitError):
        docx.loads(data)


def test_elements_too_deep() -> None:
    with pytest.raises(LimitError):
        docx.loads(word("<w:ins>" * 200 + "</w:ins>" * 200))


def test_a_doc_without_a_program_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(MissingProgramError) as caught:
        docx.loads(doc.OLE + b"rest")
    assert caught.value.programs == ("soffice", "antiword")
    with pytest.raises(MissingProgramError):
        docx.loads(rb"{\rtf1 a}")


def test_an_encrypted_doc_says_so() -> None:
    with pytest.raises(InputError, match="encrypted"):
        docx.loads(doc.OLE + "EncryptedPackage".encode("utf-16-le"))


def test_a_doc_by_antiword(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name == "antiword" else None)
    said = "Số: 12/SYT-NV\n".encode()

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 0 if command[-1].endswith("paper.doc") else 1, said, b"no")

    monkeypatch.setattr("subprocess.run", run)
    back = docx.loads(doc.OLE + b"rest")
    assert back.source is not None
    assert (back.source.form, back.source.text) == ("doc", said.decode())


def test_what_was_written_is_a_word_document(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    docx.dump(letter(), path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert "word/document.xml" in archive.namelist()
