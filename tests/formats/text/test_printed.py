"""What a clerk would type: one file a paper, for the eye."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congvan import markdown, text
from tests.layout.papers import ALL, letter

if TYPE_CHECKING:
    from collections.abc import Callable

PRINTED = Path(__file__).parent / "printed"


@pytest.mark.parametrize("name", ALL)
def test_text(name: str, as_printed: Callable[[str, Path], None]) -> None:
    as_printed(text.dumps(ALL[name]()), PRINTED / f"{name}.txt")


@pytest.mark.parametrize("name", ALL)
def test_markdown(name: str, as_printed: Callable[[str, Path], None]) -> None:
    as_printed(markdown.dumps(ALL[name]()), PRINTED / f"{name}.md")


def test_a_paper_without_its_day_keeps_its_place() -> None:
    draft = letter().model_copy(update={"issued_on": None})
    back = text.loads(text.dumps(draft))
    assert (back.place, back.issued_on, back.number) == ("Sơn Hải", None, draft.number)
    assert back.source is not None
    assert [item.code for item in back.source.diagnostics if item.code.startswith("date")] == ["date-missing"]


@pytest.mark.parametrize("blank", ["ngày … tháng … năm …", "ngày      tháng      năm 20", "ngày ... tháng ... năm ..."])
def test_blanks_of_a_date_as_offices_leave_them(blank: str) -> None:
    printed = text.dumps(letter()).replace("ngày 05 tháng 3 năm 2026", blank)
    assert text.loads(printed).place == "Sơn Hải"
