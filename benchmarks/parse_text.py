"""How fast text is read: MB/s on real papers beside a bare pass of ``re`` and beside refex, growth, and hostile texts.

Run it with ``python benchmarks/parse_text.py [FOLDER]``; the figures of one run are to be compared with each other.
FOLDER holds ``*.txt`` files; without it, the corpus beside the repository is used where it is there, else docs/examples.
refex (``pip install legal-reference-extraction``) finds German citations, so it is given German text of the same size.
"""

from __future__ import annotations

import importlib
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import congvan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ROOT = Path(__file__).parents[1]
_EXAMPLES = _ROOT / "docs" / "examples"
_CORPUS = _ROOT.parent / "shared" / "corpus" / "bulk"
ROUNDS = 3
# What a careful amateur would look for: dates, numbers, and the words that open a citation.
_BARE = re.compile(
    r"ngày\s+\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)\d{4}|\d+/(?:\d{4}/)?[A-ZĐ]+[-\w]*|Nghị định|Quyết định|Thông tư"
)
_GERMAN = (
    "Die Klägerin begehrt Schadensersatz nach § 823 Abs. 1 BGB in Verbindung mit § 249 Abs. 2 Satz 1 BGB. Der Senat hat "
    "die Revision zugelassen, soweit die Vorinstanz einen Anspruch aus §§ 280, 281 BGB verneint hat (vgl. BGH, Urteil vom "
    "12. März {year} - VIII ZR {serial}/{short}). Die hiergegen gerichtete Rüge greift nicht durch; auf die Ausführungen "
    "des Berufungsgerichts wird Bezug genommen. Die Kostenentscheidung beruht auf § 97 Abs. 1 ZPO, die Entscheidung "
    "über die vorläufige Vollstreckbarkeit auf den §§ 708 Nr. 10, 711 ZPO. Gründe für die Zulassung liegen nicht vor.\n"
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


def seconds(work: Callable[[str], object], texts: Sequence[str], rounds: int = ROUNDS) -> float:
    """The best of some rounds over all texts."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for text in texts:
            work(text)
        best = min(best, time.perf_counter() - start)
    return best


def papers() -> list[str]:
    """The papers to read."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _CORPUS if _CORPUS.exists() else _EXAMPLES
    files = sorted(folder.rglob("*.txt"))
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    print(f"{len(files)} files under {folder.name}/, {megabytes(texts):.2f} MB")
    return texts * max(1, round(1 / megabytes(texts)))


def megabytes(texts: Sequence[str]) -> float:
    """Size in UTF-8, as files have it."""
    return sum(len(text.encode("utf-8", "replace")) for text in texts) / 1e6


def german(size: float) -> list[str]:
    """Judgments of about the given size in all, 20 kB each."""
    paragraphs = [_GERMAN.format(year=1990 + n % 35, serial=n % 400 + 1, short=f"{n % 30:02d}") for n in range(30)]
    judgment = "".join(paragraphs)
    return [judgment] * max(1, round(size / megabytes([judgment])))


def compare(texts: Sequence[str]) -> None:
    """Beside others, in one run."""
    print(f"\n{'':<28}{'MB/s':>10}{'M chars/s':>12}{'congvan is':>14}")
    ours = show("congvan.parse_text", congvan.parse_text, texts, None)
    show("re.finditer, nothing kept", lambda text: sum(1 for _ in _BARE.finditer(text)), texts, ours)
    try:
        refex = importlib.import_module("refex.orchestrator")
    except ImportError:
        print(f"{'refex':<28}not installed: skipped")
    else:
        show("refex, citations alone", refex.CitationExtractor().extract, german(megabytes(texts) / 4), ours)


def show(name: str, work: Callable[[str], object], texts: Sequence[str], ours: float | None) -> float:
    """One line of the table; gives characters a second."""
    took = seconds(work, texts)
    characters = sum(map(len, texts)) / took / 1e6
    ratio = f"{ours / characters:>13.2f}x" if ours else ""
    print(f"{name:<28}{megabytes(texts) / took:>10.2f}{characters:>12.2f}{ratio}")
    return characters


def growth() -> None:
    """One instruction with ever more sections: ten times the text, how many times the time?"""
    paper = (_EXAMPLES / "chi-thi.txt").read_text(encoding="utf-8")
    opening, sections = paper.split("I. NHIỆM VỤ CHUNG\n", maxsplit=1)
    sections, foot = sections.split("Nơi nhận:\n")
    print(f"\n{'one instruction of':<28}{'s':>10}{'times':>12}")
    before = None
    for size in (100_000, 1_000_000, 10_000_000):
        text = opening + sections * (size // len(sections)) + "Nơi nhận:\n" + foot
        took = seconds(congvan.parse_text, [text], rounds=2)
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
    texts = papers()
    compare(texts)
    growth()
    hostile()


if __name__ == "__main__":
    main()
