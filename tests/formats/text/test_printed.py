"""What a clerk would type: one file a paper, for the eye."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan import markdown, text
from tests.layout.papers import ALL

PRINTED = Path(__file__).parent / "printed"


@pytest.mark.parametrize("name", ALL)
def test_text(name: str) -> None:
    assert text.dumps(ALL[name]()) == (PRINTED / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ALL)
def test_markdown(name: str) -> None:
    assert markdown.dumps(ALL[name]()) == (PRINTED / f"{name}.md").read_text(encoding="utf-8")
