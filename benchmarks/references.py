"""How fast mentions are found: milliseconds a megabyte beside making the text ready, growth, and hostile texts.

Run it with ``python -m benchmarks.references [FOLDER]``; the figures of one run are to be compared with each other.
FOLDER holds ``*.txt`` files; without it, invented papers are used in which every line cites something.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.reading.references import find_references
from congvan.reading.text.normalise import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 5
_PAPER = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm {year};\n"
    "Căn cứ Nghị định số {n}/{year}/NĐ-CP ngày 05/3/{year} của Chính phủ về công tác văn thư;\n"
    "Thực hiện Kết luận số {n}-KL/TW, ngày 18/5/{year} của Bộ Chính trị và các Quyết định số {n}/QĐ-UBND, {m}/QĐ-UBND của\n"
    "Ủy ban nhân dân tỉnh, các cơ quan, đơn vị, địa phương theo chức năng, nhiệm vụ được giao chủ động rà soát, tổng hợp khó\n"
    "khăn, vướng mắc phát sinh trong quá trình tổ chức thực hiện; báo cáo cấp có thẩm quyền xem xét, quyết định. Trường hợp\n"
    "quy định tại khoản 2 Điều {m} Luật Đất đai năm {year} thì thực hiện theo Công văn số {m}/STC-NS; kinh phí bảo đảm từ\n"
    "nguồn ngân sách địa phương theo phân cấp hiện hành và các nguồn huy động hợp pháp khác theo quy định của pháp luật.\n"
)
_HOSTILE = ("Số: ", "ngày ", "Luật ", "12/34-", "khoản 1 ", "Nghị định số ", "của Bộ và ", "Nghị quyết Đại hội ", " ")


def papers() -> list[str]:
    """The papers to read."""
    if len(sys.argv) > 1:
        return [file.read_text(encoding="utf-8", errors="replace") for file in sorted(Path(sys.argv[1]).rglob("*.txt"))]
    lines = "".join(_PAPER.format(n=n % 300 + 1, m=n % 90 + 1, year=1990 + n % 40) for n in range(40))
    return [lines] * 25


def seconds(work: Callable[[], object]) -> float:
    """The best of some rounds, in processor time: other work on the machine does not count."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def found_in(texts: Sequence[Text]) -> int:
    """How many mentions there are in all."""
    return sum(len(find_references(text, 0, len(text.text))) for text in texts)


def main() -> None:
    """Measure everything in one process."""
    sources = papers()
    size = sum(len(source.encode("utf-8", "replace")) for source in sources) / 1e6
    texts = [Text(source) for source in sources]
    ready = seconds(lambda: [Text(source) for source in sources])
    took = seconds(lambda: found_in(texts))
    print(f"{size:.2f} MB, {found_in(texts)} mentions")
    print(f"{'making ready':<28}{ready / size * 1000:>8.1f} ms/MB")
    print(f"{'finding mentions':<28}{took / size * 1000:>8.1f} ms/MB{took / ready:>8.1f}x")
    print(f"\n{'a million characters of':<28}{'s':>8}{'times that of a tenth':>24}")
    for unit in _HOSTILE:
        small, large = (Text(unit * (count // len(unit))) for count in (100_000, 1_000_000))
        before, after = seconds(partial(found_in, [small])), seconds(partial(found_in, [large]))
        print(f"{unit!r:<28}{after:>8.3f}{after / before:>24.1f}")


if __name__ == "__main__":
    main()
