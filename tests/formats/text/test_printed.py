"""What a clerk would type: one file a paper, for the eye."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congvan import markdown, text
from tests.layout.papers import ALL

if TYPE_CHECKING:
    from collections.abc import Callable

PRINTED = Path(__file__).parent / "printed"


@pytest.mark.parametrize("name", ALL)
def test_text(name: str, as_printed: Callable[[str, Path], None]) -> None:
    as_printed(text.dumps(ALL[name]()), PRINTED / f"{name}.txt")


@pytest.mark.parametrize("name", ALL)
def test_markdown(name: str, as_printed: Callable[[str, Path], None]) -> None:
    as_printed(markdown.dumps(ALL[name]()), PRINTED / f"{name}.md")
