"""Pieces of a paper: along its joints, every word once, at the place that they name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan import Annex, Block, Directive
from congvan.adapters import chunks

_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
_PAPERS = sorted(_EXAMPLES.glob("*.txt"))
_DECISION = congvan.read(_EXAMPLES / "quyet-dinh.txt")


@pytest.mark.parametrize("file", _PAPERS, ids=lambda file: file.stem)
@pytest.mark.parametrize("limit", [50, 300, 100_000])
def test_every_word_of_the_body_is_in_one_piece_and_at_its_place(file: Path, limit: int) -> None:
    directive = congvan.read(file)
    assert directive.source is not None
    text = directive.source.text or ""
    found = chunks(directive, limit=limit)
    for chunk in found:
        assert chunk.span is not None
        assert chunk.span.cut(text) == chunk.text
        assert len(chunk.text) <= limit
    bodies = [block for body in (directive.body, *(annex.body for annex in directive.annexes)) for block in body]
    spans = [block.span for block in bodies if block.span is not None]
    assert "".join("".join(span.cut(text).split()) for span in spans) == "".join(
        "".join(chunk.text.split()) for chunk in found
    )


def test_two_articles_never_share_a_piece() -> None:
    found = chunks(_DECISION, limit=100_000)
    articles = [chunk.path for chunk in found if chunk.text.startswith("Điều ")]
    assert articles == [("1",), ("2",), ("3",), ("4",), ("I", "1"), ("I", "2"), ("II", "3"), ("II", "4")]


def test_recitals_share_a_piece() -> None:
    recitals = next(chunk for chunk in chunks(_DECISION) if "Căn cứ" in chunk.text)
    assert recitals.text.count("\nCăn cứ") == 4


def test_a_long_article_is_cut_at_its_points_under_its_heading() -> None:
    found = {chunk.path: chunk for chunk in chunks(_DECISION, limit=150)}
    point = found["2", "2", "a"]
    assert point.text.startswith("a) Cập nhật thông tin")
    assert point.metadata["path"] == "2.2.a"
    assert point.metadata["tasks"] == ["2.2.a"]
    assert point.metadata["number"] == "2915/QĐ-BVHTTDL"


def test_a_piece_knows_what_it_cites() -> None:
    cited = [uri for chunk in chunks(_DECISION) for uri in chunk.metadata["references"]]
    inside = [found.uri for found in _DECISION.references if found.uri]
    assert cited == inside


def test_a_paper_made_by_hand_has_pieces_without_places() -> None:
    block = Block(
        kind="article",
        label="1",
        heading="Trách nhiệm",
        children=(Block(kind="clause", label="1", text="Sở Y tế kiểm tra. " * 10),),
    )
    found = chunks(
        Directive(body=(block,), annexes=(Annex(body=(Block(kind="paragraph", text="Biểu mẫu"),)),)), limit=60
    )
    assert found[0].text == "1. Trách nhiệm"
    assert found[1].headings == ("Trách nhiệm",)
    assert found[-1].text == "Biểu mẫu"
    assert {chunk.span for chunk in found} == {None}


def test_a_limit_that_holds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 50"):
        chunks(_DECISION, limit=10)


@given(st.text(alphabet="ab \n", max_size=400), st.integers(50, 120))
def test_no_word_is_lost_at_a_cut(words: str, limit: int) -> None:
    found = chunks(Directive(body=(Block(kind="paragraph", text=words),)), limit=limit)
    assert "".join("".join(chunk.text.split()) for chunk in found) == "".join(words.split())
    assert all(len(chunk.text) <= limit for chunk in found)


def test_two_articles_of_a_short_chapter_are_two_pieces() -> None:
    articles = tuple(Block(kind="article", label=label, text="Sở Y tế kiểm tra.") for label in "12")
    found = chunks(Directive(body=(Block(kind="chapter", label="I", heading="QUY ĐỊNH CHUNG", children=articles),)))
    assert [chunk.path for chunk in found] == [("I",), ("I", "1"), ("I", "2")]
    assert found[1].headings == ("QUY ĐỊNH CHUNG",)
