"""What of a paper its tasks are read from: its body, and what the head and Kính gửi tell of it."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple keeps its annotations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.model.source import SourceKind
    from congvan.reading.body.node import Node
    from congvan.reading.raw import RawRecipient
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet


class Matter(NamedTuple):
    """A body with what is known of its paper.

    Attributes:
        sheet: The text.
        kind: Whether the paper itself was read, or a report of it.
        body: Its blocks.
        body_start: Where they begin.
        body_end: Where they end.
        annex_start: Where annexes begin; the length of the text where there are none.
        document_type: The code of its type.
        number: Its number as printed.
        issued_on: Its day of issue.
        recipients: To whom it is sent.
        issued_in: A day of the month in which it was issued, where that much is known.
    """

    sheet: Sheet
    kind: SourceKind
    body: tuple[Node, ...]
    body_start: int
    body_end: int
    annex_start: int
    document_type: str | None
    number: str | None
    issued_on: dt.date | None
    recipients: tuple[RawRecipient, ...]
    issued_in: dt.date | None = None

    @property
    def text(self) -> Text:
        """The text itself."""
        return self.sheet.text
