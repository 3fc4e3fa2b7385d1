"""Many papers: lazily, in order, and none lost to another's fault."""

from __future__ import annotations

import io
from itertools import count, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

import congvan

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXAMPLES = sorted((Path(__file__).parents[2] / "docs" / "examples").glob("*.txt"))


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_source_gives_its_paper_or_its_error(jobs: int, tmp_path: Path) -> None:
    letter = _EXAMPLES[0].read_bytes()
    missing, broken = tmp_path / "none.txt", b'<directive xmlns="urn:congvan:directive:1"><subject>'
    sources: list[Path | str | bytes | IO[bytes]] = [
        _EXAMPLES[0],
        str(_EXAMPLES[1]),
        missing,
        letter,
        broken,
        io.BytesIO(letter),
        b"",
        *_EXAMPLES * 6,
    ]
    found = list(congvan.read_all(sources, jobs=jobs))
    assert [source for source, _ in found] == sources
    first = congvan.read(_EXAMPLES[0])
    assert [outcome for _, outcome in found[:2]] == [first, congvan.read(_EXAMPLES[1])]
    assert isinstance(found[2][1], FileNotFoundError)
    assert found[3][1] == found[5][1] == first
    error, empty = found[4][1], found[6][1]
    assert isinstance(error, congvan.InputError)
    assert error.place is not None
    assert error.place.line == 1
    assert isinstance(empty, congvan.InputError)


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_is_taken_than_is_asked_for(jobs: int) -> None:
    taken = count()

    def without_end() -> Iterator[bytes]:
        for number in taken:
            yield f"Số: {number}/UBND-VX".encode()

    outcomes = congvan.read_all(without_end(), jobs=jobs)
    read = [outcome.source for _, outcome in islice(outcomes, 5) if isinstance(outcome, congvan.Directive)]
    assert [source and source.text for source in read] == [f"Số: {number}/UBND-VX" for number in range(5)]
    assert next(taken) < 40


def test_the_first_error_is_raised_where_that_is_asked_for() -> None:
    outcomes = congvan.read_all([_EXAMPLES[0], b"\x00\x01", _EXAMPLES[1]], on_error="raise")
    assert isinstance(next(outcomes)[1], congvan.Directive)
    with pytest.raises(congvan.UnknownFormatError):
        next(outcomes)


def test_no_processes_are_no_number_of_processes() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        congvan.read_all([], jobs=0)
