"""The papers whose pages the documentation shows: each kind is read, written and read again with nothing lost."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from congvan import docx, html, read, text
from tests.formats.carried import carried

if TYPE_CHECKING:
    from congvan import Directive

_MAKING = Path(__file__).parents[2] / "docs" / "making"
_WRITERS: dict[str, Any] = {"text": text, "html": html, "docx": docx}
# Signers of a joint Party paper stand with the lead at the right, and are read from the left.
_TURNED = {"joint-party-paper"}


def _papers() -> dict[str, Directive]:
    sys.path.insert(0, str(_MAKING))
    by_hand: dict[str, Directive] = import_module("page_kinds").BY_HAND
    return {file.stem: read(file) for file in sorted((_MAKING / "pages").glob("*.txt"))} | by_hand


PAPERS = _papers()


@pytest.mark.parametrize("form", _WRITERS)
@pytest.mark.parametrize("name", PAPERS)
def test_each_kind_comes_back(name: str, form: str) -> None:
    paper, module = PAPERS[name], _WRITERS[form]
    before, back = carried(paper, derived=False), carried(module.loads(module.dumps(paper)), derived=False)
    if name in _TURNED:
        before["signatures"].reverse()
    assert back == before


def test_each_kind_has_its_picture_on_both_pages() -> None:
    pictures = {file.stem for file in (_MAKING.parent / "images" / "pages").glob("*.png")}
    assert pictures == set(PAPERS)
    for language in ("en", "vi"):
        page = (_MAKING.parent / language / "how-to" / "docx.md").read_text("utf-8")
        assert [name for name in sorted(PAPERS) if f"images/pages/{name}.png" not in page] == []


def test_the_pictures_are_small() -> None:
    pictures = list((_MAKING.parent / "images" / "pages").glob("*.png"))
    assert sum(file.stat().st_size for file in pictures) < 1_500_000
