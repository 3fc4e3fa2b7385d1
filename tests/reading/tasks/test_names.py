from __future__ import annotations

import pathlib
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan.reading.tasks.names import read_names
from congvan.reading.text.normalise import Text

CASES = pathlib.Path(__file__).parents[1] / "cases" / "names.txt"
# Words that open, join and end lists of names, to be thrown together.
WORDS = [
    "Sở Y tế",
    "các",
    "Các",
    "sở",
    ",",
    ";",
    "và",
    ":",
    "(",
    ")",
    "được giao",
    "được phân công",
    "có trách nhiệm",
    "UBND",
    "xã",
    "rà soát",
    ".",
    "Bộ",
    "-",
    "ông",
]


def cases() -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("words", "names", "rest"), cases(), ids=lambda part: part[:40])
def test_names_are_split_as_a_clerk_would(words: str, names: str, rest: str) -> None:
    text = Text(words)
    read = read_names(text, 0, len(text.text))
    assert [words[name.start : name.end] for name in read.found] == ([] if names == "-" else names.split(" | "))
    assert words[read.end :].strip() == rest


def test_names_are_read_whatever_the_form_and_the_lines() -> None:
    words = unicodedata.normalize("NFD", "Sở Nông nghiệp\n  và Môi trường,\nCông an tỉnh chủ trì")
    text = Text(words)
    found = read_names(text, 0, len(text.text)).found
    assert [" ".join(text.text[name.start : name.end].split()) for name in found] == [
        "Sở Nông nghiệp và Môi trường",
        "Công an tỉnh",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Thủ trưởng cơ quan ngang bộ\nTập trung chỉ đạo", "Thủ trưởng cơ quan ngang bộ"),
        ("Ban\nQuản lý dự án", "Ban\nQuản lý dự án"),
        ("Sở Y tế\nTập Trung", "Sở Y tế\nTập Trung"),
    ],
)
def test_a_deed_that_begins_the_line_below_a_title_ends_the_name(words: str, name: str) -> None:
    found = read_names(Text(words), 0, len(words)).found
    assert [words[each.start : each.end] for each in found] == [name]


@pytest.mark.parametrize("behind", ["", " \u0130"])
def test_names_at_the_end_of_a_text_and_beside_rare_letters_keep_their_tone_marks(behind: str) -> None:
    text = Text("bộ, ngành báo cáo" + behind)
    (name,) = read_names(text, 0, len(text.text) + 40).found
    assert text.text[name.start : name.end] == "bộ, ngành"


def test_groups_are_told() -> None:
    text = Text("UBND các xã, phường và Sở Y tế rà soát")
    assert [name.is_group for name in read_names(text, 0, len(text.text)).found] == [True, False]


def test_a_long_list_is_read_to_its_end() -> None:
    names = [f"Sở Số {number}" for number in range(40)]
    text = Text(", ".join(names) + " rà soát")
    found = read_names(text, 0, len(text.text)).found
    assert [text.text[name.start : name.end] for name in found] == names


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_words_are_read_without_fault(words: list[str]) -> None:
    text = Text(" ".join(words))
    read = read_names(text, 0, len(text.text))
    places = [place for name in read.found for place in (name.start, name.end)]
    assert places == sorted(places)
    assert all(name.start < name.end <= len(text.text) for name in read.found)
