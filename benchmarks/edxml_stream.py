"""Time and memory of edXML: the header beside bare lxml, and a file of hundreds of megabytes read as a stream.

Run it with ``python -m benchmarks.edxml_stream [MEGABYTES]``; the figures of one run are to be compared with each other.
Each memory figure is the peak of a fresh interpreter.
"""

from __future__ import annotations

import base64
import datetime as dt
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from benchmarks.table import Row, beside, markdown
from congvan.formats import edxml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MEGABYTES, ROUNDS, TIMES = 250, 7, 200
MEGABYTE = 1_000_000
MARK = b"QUJD"

_PEAK = """
import resource, sys, time
start = time.perf_counter()
{work}
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(peak / 1e6, seconds)
"""
_IMPORT = "from congvan.formats import edxml"
_OPEN = f"{_IMPORT}\nopened = edxml.open(sys.argv[1]); opened.close()"
_UNPACK = f"{_IMPORT}\nwith edxml.open(sys.argv[1]) as opened:\n    list(edxml.unpack(opened, sys.argv[2]))"
_LXML = "from lxml import etree\netree.parse(sys.argv[1], etree.XMLParser(huge_tree=True))"


def message() -> edxml.Message:
    """A letter with three receivers, as they are sent."""
    organ = edxml.Organ(
        organ_id="000.00.12.H99",
        in_charge="UBND tỉnh An Bình",
        name="Sở Kế hoạch tỉnh An Bình",
        address="Số 5 đường Hoa Phượng, thành phố An Bình",
        email="vanthu@example.gov.vn",
        telephone="(0299) 3 555 0101",
        fax="02993555102",
        website="www.example.gov.vn",
    )
    staff = edxml.StaffInfo(
        department="Văn thư", staff="Trần Văn Ví", email="vanthu@example.gov.vn", mobile="84900000000"
    )
    return edxml.Message(
        sender=organ,
        to=(organ, organ, organ),
        document_id="000.00.12.H99,2026/05/04,215/SKH-TH",
        code=edxml.Code(number="215", notation="SKH-TH"),
        promulgation=edxml.Promulgation(place="An Bình", date=dt.date(2026, 5, 4)),
        document_type=edxml.DocumentType(type=2, detail=18, name="Công văn"),
        subject="V/v báo cáo tình hình giải ngân quý II & kế hoạch quý III",
        signer=edxml.Signer(competence="KT. GIÁM ĐỐC", position="Phó Giám đốc", full_name="Lê Thị Mẫu"),
        other=edxml.OtherInfo(priority=0, sphere="Liên thông văn bản", copies=3, pages=12),
        responses=(edxml.ResponseFor(organ_id="000.00.00.H99", code="98/UBND-TH", date=dt.date(2026, 4, 2)),),
        steering_type=0,
        to_places=("Như trên", "Lưu: VT, TH"),
        trace=edxml.Trace(business=edxml.Business.new(staff=staff), hops=(edxml.Hop(organ_id="000.00.12.H99"),)),
        manifest=edxml.Manifest(references=(edxml.FileReference(content_id="cid:1", name="215.pdf"),)),
        files=(edxml.File(content_id="cid:1", name="215.pdf", content_type="application/pdf", content=b"%PDF-1.7"),),
    )


def rate(work: Callable[[], object], size: int) -> float:
    """The best of some rounds, in millions of bytes a processor second."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(TIMES):
            work()
        best = min(best, time.process_time() - start)
    return TIMES * size / best / MEGABYTE


def rows() -> Iterator[Row]:
    """A message without large files, beside bare lxml."""
    given = message()
    data = edxml.dumps_message(given)
    tree = etree.fromstring(data)
    size = len(data)
    bare = rate(lambda: etree.fromstring(data), size)
    yield beside("edxml.read", rate(lambda: edxml.loads_message(data), size), "bytes", "lxml", bare, 1 / 5)
    bare = rate(lambda: etree.tostring(tree, encoding="utf-8"), size)
    yield beside("edxml.write", rate(lambda: edxml.dumps_message(given), size), "bytes", "lxml", bare)


def large(path: Path, megabytes: int) -> None:
    """A message with a file of so many megabytes, written without ever being whole in memory."""
    head, _, tail = edxml.dumps_message(message()).partition(base64.b64encode(b"%PDF-1.7"))
    piece = base64.b64encode(bytes(range(250)) * 3 * (MEGABYTE // 750 // 2)) + MARK * ((MEGABYTE // 2 - 499_500) // 3)
    with path.open("wb") as file:
        file.write(head)
        for _ in range(2 * megabytes):
            file.write(piece)
        file.write(tail)


def peak(name: str, work: str, *arguments: str) -> None:
    """Peak memory and time of a piece of work in a fresh interpreter."""
    done = subprocess.run([sys.executable, "-c", _PEAK.format(work=work), *arguments], capture_output=True, check=True)
    memory, seconds = map(float, done.stdout.split())
    print(f"{name:<28}{memory:>12.1f}{seconds:>10.2f}")


def main() -> None:
    """Measure all of it."""
    print(markdown(rows(), "en"))
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES
    with tempfile.TemporaryDirectory() as folder:
        path, target = Path(folder) / "large.edxml", Path(folder) / "out"
        large(path, megabytes)
        print(f"\nmessage of {path.stat().st_size / MEGABYTE:,.0f} MB{'peak MB':>18}{'seconds':>10}")
        peak("import alone", _IMPORT)
        peak("edxml.open", _OPEN, str(path))
        peak("edxml.unpack", _UNPACK, str(path), str(target))
        print(f"unpacked: {sum(file.stat().st_size for file in target.iterdir()) / MEGABYTE:,.0f} MB")
        peak("bare lxml, parse only", _LXML, str(path))


if __name__ == "__main__":
    main()
