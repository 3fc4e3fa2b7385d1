"""How fast text is read beside a bare pass of ``re`` and beside others, what it keeps, growth, and hostile texts.

Run it with ``python -m benchmarks.parse_text [FOLDER]``; the figures of one run are to be compared with each other. The
papers are invented; those of FOLDER (``*.txt``) are read too. refex finds German citations and eyecite American ones, so
each is given texts of its own; underthesea parts the same papers into words.
"""

from __future__ import annotations

import gc
import re
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import congvan
from benchmarks.table import Row, beside, installed, markdown, seconds
from benchmarks.texts import characters, english, german, invented, megabytes, of_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
# What a careful amateur would look for: dates, numbers, and the words that open a citation.
_BARE = re.compile(
    r"ngày\s+\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)\d{4}|\d+/(?:\d{4}/)?[A-ZĐ]+[-\w]*|Nghị định|Quyết định|Thông tư"
)
_HOSTILE = {
    "one bracket": "(",
    "Số:": "Số:",
    "digits and slashes": "12/34-",
    "enumerations": "1. a) - I. ",
    "letters without a space": "a",
    "spaces": " ",
    "line ends": "\n",
    "marks to compose": "a\u0323\u0302",
    "Căn cứ": "Căn cứ Nghị định số ",
    "Kính gửi": "Kính gửi: ",
    "Nơi nhận": "Nơi nhận:\n- ",
    "phối hợp": "chủ trì, phối hợp với ",
    "trước ngày": "trước ngày ",
    "pipes": "| --- ",
    "stars": "**",
    "NUL": "\x00",
    "lone surrogates": "\ud800",
}


def rows(folder: Path | None = None) -> Iterator[Row]:
    """Invented papers, and those of a folder, beside a bare pass of ``re`` and beside others; growth; memory."""
    texts = invented()
    yield from compared("invented", texts)
    if folder is not None:
        yield from compared("real", of_folder(folder))
    small, large = (instruction(size) for size in (100_000, 1_000_000))
    before, took = (seconds(congvan.parse_text, [text], rounds=3) for text in (small, large))
    yield beside("growth", took, "s", "a tenth of it", before, 11, at_most=True)
    yield Row("memory.invented", memory(texts[:50]), "times", goal=12, at_most=True)
    if folder is not None:
        yield Row("memory.real", memory(of_folder(folder)[::8]), "times", goal=12, at_most=True)


def compared(papers: str, texts: Sequence[str]) -> Iterator[Row]:
    """One set of papers beside all others, in one run."""
    took = seconds(congvan.parse_text, texts)
    ours, bytes_of_ours = characters(texts) / took, megabytes(texts) / took
    bare = seconds(lambda text: sum(1 for _ in _BARE.finditer(text)), texts)
    yield beside(f"read.{papers}", ours, "chars", "bare re", characters(texts) / bare)
    size = megabytes(texts)
    for peer, given, work in _peers(texts, size):
        if work is None:
            yield Row(f"read.{papers}", None, beside=peer)
            continue
        took = seconds(work, given, rounds=2)
        goal = 2.5 if peer == "refex" else None
        yield beside(f"read.{papers}", ours, "chars", peer, characters(given) / took, goal)
        yield beside(f"read.{papers}", bytes_of_ours, "bytes", peer, megabytes(given) / took)


def _peers(texts: Sequence[str], size: float) -> Iterator[tuple[str, Sequence[str], Callable[[str], object] | None]]:
    """Each with the texts of its own language; slow ones get fewer."""
    refex, eyecite, underthesea = map(installed, ("refex.orchestrator", "eyecite", "underthesea"))
    yield "refex", german(size / 4), refex.CitationExtractor().extract if refex is not None else None
    yield "eyecite", english(0.2), eyecite.get_citations if eyecite is not None else None
    few = texts[: max(1, len(texts) // 20)]
    yield "underthesea", few, underthesea.word_tokenize if underthesea is not None else None


def memory(texts: Sequence[str]) -> float:
    """How many times the bytes of its text the objects of a directive take, with the text that it keeps.

    What the library keeps for every paper, and what Python keeps at hand for new objects, is no part of it.
    """
    for text in texts:
        congvan.parse_text(text)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = [congvan.parse_text(text) for text in texts]
    gc.collect()
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return taken / (megabytes(texts) * 1e6) if kept else 0.0


def instruction(size: int) -> str:
    """One instruction with so many characters of sections."""
    paper = (_EXAMPLES / "chi-thi.txt").read_text(encoding="utf-8")
    opening, sections = paper.split("I. NHIỆM VỤ CHUNG\n", maxsplit=1)
    sections, foot = sections.split("Nơi nhận:\n")
    return opening + sections * (size // len(sections)) + "Nơi nhận:\n" + foot


def growth() -> None:
    """One instruction with ever more sections: ten times the text, how many times the time?"""
    print(f"\n{'one instruction of':<28}{'s':>10}{'times':>12}")
    before = None
    for size in (100_000, 1_000_000, 10_000_000):
        took = seconds(congvan.parse_text, [instruction(size)], rounds=2)
        print(f"{size:>12,} characters     {took:>10.3f}{f'{took / before:>12.1f}' if before else ''}")
        before = took


def hostile() -> None:
    """Repetition of one thing: ten times the text, how many times the time?"""
    print(f"\n{'a million characters of':<28}{'s':>10}{'times':>12}")
    for name, unit in _HOSTILE.items():
        small, large = (unit * (size // len(unit)) for size in (100_000, 1_000_000))
        before, took = (seconds(congvan.parse_text, [text], rounds=2) for text in (small, large))
        print(f"{name:<28}{took:>10.3f}{took / before:>12.1f}")


def main() -> None:
    """Measure everything in one process."""
    print(markdown(rows(Path(sys.argv[1]) if len(sys.argv) > 1 else None), "en"))
    growth()
    hostile()


if __name__ == "__main__":
    main()
