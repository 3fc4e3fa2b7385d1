"""How much of a paper's header comes through OCR: papers are printed, turned into pictures, and read again.

Run it with ``python -m benchmarks.ocr``: it prints the table that stands in the documentation. Needs LibreOffice, and
tesseract with its Vietnamese data. A field is right where, tone marks dropped, it is at least 0.85 like the one that was
printed; a field that is missing or wrong is told where a diagnostic says that OCR was not sure.
"""

from __future__ import annotations

import time
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from tests.formats.pdf.scans import printed_pdf, scanned
from tests.layout.papers import ALL

from congvan import pdf

if TYPE_CHECKING:
    from congvan.model import Directive

_ALIKE = 0.85
_SCANS = {
    "clean": {},
    "1.5° askew": {"degrees": 1.5},
    "stamped": {"stamped": True},
    "askew and stamped": {"degrees": -1.5, "stamped": True},
}


class Tally(NamedTuple):
    """Fields of the printed headers: all, those read right, and those told to be in doubt."""

    fields: int = 0
    right: int = 0
    told: int = 0


def header(directive: Directive) -> dict[str, str]:
    """The fields of a header that are filled, as strings."""
    fields = {
        "document_type": directive.document_type,
        "number": str(directive.number) if directive.number else None,
        "issued_on": directive.issued_on and directive.issued_on.isoformat(),
        "place": directive.place,
        "issuers": " & ".join(issuer.name for issuer in directive.issuers),
        "subject": directive.subject,
        "urgency": directive.urgency,
        "addressees": " & ".join(item.text for item in directive.recipients if item.role == "addressee"),
        "signatures": " & ".join(f"{item.position} {item.name}" for item in directive.signatures),
    }
    return {name: value for name, value in fields.items() if value}


def alike(one: str, other: str) -> bool:
    """Whether two strings are nearly the same without their tone marks."""
    return SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio() >= _ALIKE


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def compared(printed: Directive, back: Directive) -> Tally:
    """How one paper came back."""
    known, read = header(printed), header(back)
    right = sum(alike(value, read.get(name, "")) for name, value in known.items())
    diagnostics = back.source.diagnostics if back.source else ()
    doubts = sum(item.code in {"ocr-uncertain", "date-unreadable", "no-words-found"} for item in diagnostics)
    return Tally(len(known), right, min(doubts, len(known) - right))


def main() -> None:
    """Print the table."""
    printed = [(paper := make(), printed_pdf(paper)) for make in ALL.values()]
    print("| scan | dpi | fields right | told to be in doubt | seconds a page |")
    print("| --- | --- | --- | --- | --- |")
    for name, options in _SCANS.items():
        for dpi in (300, 150):
            tallies, seconds, pages = [], 0.0, 0
            for paper, data in printed:
                scan = scanned(data, dpi=dpi, **options)  # type: ignore[arg-type]
                start = time.perf_counter()
                back = pdf.loads(scan, ocr=True)
                seconds += time.perf_counter() - start
                pages += scan.count(b"/Type /Page ")
                tallies.append(compared(paper, back))
            fields, right, told = (sum(column) for column in zip(*tallies, strict=True))
            share = f"{right} of {fields} ({right / fields:.2f})"
            print(f"| {name} | {dpi} | {share} | {told} | {seconds / pages:.1f} |", flush=True)


if __name__ == "__main__":
    main()
