"""The place of issue before the day (NĐ30 PL I, II.4; HD05 Phần II, I.4): its words, whatever a scan or a narrow cell did."""

from __future__ import annotations

import re

from congvan import vocab

Zone = tuple[int, int]

_LONGEST_NAME = 24  # characters of the name of a province
_MOST_WORDS = 5  # of a province with the word for what it is: "Thành phố Hồ Chí Minh"
_STAIN = 2  # characters that a scan found before a place
_EDGES = " ,.;|\n\t_"
_UNIT_WORDS = frozenset(
    ["thành", "phố", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "đặc", "khu", "tp", "tp.", "thủ", "đô"]
)


def find_place(text: str, top: int, comma: int, claims: list[Zone]) -> list[Zone]:
    """Where the place stands before an offset: one piece, or two where a narrow cell broke it; a stain is claimed."""
    start = _place_start(text, top, comma, claims)
    end = start + len(text[start:comma].rstrip(_EDGES))
    stain, start = start, _behind_stain(text, start, end)
    claims.append((stain, start))
    begun = _begun_above(text, top, start, end)
    here = [(start, end)] if text[start:end].strip() else []
    return [begun, *here] if begun is not None and not any(a < begun[1] and begun[0] < b for a, b in claims) else here


def ends_with_province(text: str) -> bool:
    """Whether the last words of a text name a province."""
    words = text[-_LONGEST_NAME:].split()
    return any(
        vocab.provinces.by_name(" ".join(words[-count:])) for count in range(1, _MOST_WORDS + 1) if count <= len(words)
    )


def _behind_stain(text: str, start: int, end: int) -> int:
    """Where a known province begins behind a stain of a letter or two: ``Q Hà Nội``."""
    gap = text.find(" ", start, end)
    while 0 < gap - start <= _STAIN and text[start:gap].lower() not in _UNIT_WORDS:
        if vocab.provinces.by_name(text[gap + 1 : end]) is not None:
            return gap + 1
        gap = text.find(" ", gap + 1, end)
    return start


def _begun_above(text: str, top: int, start: int, end: int) -> Zone | None:
    """The beginning of a province at the end of the line above, which with the words here, or none, is its name."""
    here = text[start:end].strip()
    line = text.rfind("\n", top, start)
    if line < 0 or (here and vocab.provinces.by_name(here) is not None):
        return None
    above = text[text.rfind("\n", top, line) + 1 : line]
    if not here and not above.rstrip().endswith(","):
        return None
    words = list(re.finditer(r"\S+", above))[-_MOST_WORDS:]
    for word in words:
        name = f"{above[word.start() :].strip(_EDGES)} {here}".strip()
        if "  " not in name and vocab.provinces.by_name(name) is not None:
            first = line - len(above) + word.start()
            return first, first + len(text[first:line].rstrip(_EDGES))
    return None


def _place_start(text: str, top: int, comma: int, claims: list[Zone]) -> int:
    """Where the place begins: the capitalised words, with unit words between them, before the comma."""
    floor = max([top, *(end for _, end in claims if end <= comma), text.rfind("|", top, comma) + 1])
    edge = floor + len(text[floor:comma].rstrip(" ,.;\n\t_"))
    start = edge
    known = _small_ending(text, floor, edge)
    for word in reversed(list(re.finditer(r"\S+", text[floor:edge]))):
        gap = text[floor + word.end() : start]
        printed = word.group()
        is_of_known = floor + word.start() >= known
        if gap.count("\n") > 1 or len(gap) > 2 or not (is_of_known or _is_word_of_place(printed)):
            break
        if "\n" in gap and not _is_cell_of_place(text[text.rfind("\n", 0, floor + word.start()) + 1 : start]):
            break
        start = floor + word.start()
    while start < edge and text[start] in "- ":
        start += 1
    return start


def _small_ending(text: str, floor: int, edge: int) -> int:
    """Where a province begins whose last word a clerk wrote in small letters: ``Hà nội``; ``edge`` for none."""
    words = list(re.finditer(r"\S+", text[max(floor, edge - _LONGEST_NAME) : edge]))[-2:]
    if len(words) < 2 or not words[0].group()[0].isupper() or not words[1].group().islower():
        return edge
    start = max(floor, edge - _LONGEST_NAME) + words[0].start()
    return edge if vocab.provinces.by_name(text[start:edge]) is None else start


def _is_word_of_place(word: str) -> bool:
    """Whether a word can be part of a place: capitalised, or the name of a unit."""
    named = word[0].isupper() and not (word.isupper() and len(word) > 2 and "." not in word)
    return (named and not any(map(str.isdigit, word))) or word.lower() in _UNIT_WORDS or word in {"-", "pho"}


def _is_cell_of_place(line: str) -> bool:
    """Whether a line is the first one of a place that a narrow cell broke: nothing else stands in it."""
    return all(_is_word_of_place(word) for word in line.replace("|", " ").split())
