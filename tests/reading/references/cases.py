"""The cases of ``cases/references.txt``."""

from __future__ import annotations

import pathlib
from typing import NamedTuple

from congvan.model import Reference
from congvan.reading.references import find_references
from congvan.reading.text.normalise import Text

_FILE = pathlib.Path(__file__).parents[1] / "cases" / "references.txt"


class Expected(NamedTuple):
    """A mention as a clerk writes it down."""

    quote: str
    kind: str
    number: str
    when: str
    issuer: str


def cases() -> list[tuple[str, list[Expected]]]:
    """Each case: the words, and what they mention."""
    found: list[tuple[str, list[Expected]]] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        words = line.replace("⏎", "\n")
        if words.startswith("\t"):
            found[-1][1].append(Expected(*words.strip().split(" | ")))
        else:
            found.append((words, []))
    return found


def read(words: str, **options: object) -> list[Reference]:
    """What the words mention, as models."""
    text = Text(words)
    return [Reference.model_validate(raw) for raw in find_references(text, 0, len(text.text), **options)]  # type: ignore[arg-type]


def told(words: str, reference: Reference) -> Expected:
    """A mention that was read, in the terms of a case."""
    when = reference.issued_on.isoformat() if reference.issued_on else str(reference.year or "-")
    return Expected(
        reference.span.cut(words) if reference.span else "-",
        reference.document_type or "-",
        reference.number.text if reference.number else "-",
        when,
        reference.issuer.name if reference.issuer else "-",
    )
