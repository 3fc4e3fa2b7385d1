from __future__ import annotations

import io
import types
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, Any

import pytest

import congvan
from congvan import Directive, UnknownFormatError
from congvan.formats import registry
from congvan.formats.registry import detect, form_of_suffix, forms, module_of
from tests.layout.papers import letter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("suffix", [".docx", ".html", ".json", ".md", ".txt", ".xml"])
def test_a_paper_is_written_by_its_suffix_and_read_back(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"cv{suffix}"
    congvan.write(letter(), path)
    assert congvan.read(path).number == letter().number


@pytest.mark.parametrize("suffix", [".docx", ".html", ".json", ".xml"])
def test_a_wrong_suffix_is_no_obstacle(suffix: str, tmp_path: Path) -> None:
    right, wrong = tmp_path / f"cv{suffix}", tmp_path / "cv.pdf"
    congvan.write(letter(), right)
    wrong.write_bytes(right.read_bytes())
    assert congvan.read(wrong).place == "Sơn Hải"
    assert congvan.read(str(right)).place == "Sơn Hải"


def test_bytes_and_open_files_are_read() -> None:
    data = congvan.text.dumps(letter()).encode()
    assert congvan.read(data).number == letter().number
    assert congvan.read(io.BytesIO(data)).number == letter().number


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b"%PDF-1.7\n", "", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", ".docx", "doc"),
        (b'<?xml version="1.0"?><edXML:edXMLEnvelope xmlns:edXML="urn:x">', ".txt", "edxml"),
        (b"1212<edXML><Subject/></edXML>", "", "edxml"),
        (b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">', ".xml", "akn"),
        (b'<directive xmlns="urn:congvan:directive:1"/>', ".edxml", "xml"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", ".txt", "html"),
        (b"  <div class='x'>", "", "html"),
        ("<html>".encode("utf-16"), "", "html"),
        (b'\n{ "place": null }', "", "json"),
        (b"{}", ".txt", "json"),
        (b"BEGIN:VCALENDAR\r\n", "", "ics"),
        ("Số: 1/QĐ-UBND <br> và".encode(), ".md", "markdown"),
        ("Số: 1/QĐ-UBND".encode(), ".docx", "text"),
        ("Số: 1/QĐ-UBND".encode(), ".MD", "markdown"),
        ("Số".encode("utf-16"), "", "text"),
        (b"\x00\x01\x02\x03", ".docx", "docx"),
        (b"PK\x03\x04broken", ".docx", "docx"),
        (b"", "", "text"),
    ],
)
def test_the_content_tells_the_form(data: bytes, suffix: str, name: str) -> None:
    assert detect(data, suffix).name == name


def test_what_nobody_knows_is_told() -> None:
    with pytest.raises(UnknownFormatError) as caught:
        detect(b"\x00\x01\x02\x03" * 9, ".bin")
    assert caught.value.form == ".bin"
    with pytest.raises(UnknownFormatError):
        form_of_suffix(".bin")


def test_forms_that_go_one_way_only(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="only read"):
        congvan.write(letter(), tmp_path / "cv.pdf")
    with pytest.raises(UnknownFormatError, match="only written"):
        congvan.read(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        congvan.read("no-such-file.docx")


def test_suffixes_belong_to_one_form() -> None:
    suffixes = [suffix for form in forms() for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))


class _Memo(types.ModuleType):
    """A third party's form: the place of issue behind a word of its own."""

    SUFFIXES = (".memo",)

    def recognises(self, data: bytes) -> bool:
        return data.startswith(b"MEMO ")

    def loads(self, data: bytes) -> Directive:
        return Directive(place=data.decode().removeprefix("MEMO "))

    def dump(self, directive: Directive, file: Path) -> None:
        file.write_text(f"MEMO {directive.place}", encoding="utf-8")


@pytest.fixture
def memo(monkeypatch: pytest.MonkeyPatch) -> str:
    """The third party's form, as if its distribution were installed."""
    module = _Memo("memo_form")
    monkeypatch.setitem(__import__("sys").modules, "memo_form", module)
    entry = EntryPoint("memo", "memo_form", registry.GROUP)

    def entries(**_: Any) -> list[EntryPoint]:
        return [entry]

    monkeypatch.setattr(registry, "entry_points", entries)
    return "memo"


def test_a_third_party_adds_a_form(memo: str, tmp_path: Path) -> None:
    path = tmp_path / "cv.memo"
    congvan.write(Directive(place="Sơn Hải"), path)
    assert congvan.read(path).place == "Sơn Hải"
    assert congvan.read(b"MEMO Hu\xe1\xba\xbf").place == "Huế"
    assert detect(b"\x00\x00\x00", ".memo").name == memo


@pytest.mark.parametrize("name", ["docx", "html", "markdown", "text", "xml"])
def test_each_form_has_the_four_names(name: str) -> None:
    module = getattr(congvan, name)
    assert module is module_of(next(form for form in forms() if form.name == name))
    assert all(callable(getattr(module, verb)) for verb in ("load", "loads", "dump", "dumps"))
