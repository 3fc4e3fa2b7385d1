"""What a run found, counted as it goes (báo cáo một lần chạy)."""

from __future__ import annotations

import heapq
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.corpus.workers import Done

__all__ = ["Report"]

_SLOWEST = 10


@dataclass(slots=True)
class Report:
    """Counts over the documents of a corpus.

    Attributes:
        documents: How many there are, read or not.
        errors: How many could not be read, by ``error_kind``.
        diagnostics: How many papers have a diagnostic, by its code.
        characters: How long all texts are.
        unread: How many of these characters belong to no field.
        seconds: How long the processes took, added up.
        slowest: The slowest documents, each with its seconds.
    """

    documents: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    diagnostics: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    unread: int = 0
    seconds: float = 0.0
    slowest: list[tuple[float, str]] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many documents could not be read."""
        return self.errors.total()

    @property
    def share_unread(self) -> float:
        """The part of all characters that belongs to no field."""
        return self.unread / self.characters if self.characters else 0.0

    def count(self, done: Done) -> None:
        """Take in one document."""
        record = done.record
        self.documents += 1
        if record["error_kind"] is not None:
            self.errors[record["error_kind"]] += 1
        self.diagnostics.update(set(record["diagnostics"]))
        self.characters += record["characters"] or 0
        self.unread += record["unread"] or 0
        self.seconds += done.seconds
        self._slow([(round(done.seconds, 4), record["source"])])

    def add(self, other: Report) -> None:
        """Take in what another report counted."""
        self.documents += other.documents
        self.errors += other.errors
        self.diagnostics += other.diagnostics
        self.characters += other.characters
        self.unread += other.unread
        self.seconds += other.seconds
        self._slow(other.slowest)

    def _slow(self, others: list[tuple[float, str]]) -> None:
        self.slowest = heapq.nlargest(_SLOWEST, self.slowest + others)

    def dumps(self) -> str:
        """The report as JSON."""
        facts = {
            "documents": self.documents,
            "failed": self.failed,
            "errors": dict(self.errors.most_common()),
            "diagnostics": dict(self.diagnostics.most_common()),
            "characters": self.characters,
            "unread": self.unread,
            "share_unread": round(self.share_unread, 6),
            "seconds": round(self.seconds, 3),
            "slowest": self.slowest,
        }
        return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def load(cls, file: Path) -> Report:
        """The report that a file holds; an empty one where there is no file."""
        if not file.exists():
            return cls()
        facts = json.loads(file.read_text(encoding="utf-8"))
        return cls(
            documents=facts["documents"],
            errors=Counter(facts["errors"]),
            diagnostics=Counter(facts["diagnostics"]),
            characters=facts["characters"],
            unread=facts["unread"],
            seconds=facts["seconds"],
            slowest=[(seconds, source) for seconds, source in facts["slowest"]],
        )
