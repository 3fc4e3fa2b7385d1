"""A name is looked for only where its first two words say that one may open; none may be missed by that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from congvan.reading.tasks.heads import ALONE, opens_name
from congvan.reading.tasks.words import may_open, tokens
from congvan.reading.text.normalise import Text

_PAPERS = sorted((Path(__file__).parents[1] / "papers").glob("*.txt"))
_KINDS = ("head", "common")


@pytest.mark.parametrize("paper", _PAPERS, ids=lambda paper: paper.stem)
def test_every_name_passes_the_quick_look(paper: Path) -> None:
    text = Text(paper.read_text("utf-8"))
    end = len(text.text)
    opened = 0
    for word in re.finditer(r"\b\w", text.fold):
        at = word.start()
        if opens_name(tokens(text, at, min(end, at + 100)), 0):
            opened += 1
            assert may_open(_KINDS, ALONE, text, at, end), text.text[at : at + 40]
    assert opened


@pytest.mark.parametrize("words", ["tỉnh Phú Thọ", "Thành phố Hà Nội", "các sở", "tất cả các xã", "Sở Y tế", "UBND xã"])
def test_names_of_each_kind_may_open(words: str) -> None:
    assert may_open(_KINDS, ALONE, Text(words), 0, len(words))


@pytest.mark.parametrize("words", ["Rà soát quy hoạch", "số lượng", "theo quy định", ""])
def test_other_words_open_no_name(words: str) -> None:
    assert not may_open(_KINDS, ALONE, Text(words), 0, len(words))
