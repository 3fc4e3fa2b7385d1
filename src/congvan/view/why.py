"""Why a value was read: the named rules that the reader noted, by the path of the value (vì sao đọc như vậy)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading import parse_text
from congvan.reading.grammar.rule import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from congvan.model import Source, TraceEntry

__all__ = ["reasons_of"]


def reasons_of(source: Source) -> Mapping[str, Sequence[str]]:
    """The rules behind each value, by its path: ``number``, ``tasks.3``.

    A source that was read without a trace is read again with one; its notes are taken where they stand at the places
    that the source itself knows.
    """
    found: dict[str, list[str]] = {}
    for entry in source.trace or _read_again(source):
        told = _told(entry)
        known = found.setdefault(entry.field, [])
        if told not in known:
            known.append(told)
    return found


def _read_again(source: Source) -> Iterable[TraceEntry]:
    again = parse_text(source.text or "", trace=True).source
    if again is None or again.text != source.text or again.fields != source.fields:
        return ()
    return again.trace


def _told(entry: TraceEntry) -> str:
    """``header.number.line (NĐ30 PL I, II.3)``, with its weight where it was weighed."""
    rule = rules().get(entry.rule)
    basis = f" ({rule.basis})" if rule is not None and rule.basis else ""
    weight = "" if entry.weight is None else f" {entry.weight:+g}"
    return f"{entry.rule}{weight}{basis}"
