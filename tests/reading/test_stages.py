"""A stage hands on a frozen value: whatever runs after it leaves it as it was."""

from __future__ import annotations

import copy
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from congvan import parse_text
from congvan.reading import parse
from congvan.reading.header.anchors import find_title
from congvan.reading.header.read import read_header
from congvan.reading.press import report
from congvan.reading.tasks.found import Found
from congvan.reading.text.lines import printed_lines
from congvan.reading.text.normalise import Text
from congvan.reading.text.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

_PAPERS = sorted((Path(__file__).parent / "papers").glob("*.txt"))
_STAGES = [
    *("read_header", "read_address", "read_footer", "read_contact", "read_annexes", "read_day_below", "read_effect"),
    *("resolve_issuers", "read_body", "find_references", "find_tasks", "lost_head"),
]
# Each stage where it is looked up when a paper is read: the reader of reports is loaded when a text is none.
_PLACES = [(parse, name) for name in _STAGES] + [(report, "read_news"), (report, "read_orders")]


def _watched(stage: Callable[..., Any], seen: list[tuple[object, object]]) -> Callable[..., Any]:
    """A stage whose values are remembered as they are, and as they were when it gave them."""

    def run(*given: object, **named: object) -> object:
        value = stage(*given, **named)
        seen.append((value, copy.deepcopy(value)))
        return value

    return run


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_no_stage_changes_what_another_has_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, object]] = []
    for place, name in _PLACES:
        monkeypatch.setattr(place, name, _watched(getattr(place, name), seen))
    parse_text(path.read_text(encoding="utf-8").partition("=== expected\n")[0], trace=True)
    assert seen
    for value, as_given in seen:
        assert value == as_given


def _loose(value: object) -> list[object]:
    """The parts of a value that could be changed in place, raw values and units of tasks apart."""
    if isinstance(value, tuple) and not isinstance(value, Found):
        return [part for each in value for part in _loose(each)]
    is_fixed = value is None or isinstance(value, (str, int, float, dt.date, dict, Found))
    return [] if is_fixed else [value]


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_what_a_stage_hands_on_is_frozen(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, object]] = []
    for place, name in _PLACES:
        monkeypatch.setattr(place, name, _watched(getattr(place, name), seen))
    parse_text(path.read_text(encoding="utf-8").partition("=== expected\n")[0], trace=True)
    assert [part for value, _ in seen for part in _loose(value)] == []


def test_a_sheet_cannot_be_changed() -> None:
    sheet = Sheet(Text("Số: 15/QĐ-BNV"), (), is_traced=False)
    with pytest.raises(AttributeError):
        sheet.is_traced = True  # type: ignore[misc]


def test_a_missing_day_is_told_where_all_is_known() -> None:
    adopted = "Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 10 tháng 12 năm 2025./."
    head = "HỘI ĐỒNG NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN HẢI          Độc lập - Tự do - Hạnh phúc\n\nSố: 12/NQ-HĐND\n\nNGHỊ QUYẾT\nVề việc thông qua kế hoạch\n\n"
    sheet = Sheet(made := Text(head + adopted), tuple(printed_lines(made.text)), is_traced=False)
    title = find_title(made)
    assert title is not None
    read = read_header(sheet, title)
    assert read.is_undated
    assert read.findings.diagnostics == ()
    directive = parse_text(head + adopted)
    assert str(directive.issued_on) == "2025-12-10"
    assert directive.source is not None
    assert "date-missing" not in [told.code for told in directive.source.diagnostics]
