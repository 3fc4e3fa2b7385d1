from __future__ import annotations

from pathlib import Path

import pytest

import congvan
from congvan import InputError
from congvan.formats import pdf
from congvan.model import Directive
from tests.cli.test_convert import run
from tests.formats.pdf.made import pdf_of, words

SCAN = pdf_of("", picture=True)
STAMPED = pdf_of(words((60, 90, "Ky boi: SO Y TE Thoi gian ky: 05.03.2026"), size=8), picture=True)
LETTER = Path(__file__).parents[2] / "docs" / "examples" / "cong-van.txt"


def test_read_asks_for_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def loads(_: bytes, *, ocr: bool = False) -> Directive:
        asked.append(ocr)
        return Directive(place="Sơn Hải")

    monkeypatch.setattr(pdf, "loads", loads)
    assert congvan.read(SCAN, ocr=True).place == "Sơn Hải"
    (outcome,) = congvan.read_all([SCAN], ocr=True)
    congvan.read(SCAN)
    assert isinstance(outcome[1], Directive)
    assert asked == [True, True, False]


def test_other_forms_need_no_ocr() -> None:
    assert congvan.read(LETTER, ocr=True) == congvan.read(LETTER)


def test_a_scan_is_refused_with_its_reason() -> None:
    with pytest.raises(InputError, match="a scan, which can be read with ocr=True"):
        congvan.read(SCAN)


def test_a_stamped_scan_is_told_by_strict(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(STAMPED)
    code, _, told = run("parse", "--strict", tmp_path / "scan.pdf")
    assert code == 1
    assert "[no-text-layer]" in told


@pytest.mark.parametrize("command", [("parse", "--ocr"), ("convert", "--ocr", "--to", "json")])
def test_the_commands_ask_for_ocr(command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scan.pdf").write_bytes(SCAN)
    monkeypatch.setenv("PATH", "")  # nothing is installed
    output = () if command[0] == "parse" else ("-",)
    code, _, told = run(*command, tmp_path / "scan.pdf", *output)
    assert code == 2
    assert "tesseract" in told
