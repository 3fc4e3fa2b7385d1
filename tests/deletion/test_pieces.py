"""A piece is taken away for a while, and comes back; the splitter knows groups, classes and conditions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import congvan.reading
from congvan.reading.grammar.rule import rules
from congvan.reading.references.words import citation_words
from tests.deletion.patterns import alternatives
from tests.deletion.pieces import TABLES, Piece, pieces, reasons, without


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("abc", []),
        ("a|b", ["b", "a"]),
        ("a(?:b|c|d)e", ["a(?:c|d)e", "a(?:b|d)e", "a(?:b|c)e"]),
        ("(?P<n>a|b(?:c|d))", ["(?P<n>a|b(?:d))", "(?P<n>a|b(?:c))", "(?P<n>b(?:c|d))", "(?P<n>a)"]),
        (r"x[|()]y\|(?<!a)", []),
        ("(a)?(?(1)b|c)", []),
    ],
)
def test_each_alternative_is_taken_out_of_its_group(source: str, left: list[str]) -> None:
    assert [each.rest for each in alternatives(source)] == left


def test_a_row_is_gone_for_a_while() -> None:
    with without(Piece("citation_words", 0, "")):
        assert "nghi quyet lien tich" not in citation_words()
    assert "nghi quyet lien tich" in citation_words()


def test_an_alternative_is_gone_for_a_while() -> None:
    piece = next(piece for piece in pieces() if piece.place in rules())
    whole = rules()[piece.place].source
    with without(piece):
        assert len(rules()[piece.place].pattern.pattern) < len(whole)
    assert rules()[piece.place].pattern.pattern == whole


_REGISTRIES = {"family_names", "posts", "surnames"}  # complete lists, of which no paper needs every row


def test_no_table_of_reading_is_left_out() -> None:
    home = Path(congvan.reading.__file__).parent
    read = {
        name
        for file in home.rglob("*.py")
        for name in re.findall(r"tables\.rows\(\s*\"(\w+)\"", file.read_text(encoding="utf-8"))
    }
    assert read - _REGISTRIES == TABLES.keys()


def test_what_is_spared_is_there_and_says_why() -> None:
    known = {(piece.place, piece.words) for piece in pieces()}
    assert reasons().keys() <= known
    assert all(reasons().values())
