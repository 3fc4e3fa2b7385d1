"""What a stage of a reading found beside its values: where fields stand, what it could not make out, which rules spoke."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.text.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.model.source import Severity
    from congvan.reading.raw import RawDiagnostic, RawFieldSpan, RawTraceEntry


class Findings(NamedTuple):
    """What one stage, or several together, found beside their values.

    Attributes:
        fields: From which words each field was read.
        covered: Pieces of the text that lie under a field of the header, the recipients or the signatures.
        diagnostics: What could not be made out.
        trace: Which rules spoke; empty where nobody asked.
    """

    fields: tuple[RawFieldSpan, ...] = ()
    covered: tuple[tuple[int, int], ...] = ()
    diagnostics: tuple[RawDiagnostic, ...] = ()
    trace: tuple[RawTraceEntry, ...] = ()


def together(several: Iterable[Findings]) -> Findings:
    """The findings of stages in their order."""
    return Findings(*(tuple(chain.from_iterable(part)) for part in zip(*several, strict=True)))


class Notes(Sheet):
    """Collects the findings of one stage while it runs; what leaves the stage is :meth:`findings`."""

    __slots__ = ("_diagnostics", "_fields", "_trace", "covered")

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet.text, sheet.lines, sheet.is_traced)
        self.covered: list[tuple[int, int]] = []
        self._fields: list[RawFieldSpan] = []
        self._diagnostics: list[RawDiagnostic] = []
        self._trace: list[RawTraceEntry] = []

    def note(self, name: str, start: int, end: int, rule: str | None = None) -> None:
        """Remember from which words a field was read, and by which named rule."""
        self._fields.append({"field": name, "span": self.text.span(start, end)})
        self.covered.append((start, end))
        if rule is not None:
            self.weigh(name, rule, start, end)

    def weigh(  # noqa: PLR0913 - the last two by name
        self, name: str, rule: str, start: int, end: int, weight: float | None = None, *, rival: str | None = None
    ) -> None:
        """Note in the trace, where one is asked for, which rule spoke for a field, or against it or its rival."""
        if self.is_traced:
            span = self.text.span(start, end)
            self._trace.append({"field": name, "rule": rule, "weight": weight, "span": span, "rival": rival})

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
        self._diagnostics.append(told)

    def findings(self) -> Findings:
        """What was collected."""
        return Findings(tuple(self._fields), tuple(self.covered), tuple(self._diagnostics), tuple(self._trace))
