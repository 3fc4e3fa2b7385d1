from __future__ import annotations

import io
import sys
import types
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, Any

import pytest

import congvan
from congvan import Directive, InputError, UnknownFormatError
from congvan.formats import json, registry
from congvan.formats.registry import detect, format_of_suffix, formats, module_of
from tests.layout.papers import letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
        format_of_suffix(".bin")


def test_forms_that_go_one_way_only(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="only read"):
        congvan.write(letter(), tmp_path / "cv.pdf")
    with pytest.raises(UnknownFormatError, match="only written"):
        congvan.read(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        congvan.read("no-such-file.docx")


def test_suffixes_belong_to_one_form() -> None:
    suffixes = [suffix for form in formats() for suffix in form.suffixes]
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
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[dict[str, types.ModuleType]], None]]:
    """Third parties' forms, as if their distributions were installed."""

    def install(modules: dict[str, types.ModuleType]) -> None:
        for module in modules.values():
            monkeypatch.setitem(sys.modules, module.__name__, module)
        found = [EntryPoint(name, module.__name__, registry.GROUP) for name, module in modules.items()]
        monkeypatch.setattr(registry, "entry_points", lambda **_: found)
        registry.third_parties.cache_clear()

    yield install
    registry.third_parties.cache_clear()


@pytest.fixture
def memo(installed: Callable[[dict[str, types.ModuleType]], None]) -> str:
    """One third party's form."""
    installed({"memo": _Memo("memo_form")})
    return "memo"


class _Broken(types.ModuleType):
    """A form that fails whatever it is asked."""

    SUFFIXES = (".broken",)

    def recognises(self, data: bytes) -> bool:
        raise OSError(str(len(data)))


class _Wrong(types.ModuleType):
    """A form that does not keep the contract."""

    SUFFIXES = ".wrong"


def test_a_broken_form_is_left_out_and_breaks_no_other(
    installed: Callable[[dict[str, types.ModuleType]], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(
        {
            "docx": _Memo("memo_form"),
            "memo": _Memo("memo_form"),
            "broken": _Broken("broken_form"),
            "missing": types.ModuleType("no_such_form"),
            "wrong": _Wrong("wrong_form"),
        }
    )
    monkeypatch.delitem(sys.modules, "no_such_form")
    with pytest.warns(RuntimeWarning) as told:
        congvan.write(Directive(place="Sơn Hải"), tmp_path / "cv.memo")
    assert sorted(str(one.message).split("'")[1] for one in told) == ["docx", "missing", "wrong"]
    with pytest.warns(RuntimeWarning, match="'broken'.*OSError"):
        assert congvan.read(b"MEMO Hu\xe1\xba\xbf").place == "Huế"
    assert module_of(next(form for form in formats() if form.name == "docx")) is congvan.docx


def test_forms_are_looked_up_once(monkeypatch: pytest.MonkeyPatch, memo: str) -> None:
    assert registry.format_named(memo).suffixes == (".memo",)

    def again(**_: Any) -> list[EntryPoint]:
        raise AssertionError

    monkeypatch.setattr(registry, "entry_points", again)
    assert registry.format_named(memo).reads


def test_the_form_may_be_named(tmp_path: Path) -> None:
    page = congvan.html.dumps(letter())
    assert congvan.read(page.encode(), format="text").document_type != "CV" or "<" in page
    file = io.BytesIO()
    congvan.write(letter(), file, format="docx")
    assert congvan.read(file.getvalue(), format="docx").number == letter().number
    congvan.write(letter(), tmp_path / "cv.dat", format="json")
    assert congvan.read(tmp_path / "cv.dat") == letter()
    with pytest.raises(UnknownFormatError, match="no format has the name 'odt'"):
        congvan.read(b"a", format="odt")
    with pytest.raises(UnknownFormatError, match="no format has the suffix ''"):
        congvan.write(letter(), file)
    ((_, outcome),) = congvan.read_all([letter().model_dump_json().encode()], format="json")
    assert outcome == letter()


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "a PNG picture"), (b"\xff\xd8\xff\xe0" + b"\x00" * 40, "a JPEG picture")],
)
def test_a_picture_is_told_by_its_name(data: bytes, told: str) -> None:
    with pytest.raises(UnknownFormatError, match=f"{told} holds no text"):
        congvan.read(data)
    with pytest.raises(InputError, match=f"{told} is no text"):
        congvan.text.loads(data)


def test_a_word_document_is_no_text() -> None:
    for module in (congvan.text, congvan.markdown):
        with pytest.raises(InputError, match="an Office document is no text"):
            module.loads(congvan.docx.dumps(letter()))


class _Registered(Directive):
    """A directive with a field of the office's own."""

    entry: int | None = None


def test_a_subclass_keeps_its_fields_in_json_and_is_told_of_in_xml() -> None:
    own = _Registered(place="Huế", entry=7)
    assert _Registered.model_validate_json(json.dumps(own)) == own
    with pytest.raises(InputError, match="'entry' of _Registered"):
        congvan.xml.dumps(own)
    assert congvan.xml.loads(congvan.xml.dumps(_Registered(place="Huế"))) == Directive(place="Huế")


def test_a_third_party_adds_a_form(memo: str, tmp_path: Path) -> None:
    path = tmp_path / "cv.memo"
    congvan.write(Directive(place="Sơn Hải"), path)
    assert congvan.read(path).place == "Sơn Hải"
    assert congvan.read(b"MEMO Hu\xe1\xba\xbf").place == "Huế"
    assert detect(b"\x00\x00\x00", ".memo").name == memo


@pytest.mark.parametrize("name", ["docx", "html", "markdown", "text", "xml"])
def test_each_form_has_the_four_names(name: str) -> None:
    module = getattr(congvan, name)
    assert module is module_of(next(form for form in formats() if form.name == name))
    assert all(callable(getattr(module, verb)) for verb in ("load", "loads", "dump", "dumps"))
