"""What errors say: every code in the catalogue, in both languages, with the values that its blanks ask for."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

import congvan
from congvan import InputError, Location, Reason, UnknownFormatError
from congvan.cli import main
from congvan.tables import rows

_SRC = Path(__file__).parents[1] / "src"
_ROWS = {row["code"]: row for row in rows("messages", "congvan.errors")}
# Codes that stand in a table and not in a call.
_OTHERS = {"malware-report", "list-of-organisations", "place-page", "place-line", "place-column"}
_KINDS = ("InputError", "LimitError", "UnknownFormatError", "EdxmlError", "MissingExtraError", "MissingProgramError")


def _calls() -> list[tuple[str, ast.Call]]:
    trees = [(file.name, ast.parse(file.read_text("utf-8"))) for file in sorted(_SRC.rglob("*.py"))]
    return [(name, node) for name, tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_codes_and_values_are_those_of_the_catalogue() -> None:
    used: set[str] = set(_OTHERS)
    for file, call in _calls():
        if not (isinstance(call.func, ast.Name) and call.func.id == "Reason"):
            continue
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Constant):
            code = str(first.value)
            used.add(code)
            assert {word.arg for word in call.keywords} == _blanks(_ROWS[code]["en"]), f"{file}: {code}"
    assert used == set(_ROWS)


def test_no_error_is_raised_with_words_of_one_language() -> None:
    for file, call in _calls():
        if isinstance(call.func, ast.Name) and (call.func.id in _KINDS or call.func.id.startswith("Edxml")):
            first = call.args[0] if call.args else None
            assert not isinstance(first, ast.JoinedStr), f"{file}, line {call.lineno}"
            if isinstance(first, ast.Constant):
                assert call.func.id == "MissingExtraError", f"{file}, line {call.lineno}"


def test_the_catalogue_is_in_order_and_whole() -> None:
    assert list(_ROWS) == sorted(_ROWS)
    assert all(row["en"] and row["vi"] and _blanks(row["en"]) == _blanks(row["vi"]) for row in _ROWS.values())


def test_a_reason_is_a_value() -> None:
    reason = Reason("too-many-pages", most=5)
    assert reason == Reason("too-many-pages", most=5)
    assert len({reason, Reason("too-many-pages", most=5), Reason("too-many-pages", most=6)}) == 2
    assert repr(reason) == "Reason('too-many-pages', most=5)"
    assert reason.told() == "more than 5 pages"
    with pytest.raises(KeyError):
        Reason("too-many-pages").told()


def test_places_are_told_in_both_languages() -> None:
    place = Location(path="a.pdf", page=2, line=3, column=4)
    assert str(place) == "page 2, line 3, column 4, a.pdf"
    assert place.told("vi") == "trang 2, dòng 3, cột 4, a.pdf"


def test_reading_speaks_the_language_that_is_asked_for() -> None:
    with pytest.raises(InputError) as caught:
        congvan.read(b"<?xml version='1.0'?>\n<!DOCTYPE a><a/>", format="xml", lang="vi")
    assert str(caught.value) == "dòng 2: không chấp nhận khai báo kiểu tài liệu (DTD)"
    assert caught.value.code == "dtd-refused"
    with pytest.raises(UnknownFormatError, match="ảnh PNG không có phần chữ để đọc"):
        congvan.read(b"\x89PNG\r\n\x1a\n" + bytes(200), lang="vi")
    (_, error), *_ = congvan.read_all([b" "], lang="vi")
    assert isinstance(error, InputError)
    assert error.message == "tệp không có nội dung"


def test_notes_are_in_the_language_that_is_asked_for() -> None:
    paper = "Kính gửi: Sở Y tế\n\nĐề nghị báo cáo.".encode()
    english, vietnamese = congvan.read(paper), congvan.read(paper, lang="vi")
    assert english.source is not None
    assert vietnamese.source is not None
    codes = [note.code for note in english.source.diagnostics]
    assert codes == ["header-missing"]
    assert [note.code for note in vietnamese.source.diagnostics] == codes
    assert [note.reason for note in vietnamese.source.diagnostics] == [
        note.told("vi") for note in english.source.diagnostics
    ]


@pytest.mark.parametrize("command", ["parse", "convert", "annotate", "tasks", "explain"])
def test_the_command_speaks_vietnamese(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "a.txt"
    empty.write_bytes(b"")
    further = [str(tmp_path / "b.md")] if command == "convert" else []
    assert main([command, str(empty), *further, "--lang", "vi"]) == 2
    assert capsys.readouterr().err.endswith("a.txt: tệp không có nội dung\n")


def test_a_note_in_vietnamese_names_what_the_english_names() -> None:
    told = congvan.Diagnostic(code="read-by-ocr", reason="page 1, 3: read by OCR", values=("1, 3",))
    assert told.told() == "page 1, 3: read by OCR"
    assert told.told("vi") == "trang được đọc bằng nhận dạng chữ: 1, 3"
    assert congvan.Diagnostic(code="no-header", reason="no header").told("vi").count(":") == 0
    assert congvan.Diagnostic(code="of-a-stranger", reason="so it is", values=("x",)).told("vi") == "so it is"
