"""Where a body quotes another paper: a letter on what the law says repeats its articles, which order nobody here."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.reading.text.normalise import Text

_OPENS = rule(
    "task.quote.opens",
    r"(?:(?<=:)|(?<=[.;”\"]) ?\n|(?<=\n\n))[ \n]*+(?:[-+*•.…]+ ?)?(?P<mark>[“\"])(?=[^“”\"\n])",
    basis="a quotation of more than a line opens behind a colon, or with a paragraph",
    examples=(
        "quy định:‹\n“›1. Người nộp thuế",
        "như sau:‹ “›Điều 5. Mức thu",
        'đã nêu.‹\n- "›Người bán',
        "\n\n‹… “›Khoản thu",
        "tại đơn vị”‹\n“›Khoản thu",
    ),
    counterexamples=("khẩu hiệu “Vì trẻ em”", ":\n“”", "thay cụm từ\n“xã, phường"),
    runs_on="text",
)
_CLOSES = rule(
    "task.quote.closes",
    r"[”\"][ .,;)\]*]*+(?=\n|$)",
    basis="a quotation of more than a line ends with its line",
    examples=("theo quy định.‹”›\n", 'theo quy định‹".›\n', "tại đơn vị ‹”.›"),
    counterexamples=("“Vì trẻ em” năm 2025",),
    runs_on="text",
)
_BEHIND = rule(
    "task.quote.behind",
    spaced(
        r"(?<=\n)[-+*• ]*+(?:(?:can cu|tai|theo|tu|doi chieu) (?:(?:vao|voi) )?(?:cac |nhung )?"
        r"(?:can cu|quy dinh|huong dan|noi dung|khoan|diem|dieu|luat|nghi dinh|nghi quyet|thong tu|cong van)\b|(?:de nghi|yeu cau) )"
    ),
    basis="a letter goes on behind what it quotes with Căn cứ các quy định trên, with the next paper, or with what it asks",
    examples=(
        "\nCăn cứ các quy định nêu trên",
        "\nTại khoản 1 Điều 5",
        "\nTheo nội dung trên",
        "\nTừ những căn cứ trên",
        "\nĐối chiếu với quy định",
        "\n- Căn cứ vào Thông tư số 5",
        "\nTheo hướng dẫn tại Công văn số 3",
        "\nTại điểm b",
        "\nCăn cứ Luật",
        "\nTại Nghị định số 4",
        "\nTại Điều 4",
        "\nTheo Nghị quyết số 2",
        "\nTheo Công văn số 2",
        "\nĐề nghị Sở Y tế",
        "\nYêu cầu các sở",
    ),
    counterexamples=("\nCăn cứ tính thuế là thu nhập", "căn cứ Luật"),
)
_ARTICLE = rule(
    "task.quote.article",
    r"(?<=\n)[* ]*+dieu\s+\d",
    basis="a quotation that lost its last mark ends before the next article at the latest",
    examples=("\nĐiều 2. Bãi bỏ", "\n** Điều 3"),
    counterexamples=("theo Điều 2",),
)
_SAYS = rule(
    "task.quote.says",
    spaced(r"\b(?:quy dinh|huong dan|nhu sau|sua doi|bo sung)\b[^.:;]{0,200}[:.]?\W*$"),
    basis="what another paper says is led in by quy định, hướng dẫn, như sau",
    examples=(
        "Điều 5 quy định:",
        "Bộ Tài chính hướng dẫn về thuế suất",
        "như sau:",
        "sửa đổi Điều 16:",
        "bổ sung khoản 2:",
    ),
    counterexamples=("Điều 5 quy định mức thu. Các sở",),
)
_MARKS = re.compile("[“”]")
_MARK = 4  # characters before the words of a quotation
_LONGEST = 6000  # characters that are quoted at once
_INDENT = 60  # characters of bullets and blanks before a mark
_BULLETS = " -+*•.…"
_LEAD_IN = 300  # characters before a quotation that say that it is one


def quotations(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a body in which another paper speaks, in reading order."""
    found: list[tuple[int, int]] = []
    reached = start
    for at in sorted(place for mark in '“"' for place in _opening(text.text, mark, start, end)):
        match = _OPENS.search(text.text, max(start, at - _INDENT), min(end, at + 2)) if at >= reached else None
        if match is None or not _is_led_in(text, max(start, at - _LEAD_IN), match.start(), found):
            continue
        limit = min(end, at + _LONGEST)
        close = _close(text.text, at, limit)
        behind = (_BEHIND,) if close < limit else (_BEHIND, _ARTICLE)
        goes_on = (each.search(text.fold, at + 1, limit) for each in behind)
        stops = [each for each in (close, *(match.start() for match in goes_on if match)) if each < limit]
        if stops:
            reached = min(stops)
            found.append((at, reached))
    return found


def _opening(text: str, mark: str, start: int, end: int) -> Iterator[int]:
    """Where a mark stands at the beginning of a line or behind a colon."""
    place = text.find(mark, start, end)
    while place >= 0:
        before = text[max(0, place - _INDENT) : place].rpartition("\n")[2].rstrip(_BULLETS)
        if not before or before[-1] == ":":
            yield place
        place = text.find(mark, place + 1, end)


def _close(text: str, start: int, end: int) -> int:
    """Where a quotation ends that opens at ``start``: quotations inside it are closed first; ``end`` where it does not."""
    if text[start] == '"':
        close = _CLOSES.search(text, start + 1, end)
        return close.end() if close else end
    depth = 0
    for match in _MARKS.finditer(text, start, end):
        depth += 1 if match.group() == "“" else -1
        if depth <= 0:
            close = _CLOSES.match(text, match.start(), end)
            return close.end() if close else end
    return end


def _is_led_in(text: Text, start: int, end: int, before: list[tuple[int, int]]) -> bool:
    """Whether words say what is quoted, or another quotation ends there."""
    if before and not text.text[before[-1][1] : end].strip():
        return True
    return _SAYS.search(text.fold, start, end) is not None


def is_within(quoted: list[tuple[int, int]], words: int) -> bool:
    """Whether a block whose words begin at a place is quoted."""
    at = bisect_left(quoted, (words + _MARK, 0)) - 1
    return at >= 0 and words < quoted[at][1]
