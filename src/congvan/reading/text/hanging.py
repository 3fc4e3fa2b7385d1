"""Words behind which a sentence goes on in the line below, whatever stands between the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line

_ON = "của|và|các|những|với|hoặc|theo|tại|trong|về|cho|là|bởi|như|ngày|tháng|số|từ|đến|do|để|bằng|trên|cùng|thuộc"
_ENDS_ON = frozenset(word[-2:] for word in _ON.split("|"))
_HANGING = rule(
    "text.hanging",
    rf"\b(?:{_ON})$",
    basis="a sentence goes on behind these words, whatever stands between the lines",
    examples=("của", "thực hiện các"),
    counterexamples=("của nó",),
    runs_on="text",
)


def hangs(text: Text, line: Line) -> bool:
    """Whether a line ends with a word behind which a sentence goes on."""
    if text.text[line.end - 2 : line.end] not in _ENDS_ON:
        return False
    return _HANGING.search(text.text, max(line.start, line.end - 8), line.end) is not None
