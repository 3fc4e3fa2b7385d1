"""Cases of reading, and that no spelling of the same words reads otherwise."""

from __future__ import annotations

import unicodedata

import pytest

from tests.reading.references.cases import Expected, cases, read, told


@pytest.mark.parametrize(("words", "expected"), cases(), ids=lambda part: part[:50] if isinstance(part, str) else "")
def test_a_mention_is_read_as_a_clerk_reads_it(words: str, expected: list[Expected]) -> None:
    assert [told(words, reference) for reference in read(words)] == expected


@pytest.mark.parametrize(("words", "expected"), cases(), ids=lambda part: part[:50] if isinstance(part, str) else "")
def test_unicode_form_line_ends_and_dashes_change_nothing(words: str, expected: list[Expected]) -> None:
    spelled = unicodedata.normalize("NFD", words).replace("\n", "\r\n").replace("-CP", "\u2011CP")
    found = read(spelled)
    assert len(found) == len(expected)
    for reference, one in zip(found, expected, strict=True):
        assert reference.span is not None
        cut = unicodedata.normalize("NFC", reference.span.cut(spelled)).replace("\r\n", "\n").replace("\u2011", "-")
        assert cut == one.quote
        assert (reference.number.text if reference.number else "-") == one.number
