"""Papers in the manner of real ones, in every way of flattening them, beside what a clerk reads in them.

A case is a file under ``papers/``: the text, a line ``=== expected``, and one line a field; ``|`` parts entries,
``<`` parts a body from the one above it, ``-`` is nothing. A field that is not named must be empty.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congvan import parse_text

if TYPE_CHECKING:
    from congvan.model import Directive, Issuer

# Of others the whole reading stands beside the paper alone.
PAPERS = sorted(
    path
    for path in (Path(__file__).parent / "papers").glob("*.txt")
    if "=== expected\n" in path.read_text(encoding="utf-8")
)


def printed(issuer: Issuer) -> str:
    return issuer.name if issuer.parent is None else f"{issuer.name} < {issuer.parent.name}"


def reading(directive: Directive) -> dict[str, str]:
    by_role: dict[str, list[str]] = {"addressee": [], "copy": [], "archive": []}
    for recipient in directive.recipients:
        by_role[recipient.role].append(recipient.text)
    source = directive.source
    assert source is not None
    signatures = [
        "; ".join(part or "-" for part in (each.name, each.position, each.capacity, each.on_behalf_of))
        for each in directive.signatures
    ]
    fields = {
        "system": directive.system,
        "document_type": directive.document_type,
        "number": str(directive.number) if directive.number else None,
        "issued_on": directive.issued_on.isoformat() if directive.issued_on else None,
        "effective_on": directive.effective_on.isoformat() if directive.effective_on else None,
        "place": directive.place,
        "issuers": " | ".join(map(printed, directive.issuers)),
        "subject": directive.subject,
        "urgency": directive.urgency,
        "secrecy": directive.secrecy,
        "addressees": " | ".join(by_role["addressee"]),
        "copies": " | ".join(by_role["copy"]),
        "archive": " | ".join(by_role["archive"]),
        "signatures": " | ".join(signatures),
        "annexes": " | ".join(annex.title or "" for annex in directive.annexes),
        "kind": source.kind if source.kind != "official" else None,
    }
    return {name: value for name, value in fields.items() if value}


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_paper_reads_as_a_clerk_reads_it(path: Path) -> None:
    text, _, expected = path.read_text(encoding="utf-8").partition("=== expected\n")
    wanted = dict(line.split(": ", 1) for line in expected.splitlines())
    told = wanted.pop("diagnostics", None)
    directive = parse_text(text)
    assert reading(directive) == {name: value for name, value in wanted.items() if value != "-"}
    assert directive.source is not None
    if told is not None:
        assert told in {each.code for each in directive.source.diagnostics}
