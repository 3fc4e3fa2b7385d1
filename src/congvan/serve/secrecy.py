r"""The gate for papers that are marked secret (cổng chặn văn bản mật), Luật 117/2025/QH15; NĐ30 PL I, III.2.a.

>>> from congvan.reading import parse_text
>>> level_of(parse_text("TỐI MẬT\nSố: 12/UBND-NC"))
'secret'
>>> admit(parse_text("Số: 12/UBND-VX"), None)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.checks import check
from congvan.errors import CongvanError, Reason
from congvan.formats import read
from congvan.serve.marked import HIGHEST, LEVELS, levels_around, levels_in
from congvan.vocab import marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Directive
    from congvan.vocab.codes import Secrecy

__all__ = ["SecretPaperError", "admit", "level_of"]

_RULE = "S-MA-01"
_DEEPEST = 2  # files in the files of a message


class SecretPaperError(CongvanError):
    """A paper is marked with a level of secrecy that is not allowed here.

    Attributes:
        level: The level.
    """

    def __init__(self, level: Secrecy) -> None:
        super().__init__(Reason("secret-paper"))
        self.level = level


def admit(directive: Directive, allowed: Secrecy | None, data: bytes = b"") -> None:
    """Let a paper pass, or refuse it.

    Args:
        directive: The paper, with the files that travel in it.
        allowed: The highest level that passes; ``None`` for none.
        data: The file that it was read from.

    Raises:
        SecretPaperError: It, or a file in it that can be read, is marked with a higher level.
    """
    level = level_of(directive, data)
    if level is not None and (allowed is None or LEVELS.index(level) > LEVELS.index(allowed)):
        raise SecretPaperError(level)


def level_of(directive: Directive, data: bytes = b"", *, depth: int = 0) -> Secrecy | None:
    """The highest level with which a paper, or a file in it that can be read, is marked.

    A word of the notation (``12-MẬT/…``, ``(M)``) that tells no level counts as the highest. What cannot be read, such as a
    picture without OCR, shows no mark.
    """
    found = {*_of_paper(directive), *levels_around(data)}
    if depth < _DEEPEST:
        for content in (file.content for file in directive.attachments if file.content):
            try:
                inner = level_of(read(content), content, depth=depth + 1)
            except CongvanError:
                continue
            found |= {inner} if inner is not None else set()
    return max(found, key=LEVELS.index, default=None)


def _of_paper(directive: Directive) -> Iterator[Secrecy]:
    """Every level that its field, its words or its notation tell."""
    if directive.secrecy is not None:
        yield directive.secrecy
    text = directive.source.text if directive.source is not None else None
    yield from levels_in(text or "")
    for finding in check(directive, select=(_RULE,)):
        words = text[finding.span.start : finding.span.end] if text is not None and finding.span is not None else ""
        yield directive.secrecy or marks.secrecy(words) or HIGHEST
