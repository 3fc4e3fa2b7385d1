"""What OCR was not sure of is left open and told, never guessed (giá trị chưa chắc chắn)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from congvan.model import Diagnostic, DocumentNumber, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.formats.pdf.ocr_lines import Doubt
    from congvan.model import Directive, Reference, Signature, Source, Task

__all__ = ["leave_open"]

_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]{2}")
_YEAR = re.compile(r"\d{4}")
_SERIAL = re.compile(r"^[^/\-–A-ZĐ]*")  # what stands before the first stroke, hyphen or capital of a number


def leave_open(directive: Directive, doubts: Sequence[Doubt]) -> Directive:
    """The directive without dates and serial numbers that stand on words in doubt; each is told.

    A number keeps its codes, which its letters show, and loses its serial. A signer's post and name are kept, and told:
    the seal of the body lies on them.
    """
    source = directive.source
    if source is None or source.text is None or not doubts:
        return directive
    page = _Doubtful(source, doubts)
    open_fields = {name: span for name in _filled(directive) if (span := page.of_field(name)) is not None}
    update: dict[str, object] = {name: None for name in open_fields if name != "number"}
    if "number" in open_fields and directive.number is not None:
        update["number"] = _without_serial(directive.number)
    update["references"] = tuple(_reference(item, page) for item in directive.references)
    undated = "issued_on" in open_fields
    update["tasks"] = tuple(_task(item, page, undated=undated) for item in directive.tasks)
    told = [_told(name, span, source.text) for name, span in open_fields.items()] + page.told
    told += [note for item in directive.signatures if (note := _signed_unsurely(item, page)) is not None]
    update["source"] = source.model_copy(update={"diagnostics": (*source.diagnostics, *told)})
    return directive.model_copy(update=update)


def _filled(directive: Directive) -> list[str]:
    """The fields of the header that have something to leave open."""
    filled = [name for name in ("issued_on", "effective_on") if getattr(directive, name) is not None]
    numbered = directive.number is not None and directive.number.serial is not None
    return ["number", *filled] if numbered else filled


class _Doubtful:
    """The doubtful words of a text."""

    def __init__(self, source: Source, doubts: Sequence[Doubt]) -> None:
        self.told: list[Diagnostic] = []
        self._source = source
        self._text = source.text or ""
        self._doubts = sorted(doubts)

    def of_field(self, name: str) -> Span | None:
        """The first doubtful word of a header's field."""
        spans = [item.span for item in self._source.fields if item.field == name]
        return next((found for span in spans for found in self.within(span)), None)

    def within(self, span: Span, what: re.Pattern[str] = _DIGIT) -> list[Span]:
        """The doubtful words that lie on a span, of those with digits or with something else."""
        first = bisect_left(self._doubts, span.start, key=lambda doubt: doubt.end - 1)
        found: list[Span] = []
        for doubt in self._doubts[first:]:
            if doubt.start >= span.end:
                break
            if what.search(self._text, max(doubt.start, span.start), min(doubt.end, span.end)):
                found.append(Span(start=doubt.start, end=doubt.end))
        return found

    def word(self, span: Span) -> str:
        """A word without the marks around it."""
        return self._text[span.start : span.end].strip(".,;:()")

    def tell(self, name: str, span: Span) -> None:
        """Note that a value was left open."""
        self.told.append(_told(name, span, self._text))


def _told(name: str, span: Span, text: str) -> Diagnostic:
    words = text[span.start : span.end]
    reason = f"{name}: OCR is not sure of {words!r}; left open"
    return Diagnostic(code="ocr-uncertain", reason=reason, values=(name, words), span=span)


def _signed_unsurely(item: Signature, page: _Doubtful) -> Diagnostic | None:
    """What is told of a signature whose post or name OCR is not sure of."""
    doubtful = page.within(item.span, _LETTER) if item.span is not None else []
    if not doubtful:
        return None
    words = tuple(page.word(span) for span in doubtful)
    reason = f"signatures: OCR is not sure of {', '.join(map(repr, words))}; a seal may lie on the words"
    return Diagnostic(code="ocr-signature-uncertain", reason=reason, values=words, span=doubtful[0])


def _without_serial(number: DocumentNumber) -> DocumentNumber | None:
    rest = _SERIAL.sub("", number.text)
    return DocumentNumber.parse(rest) if rest else None


def _reference(item: Reference, page: _Doubtful) -> Reference:
    """A reference without the number or the day that is in doubt."""
    if item.span is None:
        return item
    update: dict[str, None] = {}
    printed = item.number.text.replace(" ", "") if item.number is not None else ""
    for span in page.within(item.span):
        word = page.word(span)
        name = "number" if printed and (word in printed or printed in word) else "issued_on"
        if getattr(item, name) is not None:
            update[name] = None
            page.tell(f"references.{name}", span)
    return item.model_copy(update=update) if update else item


def _task(item: Task, page: _Doubtful, *, undated: bool) -> Task:
    """A task whose deadline is not read from words in doubt, nor counted from a day of issue that is."""
    deadline = item.deadline
    if deadline is None or deadline.span is None:
        return item
    doubtful = page.within(deadline.span)
    if doubtful:
        page.tell("tasks.deadline", doubtful[0])
        left = deadline.model_copy(update={"on": None, "at": None, "recurrence": None})
    elif undated and not _YEAR.search(deadline.text):
        left = deadline.model_copy(update={"on": None})
    else:
        return item
    return item.model_copy(update={"deadline": left})
