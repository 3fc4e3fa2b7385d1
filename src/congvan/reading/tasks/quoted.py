"""Where a body quotes another paper: a letter on what the law says repeats its articles, which order nobody here."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_OPENS = rule(
    "task.quote.opens",
    r"(?:(?<=:)|(?<=\n))[ \n]*+(?:[-+*•.…]+ ?)?(?P<mark>[“\"])(?=[^“”\"\n])",
    basis="a quotation of more than a line opens behind a colon, or at the head of a line",
    examples=("quy định:‹\n“›1. Người nộp thuế", "như sau:‹ “›Điều 5. Mức thu", '\n‹- "›Người bán', "\n‹… “›Khoản thu"),
    counterexamples=("khẩu hiệu “Vì trẻ em”", "\n“”"),
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
_MARK = 4  # characters before the words of a quotation
_LEAD_IN = 300  # characters before a quotation that say that it is one


def quotations(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a body in which another paper speaks, in reading order."""
    if text.text.find("“", start, end) < 0 and text.text.find('"', start, end) < 0:
        return []
    found: list[tuple[int, int]] = []
    reached = start
    for match in _OPENS.finditer(text.text, start, end):
        at = match.start("mark")
        if at < reached or not _is_led_in(text, max(start, at - _LEAD_IN), match.start(), found):
            continue
        close = _CLOSES.search(text.text, at + 1, end)
        goes_on = _BEHIND.search(text.fold, at + 1, end)
        stops = [each for each in (close.end() if close else end, goes_on.start() if goes_on else end) if each < end]
        if stops:
            reached = min(stops)
            found.append((at, reached))
    return found


def _is_led_in(text: Text, start: int, end: int, before: list[tuple[int, int]]) -> bool:
    """Whether words say what is quoted, or another quotation ends there."""
    if before and not text.text[before[-1][1] : end].strip():
        return True
    return _SAYS.search(text.fold, start, end) is not None


def is_within(quoted: list[tuple[int, int]], words: int) -> bool:
    """Whether a block whose words begin at a place is quoted."""
    at = bisect_left(quoted, (words + _MARK, 0)) - 1
    return at >= 0 and words < quoted[at][1]
