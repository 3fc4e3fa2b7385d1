"""What was read, and what could not be made out."""

from __future__ import annotations

from typing import Annotated, Literal, final

from pydantic import Field

from congvan.model.base import Model
from congvan.model.slots import Slotted, in_slots
from congvan.model.span import Span
from congvan.vocab.diagnostics import in_vietnamese

Severity = Literal["error", "warning", "info"]
SourceKind = Literal["official", "news"]


class Diagnostic(Model):
    """Something that a reader could not make out, or that it mended (ghi chú của bộ đọc)."""

    code: str
    """A stable name such as ``number-missing`` (mã ghi chú)."""
    severity: Severity = "warning"
    """``error``: a field that this kind of paper must have is missing or unreadable (mức độ)."""
    reason: str
    """What is the matter, for people (lý do)."""
    values: tuple[str, ...] = ()
    """What the reason names, apart from its words: pages, words of the paper, an element (giá trị liên quan)."""
    span: Span | None = None
    """The place, where there is one (vị trí)."""

    def told(self, lang: Literal["en", "vi"] = "en") -> str:
        """The reason in words; in Vietnamese, what the code means, and the values behind it.

        Args:
            lang: English or Vietnamese.
        """
        meaning = in_vietnamese(self.code) if lang == "vi" else None
        if meaning is None:
            return self.reason
        return f"{meaning}: {', '.join(self.values)}" if self.values else meaning


@final
class FieldSpan(Slotted):
    """The words from which a field of the header was read (vị trí của một trường)."""

    __slots__ = ("_field", "_span")
    __dict__ = in_slots("field", "span")

    field: str
    """The field's path: ``number``, ``issuers.0.parent``, ``subject`` (tên trường)."""
    span: Span
    """One run of its words; a value broken over columns has several, in reading order (vị trí)."""


class TraceEntry(Model):
    """Which named rule read a field, or spoke against it (vết đọc)."""

    field: str
    """The field's path: ``number``, ``tasks.3`` (tên trường)."""
    rule: str
    """The rule's id: ``header.date.words`` (mã quy tắc)."""
    weight: float | None = None
    """What it adds to the evidence; below zero it speaks against; ``None`` where nothing is weighed (trọng số)."""
    span: Span | None = None
    """The words that it read (vị trí)."""
    rival: str | None = None
    """The reading that came second, where readings competed: ``weight`` is its sum, if sums were made, ``rule`` what told
    most against it (cách đọc đứng thứ hai)."""


class Source(Model):
    """The string that was read and how it was understood (nguồn)."""

    form: str | None = None
    """The format it came in: ``text``, ``docx``, ``edxml`` … (định dạng)."""
    text: str | None = None
    """The very string to which every span refers (văn bản nguồn)."""
    kind: SourceKind = "official"
    """``official``: the paper itself; ``news``: a report of one (loại nguồn)."""
    fields: tuple[FieldSpan, ...] = ()
    """Where the header's fields stand, in reading order (vị trí các trường thể thức)."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What the reader could not make out (ghi chú)."""
    leftovers: tuple[Span, ...] = ()
    """Lines that belong to no field: site frames, running heads, stamps (phần thừa)."""
    ocr_pages: tuple[Annotated[int, Field(ge=1)], ...] = ()
    """Numbers of the pages that were read by OCR, whose words are less sure than print (trang đọc bằng OCR)."""
    page_starts: tuple[Annotated[int, Field(ge=0)], ...] = ()
    """Offsets in ``text`` at which the pages of the file begin, where the format has pages (đầu mỗi trang)."""
    trace: tuple[TraceEntry, ...] = ()
    """Which rules read which field, where the trace was asked for (vết đọc)."""
