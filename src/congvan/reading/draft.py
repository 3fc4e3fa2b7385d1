"""What has been read so far: the steps of a reading hand this on, and the last one makes a directive of it.

All offsets here are into :attr:`Text.text`; :meth:`Text.span` turns them into spans of the source. Values are plain
(strings, numbers, dicts with the field names of the model), so that the models are built and checked once, at the end.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a dataclass keeps its annotations
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.model.block import BlockKind
    from congvan.model.source import Severity
    from congvan.reading.raw import (
        RawAnnex,
        RawDiagnostic,
        RawFieldSpan,
        RawIssuer,
        RawRecipient,
        RawReference,
        RawSignature,
        RawTask,
        RawTraceEntry,
    )
    from congvan.reading.text.normalise import Text


class Line(NamedTuple):
    """A printed line that is not blank, without the white space around it."""

    start: int
    end: int
    indent: int
    """Columns of white space before it."""
    gap: int
    """Blank lines above it."""


class Node:
    """A block of the body while it is being read: ``[start, end)`` with its children, words at ``[words, stop)``.

    Attributes:
        kind: As :class:`congvan.model.Block.kind`.
        label: Number or letter without the mark, or ``None``.
        start: Where its label stands.
        words: Where its own words begin, after the label.
        stop: Where its own words end.
        heading_end: Where its heading ends, which opens its words; equal to ``words`` where it has none.
        children: What stands under it.
        breaks: Pieces inside ``[words, stop)`` that are not its own: page numbers, running heads.
    """

    __slots__ = ("breaks", "children", "heading_end", "kind", "label", "start", "stop", "words")

    def __init__(self, kind: BlockKind, label: str | None, start: int, words: int, stop: int) -> None:
        self.kind: BlockKind = kind
        self.label: str | None = label
        self.start: int = start
        self.words: int = words
        self.stop: int = stop
        self.heading_end: int = words
        self.children: list[Node] = []
        self.breaks: list[tuple[int, int]] = []

    @property
    def end(self) -> int:
        """Where its last child ends."""
        node = self
        while node.children:
            node = node.children[-1]
        return max(node.stop, self.stop)

    def all_breaks(self) -> list[tuple[int, int]]:
        """The breaks of this block and of all under it."""
        found = list(self.breaks)
        for child in self.children:
            found += child.all_breaks()
        return found


@dataclass(slots=True)
class Draft:
    """A reading under way."""

    text: Text
    lines: list[Line]
    kind: str = "official"
    system: str | None = None
    document_type: str | None = None
    number: str | None = None
    issued_on: dt.date | None = None
    place: str | None = None
    issuers: list[RawIssuer] = field(default_factory=list)
    author: str | None = None
    subject: str | None = None
    subject_prefix: str | None = None
    sender: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    circulation: str | None = None
    recipients: list[RawRecipient] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    start: int = 0
    """Where the paper begins, after the frame around it."""
    body_start: int = 0
    body_end: int = 0
    annexes: list[RawAnnex] = field(default_factory=list)
    annex_start: int = 0
    """Where the main paper ends and annexes begin; the length of the text where there are none."""
    end: int = 0
    """Where the paper ends, and the frame around it begins."""
    signatures: list[RawSignature] = field(default_factory=list)
    references: list[RawReference] = field(default_factory=list)
    tasks: list[RawTask] = field(default_factory=list)
    effective_on: dt.date | None = None
    drafter: str | None = None
    contact: str | None = None
    fields: list[RawFieldSpan] = field(default_factory=list)
    """Raw :class:`congvan.model.FieldSpan`."""
    diagnostics: list[RawDiagnostic] = field(default_factory=list)
    covered: list[tuple[int, int]] = field(default_factory=list)
    """Pieces of the text that lie under a field of the header, the recipients or the signatures."""

    trace: list[RawTraceEntry] | None = None
    """Raw :class:`congvan.model.TraceEntry`; ``None`` where nobody asked for a trace."""

    def note(self, name: str, start: int, end: int, rule: str | None = None) -> None:
        """Remember from which words a field was read, and by which named rule."""
        self.fields.append({"field": name, "span": self.text.span(start, end)})
        self.covered.append((start, end))
        if rule is not None:
            self.weigh(name, rule, start, end)

    def weigh(self, name: str, rule: str, start: int, end: int, weight: float | None = None) -> None:
        """Note in the trace, where one is asked for, which rule spoke for a field, or against it."""
        if self.trace is not None:
            self.trace.append({"field": name, "rule": rule, "weight": weight, "span": self.text.span(start, end)})

    def tell(  # noqa: PLR0913 - all but two by name
        self,
        code: str,
        reason: str,
        *,
        severity: Severity = "warning",
        values: tuple[str, ...] = (),
        start: int = -1,
        end: int = -1,
    ) -> None:
        """Say what could not be made out."""
        span = self.text.span(start, end) if start >= 0 else None
        told: RawDiagnostic = {"code": code, "severity": severity, "reason": reason, "values": values, "span": span}
        self.diagnostics.append(told)
