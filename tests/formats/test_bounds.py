"""What a form makes of a file is bounded by a multiple of the file, and no file of small print takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congvan import docx, html, pdf
from congvan.errors import LimitError
from congvan.formats.bounds import LEAST, TIMES, Room
from congvan.formats.docx.document import read_document
from congvan.formats.flow import Table, flow_text
from tests.formats.docx.word import paragraph, table, word
from tests.formats.pdf.made import pdf_of

if TYPE_CHECKING:
    from congvan.model import Directive


def listed(level: str = "0") -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def numbering(mark: str, style: str = "decimal") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{mark}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )


def source_text(directive: Directive) -> str:
    assert directive.source is not None
    return directive.source.text or ""


def test_room_grows_with_the_file() -> None:
    small, large = Room("html", size=10), Room("html", size=LEAST)
    small.take(LEAST)
    large.take(LEAST * TIMES)
    with pytest.raises(LimitError) as caught:
        small.take(1)
    assert (caught.value.limit, caught.value.form) == (LEAST, "html")
    with pytest.raises(LimitError) as caught:
        large.take(1)
    assert caught.value.limit == LEAST * TIMES


def test_a_row_of_many_cells_beside_a_cell_of_many_lines() -> None:
    row = "<td>" + "a<br>" * 1000 + "</td>" + "<td>b</td>" * 1000
    with pytest.raises(LimitError):
        html.loads(f'<table border="0"><tr>{row}</tr></table>')
    tall = "".join(paragraph("a") for _ in range(1000))
    cells = f"<w:tc>{tall}</w:tc>" + f"<w:tc>{paragraph('b')}</w:tc>" * 1000
    layout = '<w:tblPr><w:tblBorders><w:top w:val="nil"/></w:tblBorders></w:tblPr>'
    with pytest.raises(LimitError):
        docx.loads(word(f"<w:tbl>{layout}<w:tr>{cells}</w:tr></w:tbl>"))


def test_tables_within_tables_count_at_every_depth() -> None:
    page = "<table border=0><tr><td>x<td>" * 9 + "a" * 6000 + "</table>" * 9
    with pytest.raises(LimitError):
        flow_text([_nested(200, "a" * 6000)])
    assert "aaa" in source_text(html.loads(page))  # some depth is within what a file may have


def _nested(depth: int, text: str) -> Table:
    inner: list[str | Table] = [text]
    for _ in range(depth):
        inner = [Table(rows=[[["x"], inner]], ruled=False)]
    assert isinstance(inner[0], Table)
    return inner[0]


def test_a_long_table_of_small_print_is_read() -> None:
    rows = "".join(f"<tr><td>{n}<td>Xã Tân Hòa {n}<td>{n * 7}" for n in range(1, 3001))
    text = source_text(html.loads(f"<table class=grid>{rows}</table>"))
    assert text.count("\n") >= 3000
    data = word(*(table(*[("1", "Xã Tân Hòa", "7")] * 50) for _ in range(60)))
    assert flow_text(read_document(data).flow, Room("docx", size=len(data))).count("Xã Tân Hòa") == 3000


@pytest.mark.parametrize(
    ("mark", "style"), [("%1" * 20_000, "decimal"), ("%1" * 120, "upperLetter"), ("a" * 300, "decimal")]
)
def test_the_mark_of_a_list_is_no_longer_than_word_takes(mark: str, style: str) -> None:
    paragraphs = [paragraph("mục", properties=listed()) for _ in range(2000)]
    with pytest.raises(LimitError) as caught:
        docx.loads(word(*paragraphs, numbering=numbering(mark, style)))
    assert caught.value.limit == 255


@pytest.mark.parametrize("level", ["9" * 5000, "²", "-1", "x"])
def test_a_level_that_is_no_number_is_the_first(level: str) -> None:
    data = word(paragraph("mục", properties=listed(level)), numbering=numbering("%1)"))
    assert flow_text(read_document(data).flow).strip().endswith("mục")
    assert source_text(docx.loads(data)).strip().endswith("mục")


def test_many_deleted_paragraph_marks_are_one_paragraph() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    data = word(*(paragraph("ab", properties=gone) for _ in range(30_000)), paragraph("c"))
    assert flow_text(read_document(data).flow).strip() == "ab" * 30_000 + "c"


def test_a_page_with_more_pieces_of_text_than_print_can_hold() -> None:
    page = "".join(f"BT /F1 12 Tf 1 0 0 1 {500 - n / 100:.2f} 100 Tm ({'ab'[n % 2]}) Tj ET\n" for n in range(20_000))
    with pytest.raises(LimitError) as caught:
        pdf.loads(pdf_of(page))
    assert caught.value.limit == 10_000
    assert "page 1" in str(caught.value)
