"""Invented papers of every kind, and whether they are read as they were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congvan import Directive, parse_text, read
from congvan.corpus.generate import FORMATS, KINDS, papers, text_of, write
from congvan.vocab import document_types

if TYPE_CHECKING:
    from pathlib import Path

_COUNT = 60
_OF_A_KIND = 6
# What a report tells: it has no printed place or signature, and no recipients but those that it speaks of.
_REPORTED = ("document_type", "number", "issued_on", "subject")
_PRINTED = (*_REPORTED, "system", "place", "uri", "sender", "effective_on", "urgency")


def names(paper: Directive) -> list[tuple[object, ...]]:
    signers = [(one.name, one.position, one.capacity, one.on_behalf_of) for one in paper.signatures]
    return [*signers, *((one.role, one.name) for one in paper.recipients)]


def cited(paper: Directive) -> list[tuple[str | None, str]]:
    return [(one.uri, one.role) for one in paper.references]


def orders(paper: Directive) -> list[tuple[object, ...]]:
    return [
        (
            task.path,
            [(who.name, who.role) for who in task.assignees],
            task.deadline.on if task.deadline is not None else None,
        )
        for task in paper.tasks
    ]


def test_the_same_seed_invents_the_same_papers() -> None:
    assert list(papers(3)) == list(papers(5))[:3]
    assert list(papers(3)) != list(papers(3, seed=2))
    assert len({text_of(paper) for paper in papers(_COUNT)}) == _COUNT


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_papers_are_read_as_they_were_meant(kind: str) -> None:
    for truth in papers(_OF_A_KIND, seed=3, kinds=[kind]):
        found = parse_text(text_of(truth))
        is_report = KINDS[kind].made == "press"
        for name in _REPORTED if is_report else _PRINTED:
            assert getattr(found, name) == getattr(truth, name), name
        assert [issuer.name for issuer in found.issuers] == [issuer.name for issuer in truth.issuers]
        if is_report:
            assert {uri for uri, _ in cited(found) if uri} == {uri for uri, _ in cited(truth)}
            assert [order[1:] for order in orders(found)] == [order[1:] for order in orders(truth)]
        else:
            assert (names(found), cited(found), orders(found)) == (names(truth), cited(truth), orders(truth))


def test_the_kinds_are_those_of_the_rule_books() -> None:
    assert {kind.system for kind in KINDS.values()} == {"state", "party"}
    for kind in KINDS.values():
        assert document_types.names(kind.code, kind.system), kind.name
    assert {paper.document_type for paper in papers(400)} == {kind.code for kind in KINDS.values()}
    with pytest.raises(KeyError):
        next(papers(1, kinds=["ode"]))


def test_files_of_every_format_with_their_truth(tmp_path: Path) -> None:
    made = list(papers(len(FORMATS), seed=5, kinds=["instruction"]))
    files = write([*made, *papers(1, kinds=["press report"])], tmp_path)
    assert [file.suffix for file in files] == [*FORMATS, ".txt"]
    for paper, file in zip(made, files, strict=False):
        truth = Directive.model_validate_json((tmp_path / "truth" / f"{file.stem}.json").read_bytes())
        assert truth == paper
        assert read(file).number == truth.number
        assert read(file).subject == truth.subject
