"""What a check finds in a paper or a message."""

from __future__ import annotations

from typing import Literal

from congvan.model.base import Model
from congvan.model.span import Span

FindingSeverity = Literal["error", "warning", "info", "block"]


class Finding(Model):
    """Something that a rule of form has against a paper (phát hiện).

    >>> Finding(rule="S-SO-01", severity="error", message="…", basis="NĐ30 PL I, mục II.3.c", suggestion="Số:").rule
    'S-SO-01'
    """

    rule: str
    """The rule's id in the table of checks: ``S-SO-01`` (mã quy tắc)."""
    severity: FindingSeverity
    """``error``: the rule is explicit; ``warning``: explicit with exceptions, or strong practice; ``info``: a note;
    ``block``: handling must stop (mức độ)."""
    message: str
    """What was found and what is expected, for people, in the language that was asked for (nội dung)."""
    basis: str
    """The article that the rule comes from, in the rule book in force on the paper's date (căn cứ)."""
    span: Span | None = None
    """Where in ``source.text`` it stands; ``None`` where the whole paper is meant (vị trí)."""
    location: str | None = None
    """The place in a file that has no offsets: ``paragraph 3`` of a Word document, an element of a message (vị trí trong tệp)."""
    suggestion: str | None = None
    """What should stand in place of the words under ``span``, only where that is sure (đề nghị sửa)."""
