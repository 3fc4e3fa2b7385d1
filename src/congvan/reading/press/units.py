"""The body of a report as a row of units: items of its lists and the sentences of its paragraphs, with what leads them in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.press.doing import GROUND, behind_joins
from congvan.reading.press.sentences import is_torn, split
from congvan.reading.press.told import read_told
from congvan.reading.tasks.supports import find_supports

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text

_LISTED = {"section", "subsection", "clause", "point", "dash", "plus", "article", "chapter", "part"}
_TABULAR = {"table", "row", "cell"}
_COUNTED = rule(
    "press.unit.counted",
    r"(?<=nội dung: )(?=[A-ZĐÂÔƠƯ])|(?<=nêu rõ: )(?=[A-ZĐÂÔƠƯ])|(?<=như sau: )(?=[A-ZĐÂÔƠƯ])|\bThứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[,:]\s|;\s+(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ])",
    basis="points told one after another in a paragraph",
    examples=(
        "với nội dung: ‹›Giao Sở",
        "nêu rõ: ‹›Các sở",
        "như sau: ‹›Đề nghị",
        "x ‹Thứ nhất, ›",
    ),
    counterexamples=("nêu rõ: đề", "thứ năm tuần", "; sở"),
    runs_on="text",
    flags=re.UNICODE,
)
_TELLS = rule(
    "press.unit.tells",
    r"\b(?:yeu cau|de nghi|giao|chi dao|phan cong|gui|dien)(?: (?:toi|den|cho|doi voi))? ",
    basis="words behind which a list of those who are told begins",
    examples=(
        "‹yêu cầu ›Chủ tịch",
        "‹gửi tới ›các sở",
        "‹giao cho ›Sở",
        "‹gửi đến ›Sở",
        "‹chỉ đạo đối với ›Sở",
        "‹đề nghị ›Sở",
        "‹phân công ›Sở",
        "‹điện ›Sở",
    ),
    counterexamples=("bàn giao.", "triển khai "),
)
_LABEL = rule(
    "press.unit.label",
    r"[^a-z0-9]{0,6}(?:\d{1,2}[^a-z0-9]{1,4})?(?:doi voi )?",
    basis="the mark before a heading: [1], 2., **Đối với",
    examples=("‹[1] ›Sở", "‹2. ›Sở", "‹Đối với ›các sở"),
    anchored=True,
)
_CREDIT = rule(
    "press.unit.credit",
    r"\W{0,3}(?:nguon )?anh(?: minh hoa)?\s?:[^.;:]{2,40}\.?$",
    basis="the caption of a picture closes with whose it is",
    examples=("Ảnh: Lê Minh", "Ảnh minh họa: TTXVN.", "(Nguồn ảnh: VGP"),
    counterexamples=("Anh Minh cho biết: đường hỏng", "ảnh hưởng: giao thông. Các xã"),
    anchored=True,
)
_CAPTION = 400  # characters of a caption
_ONE = 80  # characters of one name among those with whom somebody acts
_WITHIN = 1000  # characters before a semicolon in which it is said with whom somebody acts
_TITLE = 110  # characters of a heading
_WORD = 20  # characters that hold what joins a sentence, and its comma
_DEPTH = 40  # levels of the tree that are followed


class Unit(NamedTuple):
    """A piece of the body at ``[start, end)``.

    Attributes:
        start: Where its words begin.
        end: Where they end.
        path: The labels that it stands under, its own last.
        depth: How deep it stands; 0 at the top.
        is_item: Whether it is an item of a list.
        opens: Whether items stand under it.
        first: Whether it is the first sentence of its paragraph.
        size: Characters of its paragraph.
        listed: Whether what stands under it begins with items.
    """

    start: int
    end: int
    path: tuple[str, ...]
    depth: int
    is_item: bool
    opens: bool
    first: bool
    size: int
    listed: bool = False


def is_title(fold: str, unit: Unit) -> bool:
    """Whether a line of its own is a heading: short, without a mark at its end."""
    return (
        unit.first
        and not unit.opens
        and unit.end - unit.start < _TITLE
        and fold[unit.end - 1] not in '.;:!?",'
        and ("\n" in fold[unit.end : unit.end + 2] or (unit.end == len(fold) and fold[: unit.start].endswith("\n\n")))
    )


def opens_list(fold: str, unit: Unit) -> bool:
    """Whether a sentence ends with a colon, so that what it tells follows."""
    return fold[unit.start : unit.end].rstrip(" *_").endswith(":")


def headed(text: Text, unit: Unit) -> list[Name]:
    """Those of whom a heading speaks, where it is their names and nothing else: ``[1] Sở Nội vụ``."""
    label = _LABEL.match(text.fold, unit.start, unit.end)
    start = label.end() if label is not None else unit.start
    names = read_told(text, start, unit.end)
    return names.found if names.at_end else []


def is_head(text: Text, unit: Unit) -> bool:
    """Whether an item with paragraphs below it is their heading."""
    if text.fold[unit.end - 1] == ":":
        return True
    names = read_told(text, unit.start, unit.end)
    return bool(names.found) and names.at_end


def has_items(body: tuple[Node, ...]) -> bool:
    """Whether an item of a list is among all units."""
    return any(node.kind in _LISTED or has_items(node.children) for node in body if node.kind not in _TABULAR)


def units_of(text: Text, body: tuple[Node, ...]) -> list[Unit]:
    """All units, in reading order."""
    found: list[Unit] = []
    for node in body:
        _visit(text, node, (), 0, found)
    return _mended(text, found)


def _mended(text: Text, units: list[Unit]) -> list[Unit]:
    """Sentences that a page broke behind a short form are one: ``UBND TP.`` and, in the next line, ``Hà Nội có …``."""
    whole: list[Unit] = []
    for unit in units:
        last = whole[-1] if whole else None
        if last and not (last.is_item or unit.is_item) and unit.first and is_torn(text, last.end, unit.start):
            whole[-1] = last._replace(end=unit.end, size=last.size + unit.size)
        else:
            whole.append(unit)
    return whole


def _visit(text: Text, node: Node, path: tuple[str, ...], depth: int, found: list[Unit]) -> None:
    if depth > _DEPTH or node.kind in _TABULAR:
        return
    start, stop = node.words, _stop(text, node)
    is_item = node.kind in _LISTED
    inner = (*path, node.label) if node.label else path
    listed = bool(node.children) and node.children[0].kind in _LISTED
    if is_item or listed:
        found.append(
            Unit(
                start,
                stop,
                inner,
                depth,
                is_item,
                listed or bool(node.children),
                first=True,
                size=stop - start,
                listed=listed,
            )
        )
    else:
        pieces = _pieces(text, start, stop)
        if len(pieces) > 1 and stop - start < _CAPTION and _CREDIT.match(text.fold, *pieces[-1]):
            pieces = []  # the caption of a picture
        for number, (first, last) in enumerate(pieces):
            found.append(
                Unit(first, last, inner, depth, is_item=False, opens=False, first=number == 0, size=stop - start)
            )
    for child in node.children:
        _visit(text, child, inner, depth + 1, found)


def _pieces(text: Text, start: int, stop: int) -> list[tuple[int, int]]:
    """The sentences of a paragraph; ``Thứ hai,`` and a capital behind a semicolon open one as well."""
    pieces: list[tuple[int, int]] = []
    for first, last in split(text, start, stop):
        at = shared = first
        for mark in _COUNTED.finditer(text.text, first, last) if _may_count(text.text, first, last) else ():
            if (
                _is_with(text, max(at, mark.start() - _WITHIN), mark.start())
                or _is_among(text, at, mark.start(), last)
                or _is_ground(text, at, mark.start())
                or (0 < mark.start() - shared < _ONE and shared > first)
            ):
                shared = mark.end()
            elif mark.start() > at:
                pieces.append((at, at + len(text.text[at : mark.start()].rstrip())))
                at = mark.end() if mark.group().startswith(";") else mark.start()
        pieces.append((at, last))
    return pieces


def _may_count(text: str, start: int, end: int) -> bool:
    """Whether a mark or a word stands in a sentence behind which points are told: in most none does."""
    return any(text.find(sign, start, end) >= 0 for sign in (";", ": ", "Thứ"))


def _is_with(text: Text, start: int, semicolon: int) -> bool:
    """Whether a semicolon stands between those with whom somebody acts: ``phối hợp với Sở A; Công an tỉnh; …``."""
    if text.text[semicolon] != ";":
        return False
    supports = find_supports(text, start, semicolon)
    return bool(supports) and supports[-1].end == semicolon


def _is_ground(text: Text, start: int, semicolon: int) -> bool:
    """Whether only the ground of what follows stands before a semicolon: ``Thực hiện Thông báo số 12; UBND tỉnh yêu cầu …``."""
    if text.text[semicolon] != ";" or GROUND.match(text.fold, behind_joins(text, start, semicolon)) is None:
        return False
    return ", " not in text.fold[start + _WORD : semicolon]


def _is_among(text: Text, start: int, semicolon: int, end: int) -> bool:
    """Whether a semicolon stands between those who are told: ``yêu cầu Giám đốc các sở; Thủ trưởng các ngành …``."""
    if text.text[semicolon] != ";":
        return False
    near = max(start, semicolon - _WITHIN)
    places = [found.end() for found in _TELLS.finditer(text.fold, near, semicolon)][-1:]
    return any(read_told(text, place, end).end > semicolon for place in (behind_joins(text, start, semicolon), *places))


def _stop(text: Text, node: Node) -> int:
    """The end of a block's own words, without white space."""
    return node.words + len(text.text[node.words : node.stop].rstrip(" \n|*"))
