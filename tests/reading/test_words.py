"""Every row of the tables of words has an example, in which it does what its column says.

An example of ``task_words`` shows in brackets the names that are read at its beginning, or is an item (``- …``) that is
a task; one of the other tables shows in brackets the papers that are mentioned, ``⏎`` is a line end. That the example
fails without its row is held by ``tests/deletion``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congvan import parse_text
from congvan.reading.references import find_references
from congvan.reading.tasks.names import read_names
from congvan.reading.text.normalise import Text
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LETTER = (
    "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Sơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các bệnh viện thực hiện:\n\n"
)


def unmarked(example: str) -> str:
    return example.replace("[", "").replace("]", "").replace("⏎", "\n")


def marked(words: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        words = f"{words[:start]}[{words[start:end]}]{words[end:]}"
    return words.replace("\n", "⏎")


@pytest.mark.parametrize("row", tables.rows("task_words"), ids=lambda row: f"{row['kind']}-{row['words']}")
def test_a_word_of_instructions_parts_names_from_what_is_to_be_done(row: Mapping[str, str]) -> None:
    example = row["example"]
    words = unmarked(example)
    assert row["kind"] in {"head", "common", "noun", "verb", "stop", "allow", "ordinary", "complement"}
    if example.startswith("- "):
        assert [task.text for task in parse_text(_LETTER + words).tasks] == [words.removeprefix("- ")]
    else:
        found = read_names(Text(words), 0, len(words)).found
        assert marked(words, ((name.start, name.end) for name in found)) == example


@pytest.mark.parametrize(
    "row",
    [*tables.rows("name_words"), *tables.rows("citation_words")],
    ids=lambda row: f"{row.get('role', 'type')}-{row['words']}",
)
def test_a_word_at_the_edge_of_a_mention_begins_or_ends_it(row: Mapping[str, str]) -> None:
    words = unmarked(row["example"])
    found = find_references(Text(words), 0, len(words))
    spans = [(each["span"].start, each["span"].end) for each in found]
    assert marked(words, spans) == row["example"]
    if row.get("code"):
        assert [each["document_type"] for each in found] == [row["code"]]


ROW_TESTS = {
    "task_words": test_a_word_of_instructions_parts_names_from_what_is_to_be_done,
    "name_words": test_a_word_at_the_edge_of_a_mention_begins_or_ends_it,
    "citation_words": test_a_word_at_the_edge_of_a_mention_begins_or_ends_it,
}
"""The test of a row, by table, for those who take rows away."""
