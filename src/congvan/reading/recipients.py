"""Kính gửi and Nơi nhận: items by line, dash and semicolon (NĐ30 PL I, II.9; HD05 Phần II, I.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.anchors import OPENER
from congvan.reading.lines import capitals, is_cell_break, is_rule, join_pieces, words_of

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Raw

_DEPTH = 60  # lines that a list of addressees may take

DASH = re.compile(r"[-+~_*]+\s*(?=\S)|o\s(?=[a-z])")
_CLOSED = re.compile(r"[;.:][^\w)\]]*$")
_TAIL = re.compile(r"[\s;.,:|]+$")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")
_COPIES = re.compile(r"\((?:[^()]*?)(?P<copies>\d{1,4})\s*(?:b|ban|bn)?\)")
_ARCHIVE = re.compile(r"l.u\b")
_ADDRESS_LINE = re.compile(r"[a-z]?\s?(?:ma so thue|dia chi|mst|d/c|dien thoai|dt)\s*[:.]")
_PURPOSES = (
    ("report", re.compile(r"(?:de\s*)?(?:b\s?[/.]?\s?c(?:ao)?|bao cao|thay b/c)\b")),
    ("action", re.compile(r"(?:de\s*)?(?:t\s?/?\s?h(?:ien)?|thuc hien|thi hanh|chi dao)\b")),
    ("information", re.compile(r"(?:de\s*)?(?:biet|b/b|de biet|thong bao)\b")),
    ("coordination", re.compile(r"(?:de\s*)?(?:p/?h|phoi hop)\b")),
    ("publication", re.compile(r"(?:de\s*)?(?:dang|dua tin|cong bo|dang tai)\b")),
    ("monitoring", re.compile(r"(?:de\s*)?(?:theo doi|kiem tra|giam sat)\b")),
)


def make_recipient(draft: Draft, pieces: list[tuple[int, int]], role: str | None = None) -> None:
    """Add one printed item; its role is archive or copy where none is given."""
    printed = _TAIL.sub("", join_pieces(draft.text, pieces))
    if not words_of(printed):
        return
    fold = draft.text.fold[pieces[0][0] : pieces[0][1]]
    if role is None:
        role = "archive" if _ARCHIVE.match(fold.lstrip(" -~")) else "copy"
    start, end = pieces[0][0], pieces[-1][1]
    end = start + len(_TAIL.sub("", draft.text.text[start:end]))
    raw: Raw = {"text": printed, "name": printed, "role": role, "span": draft.text.span(start, end)}
    if bracket := _BRACKET.search(printed):
        folded = draft.text.fold[draft.text.fold.rfind("(", start, end) + 1 : end]
        raw["purpose"] = next((name for name, pattern in _PURPOSES if pattern.match(folded)), None)
        if raw["purpose"]:
            raw["name"] = printed[: bracket.start()].rstrip()
    if role == "archive" and (copies := _COPIES.search(printed)):
        raw["copies"] = int(copies["copies"])
    draft.recipients.append(raw)
    draft.covered += pieces


def split_items(draft: Draft, start: int, end: int) -> list[tuple[int, int]]:
    """The items of one line: cut at semicolons outside brackets."""
    text = draft.text.text
    items: list[tuple[int, int]] = []
    depth = 0
    first = start
    for at in range(start, end):
        char = text[at]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char == ";" and depth == 0:
            items.append((first, at + 1))
            first = at + 1
    if words_of(text[first:end]):
        items.append((first, end))
    return [(at + len(text[at:to]) - len(text[at:to].lstrip()), to) for at, to in items]


def read_addressees(draft: Draft, row: int, start: int) -> int:
    """Read the items from ``start`` in line ``row`` on; gives the row of the first line below them."""
    text, fold = draft.text.text, draft.text.fold
    items: list[list[tuple[int, int]]] = []
    dashed = in_address = False
    at = row
    for at in range(row, min(len(draft.lines), row + _DEPTH)):
        line = draft.lines[at]
        first = start if at == row else line.start
        while first < line.end and text[first] in " |\t":
            first += 1
        printed = text[first : line.end]
        if at > row and is_cell_break(text[line.start : line.end]):
            if items:
                break
            continue
        if not printed or is_rule(printed):
            continue
        dash = DASH.match(fold, first, line.end)
        if dash:
            dashed = True
            items += [[piece] for piece in split_items(draft, dash.end(), line.end)]
            continue
        if items and (printed.startswith("(") or _ADDRESS_LINE.match(fold, first, line.end)):
            draft.note("recipients", first, line.end)
            in_address = True
            continue
        if in_address and not line.gap and not OPENER.match(fold, first, line.end):
            draft.note("recipients", first, line.end)
            continue
        if items and _ends_list(draft, at, items, dashed=dashed):
            break
        if items and not _is_closed(text, items[-1]):
            items[-1].append((first, line.end))
        else:
            items += [[piece] for piece in split_items(draft, first, line.end)]
    else:
        at += 1
    for item in items:
        make_recipient(draft, item, "addressee")
    return at


def _is_closed(text: str, item: list[tuple[int, int]]) -> bool:
    return _CLOSED.search(text[item[-1][0] : item[-1][1]]) is not None or text[: item[-1][1]].endswith(",")


def _ends_list(draft: Draft, at: int, items: list[list[tuple[int, int]]], *, dashed: bool) -> bool:
    """Whether a line without a dash, below at least one item, belongs to the text that follows."""
    line = draft.lines[at]
    last = draft.text.text[items[-1][-1][0] : items[-1][-1][1]].rstrip()
    if last.endswith(".") or line.gap or OPENER.match(draft.text.fold, line.start, line.end):
        return True
    if last.endswith((";", ",")):
        return dashed and not draft.text.text[line.start].islower()
    before = draft.lines[at - 1]
    is_short = before.end - before.start < 45 < line.end - line.start  # noqa: PLR2004 - characters of a full line
    return not dashed and is_short and draft.text.text[line.start].isupper()


def is_title_like(printed: str) -> bool:
    """Whether words in capitals can be a post or a capacity, not a list of abbreviations."""
    return capitals(printed) > 0.75 and sum(map(len, words_of(printed))) > 3 and " " in printed.strip()
