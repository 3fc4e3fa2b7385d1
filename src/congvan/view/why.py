"""Why a value was read: the named rules that the reader noted, by the path of the value (vì sao đọc như vậy)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading import parse_text
from congvan.reading.grammar.rule import rules
from congvan.view.data import WhyData

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from congvan.model import Source, TraceEntry

__all__ = ["reasons_of"]


def reasons_of(source: Source) -> Mapping[str, Sequence[WhyData]]:
    """The rules behind each value, by its path: ``number``, ``tasks.3``; what weighs most stands first.

    A source that was read without a trace is read again with one; its notes are taken where the same words were read.
    """
    found: dict[str, dict[str, WhyData]] = {}
    for entry in source.trace or _read_again(source):
        if entry.rival is not None:
            continue  # of a reading that was not taken
        rule = rules().get(entry.rule)
        told = WhyData(rule=entry.rule, weight=entry.weight, basis=rule.basis if rule is not None else "")
        found.setdefault(entry.field, {})[entry.rule] = told
    return {field: sorted(told.values(), key=_weighing, reverse=True) for field, told in found.items()}


def _read_again(source: Source) -> Iterable[TraceEntry]:
    again = parse_text(source.text or "", trace=True).source
    if again is None or again.text != source.text or again.fields != source.fields:
        return ()
    return again.trace


def _weighing(told: WhyData) -> float:
    return abs(told["weight"] or 0.0)
