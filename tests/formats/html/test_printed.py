"""The printed page: tables in boxes of their own, and the numbers of pages as a browser prints them."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from congvan import Directive, html, pdf
from congvan.model import Annex, Block
from tests.layout.papers import decision

if TYPE_CHECKING:
    from pathlib import Path

_BROWSER = shutil.which("chromium")


def test_a_table_has_a_box_of_its_own_and_a_tagged_head() -> None:
    page = html.dumps(decision())
    (box,) = re.findall(r'<div class="wide">(.*?)</div>', page, re.DOTALL)
    assert re.findall(r'<th scope="col"><p class="cell_head">(.*?)</p></th>', box)[0] == "STT"
    assert box.count("<td>") == 8
    assert ".wide { overflow-x: auto;" in page


def test_a_table_of_one_row_has_no_head() -> None:
    cell = Block(kind="cell", text="Lưu ý")
    table = Block(kind="table", children=(Block(kind="row", children=(cell, cell)),))
    assert "<th" not in html.dumps(Directive(body=(table,)))


def test_names_in_the_header_hold_together() -> None:
    assert "ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN TỈNH\u00a0SƠN\u00a0HẢI" in html.dumps(decision())


@pytest.mark.skipif(_BROWSER is None, reason="no Chromium is installed")
def test_an_annex_counts_its_own_pages_from_the_second_on(tmp_path: Path) -> None:
    long = tuple(Block(kind="paragraph", text=f"Đoạn thứ {n} của phụ lục này.") for n in range(38))
    paper = Directive(body=long, annexes=(Annex(label="I", body=long), Annex(label="II", body=long)))
    html.dump(paper, tmp_path / "cv.html")
    command = [_BROWSER or "", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    output = [f"--print-to-pdf={tmp_path / 'cv.pdf'}", (tmp_path / "cv.html").as_uri()]
    subprocess.run([*command, *output], check=True, capture_output=True, timeout=60)
    from congvan.formats.pdf.pages import read_pages  # noqa: PLC0415 - needs the extra

    pages = read_pages((tmp_path / "cv.pdf").read_bytes(), ocr=False).pages
    first = [page.lines[0].text.strip("\u200b ") for page in pages]
    assert [line if line.isdigit() else "" for line in first] == ["", "2", "", "2", "", "2"]
    assert pdf.load(tmp_path / "cv.pdf").source is not None
