"""Invented papers, and whether they are read as they were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan import parse_text
from congvan.corpus.generate import papers, text_of

if TYPE_CHECKING:
    from congvan import Directive

_COUNT = 60


def header(paper: Directive) -> tuple[object, ...]:
    signer = [signature.name for signature in paper.signatures]
    return paper.document_type, paper.number, paper.issued_on, paper.place, paper.subject, paper.uri, signer


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


def test_papers_are_read_as_they_were_meant() -> None:
    for truth in papers(_COUNT):
        found = parse_text(text_of(truth))
        assert header(found) == header(truth)
        assert [reference.uri for reference in found.references] == [reference.uri for reference in truth.references]
        assert orders(found) == orders(truth)
