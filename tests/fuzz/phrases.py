"""What random papers are made of, and how they are put together.

Characters at random never spell a trigger of reading; phrases out of its own tables do, in orders nobody printed.
"""

from __future__ import annotations

import functools
import random
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.vocab.tables import cells, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["paper", "repeated", "spliced", "triggers"]

_PLAIN = (("task_words", "words"), ("name_words", "words"), ("citation_words", "words"))
_LISTS = (
    ("marks", ("text", "variants")),
    ("signature_capacity", ("printed", "variants", "expansion", "line_1", "line_2", "line_3")),
    ("document_types", ("code", "name", "name_aliases")),
    ("issuing_bodies", ("abbreviation", "name")),
)
_PRINTED = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số: 15/QĐ-UBND",
    "Số: 7-CV/TU", "Hà Nội, ngày 5 tháng 3 năm 2025", "ngày 31/02/2025", "ngày 05/3/2025", "V/v", "Kính gửi:",
    "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "QUYẾT ĐỊNH:", "Căn cứ", "Theo đề nghị của", "Điều 1.", "Chương II",
    "Mục 3", "khoản 2", "điểm a", "Phần thứ nhất", "PHỤ LỤC", "(đã ký)", "Nguyễn Văn An", "TM.\tCHỦ TỊCH", "KHẨN |",
    "trước ngày 30/6/2025", "định kỳ mỗi 0 ngày", "hằng tháng", "trong 15 ngày", "quý II/2025", "Nghị định số 30/2020/NĐ-CP",
    "được phân công có trách nhiệm", "BỘ CỦA |", "a số 1-1", "; Sở Y tế ban hành", "(ĐTQ) -", "đã", "để", "và", "của",
)  # fmt: skip
_LABELS = ("1.", "1.2.", "a)", "đ)", "-", "+", "*", "•", "(i)", "i)", "I.", "Một là,", "Thứ nhất,", "Điều 3.", "Mục 2")
_BETWEEN = (" ",) * 12 + ("\n",) * 4 + (
    "\n\n", "\t", " | ", ", ", "; ", ": ", ". ", "./.\n", " (", ") ", "“", "”", '"', " [", "] ", " - ", " – ", "/",
    "\f", "    ", "\r\n", "", "…", "\u00a0", "|---|\n| ",
)  # fmt: skip


@functools.cache
def triggers() -> tuple[str, ...]:
    """Every phrase of the tables that reading looks for, and the fixed words of a paper, each once."""
    return tuple(dict.fromkeys(phrase for phrase in _all() if phrase))


def _all() -> Iterator[str]:
    yield from _PRINTED
    for table, column in _PLAIN:
        yield from (row[column] for row in rows(table))
    for table, columns in _LISTS:
        for row in rows(table):
            for column in columns:
                yield from cells(row[column])


def paper(seed: int) -> str:
    """The random paper of a number: phrases in any order with marks, breaks and brackets between them."""
    dice = random.Random(seed)
    words = triggers()
    favoured = dice.choices(words, k=5)  # what stands once is seldom what goes wrong
    parts: list[str] = []
    if dice.random() < 0.5:
        parts += [dice.choice(_PRINTED[:3]), "\n"]
    for _ in range(dice.randint(1, 60)):
        phrase = dice.choice(dice.choice((words, favoured, _PRINTED, _LABELS)))
        case = dice.random()
        parts.append(phrase.upper() if case < 0.15 else phrase.capitalize() if case < 0.3 else phrase)
        parts.append(dice.choice(_BETWEEN))
    return "".join(parts)


@functools.cache
def _papers() -> tuple[tuple[str, ...], ...]:
    """The papers of the tests, as lines."""
    folder = Path(__file__).parents[1] / "reading" / "papers"
    texts = (file.read_text(encoding="utf-8").partition("=== expected\n")[0] for file in sorted(folder.glob("*.txt")))
    return tuple(tuple(text.splitlines(keepends=True)) for text in texts)


def spliced(seed: int) -> str:
    """The spliced paper of a number: stretches of papers behind each other, some cut inside a line, phrases between."""
    dice = random.Random(seed)
    parts: list[str] = []
    for _ in range(dice.randint(2, 6)):
        lines = dice.choice(_papers())
        first = dice.randrange(len(lines))
        piece = "".join(lines[first : first + dice.randint(1, 30)])
        if dice.random() < 0.3:
            piece = piece[dice.randrange(len(piece)) :]
        if dice.random() < 0.3:
            piece = piece.replace("\n", dice.choice((" ", "\n\n", " | ", "\t")))
        parts += [piece, *(dice.choice(triggers()) + dice.choice(_BETWEEN) for _ in range(dice.randint(0, 4)))]
    return "".join(parts)


def repeated(phrase: str, size: int) -> str:
    """A phrase again and again, until the text has about so many bytes."""
    return phrase * max(1, size // max(1, len(phrase.encode())))
