"""The pages of a PDF as pictures beside their text."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest

from congvan import Directive, InputError, MissingExtraError, read
from congvan.view import pictures_of
from tests.formats.pdf.made import pdf_of
from tests.view.papers import DIRECTIVE, FIRST_PAGE, SECOND_PAGE


def dots(url: str) -> tuple[int, int, list[bytes]]:
    """A PNG's width and height and its lines, four bits a dot."""
    head, _, body = url.partition(",")
    assert head == "data:image/png;base64"
    data = base64.b64decode(body)
    width, height, *rest = struct.unpack(">IIBBBBB", data[16:29])
    assert rest == [4, 0, 0, 0, 0]
    length = struct.unpack(">I", data[33:37])[0]
    lines = zlib.decompress(data[41 : 41 + length])
    stride = 1 + (width + 1) // 2
    assert len(lines) == stride * height
    return width, height, [lines[at + 1 : at + stride] for at in range(0, len(lines), stride)]


def test_each_page_has_its_picture_and_its_text() -> None:
    data = pdf_of(FIRST_PAGE, SECOND_PAGE)
    paper = read(data)
    assert paper.source is not None
    text = paper.source.text or ""
    first, second = pictures_of(paper, data)
    assert text[: first["end"]].endswith("V/v phong chay\n")
    assert second["end"] == len(text)
    width, height, lines = dots(first["url"])
    assert (width, height) == (first["width"], first["height"])
    across, up = width / 595, height / 842
    black = lines[int((842 - 125) * up)]
    assert black[int(200 * across) // 2] == 0x00
    assert black[int(450 * across) // 2] == 0xFF


def test_a_page_of_an_odd_width_keeps_its_last_dot() -> None:
    data = pdf_of(FIRST_PAGE, turn=90)
    (picture,) = pictures_of(read(data), data)
    width, _, lines = dots(picture["url"])
    assert {len(line) for line in lines} == {(width + 1) // 2}


def test_what_has_no_pages_has_no_pictures() -> None:
    assert pictures_of(DIRECTIVE, b"") == []
    assert pictures_of(Directive(), b"") == []


def test_a_file_that_is_no_pdf() -> None:
    with pytest.raises(InputError):
        pictures_of(read(pdf_of(FIRST_PAGE)), b"%PDF-1.7 and no more")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = read(pdf_of(FIRST_PAGE))
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match="congvan\\[pdf\\]"):
        pictures_of(paper, b"")
