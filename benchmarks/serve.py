"""What the service costs, and what it withstands: 200 documents at once, with hostile ones, and a process killed.

Run it with ``python -m benchmarks.serve [REQUESTS]`` (extra ``serve``, Linux); the ratio is to be compared, for machines
differ. The library alone reads the same papers in one process for comparison. It exits with 1 where a good paper, but the
one under the process that was killed, was not read.
"""

from __future__ import annotations

import http.client
import io
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from congvan import parse_text
from congvan.corpus.generate import papers, text_of

REQUESTS = 200
_READ = 200
_LIMITS = ("--workers", "2", "--time-limit", "2", "--max-bytes", "4000000", "--memory", "1500000000")
_BOUNDARY = "congvan-benchmark"


class Service(NamedTuple):
    """A service that listens."""

    process: subprocess.Popen[str]
    port: int

    def workers(self) -> list[int]:
        """The processes that read."""
        children = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return sorted({int(pid) for listed in children for pid in listed.read_text().split()})


def start() -> Service:
    """Start it on a free port."""
    command = [sys.executable, "-m", "congvan", "serve", "--port", "0", *_LIMITS]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None  # noqa: S101 - a pipe was asked for
    for line in process.stderr:
        found = re.search(r"running on http://[^:]+:(\d+)", line)
        if found:
            threading.Thread(target=process.stderr.read, daemon=True).start()
            return Service(process, int(found[1]))
    raise RuntimeError("it did not start")


def held(pid: int) -> int:
    """The most memory that a process has held, in MiB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) // 1024 if found else 0


def ask(service: Service, data: bytes) -> tuple[int, float]:
    """The status of one request, and how long it took."""
    head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'.encode()
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=120)
    began = time.perf_counter()
    headers = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
    connection.request("POST", "/parse", head + data + f"\r\n--{_BOUNDARY}--\r\n".encode(), headers)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, time.perf_counter() - began


def at_once(service: Service, sent: list[bytes], *, kill: bool = False) -> tuple[list[tuple[int, float]], float]:
    """Send all at the same time; one of the processes that read is killed on the way where asked."""
    began = time.perf_counter()
    with ThreadPoolExecutor(len(sent)) as threads:
        coming = [threads.submit(ask, service, data) for data in sent]
        if kill:
            coming[0].result()
            os.kill(service.workers()[0], signal.SIGKILL)
        return [one.result() for one in coming], time.perf_counter() - began


def hostile() -> list[bytes]:
    """Documents that are built to exhaust their reader."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * 400_000_000)
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    long = "Căn cứ Luật số 12/2020/QH14; giao Sở Y tế báo cáo trước ngày 01/02/2026.\n".encode() * 40_000
    return [
        packed.getvalue(),
        b'<directive xmlns="urn:congvan:directive:1">' + b"<body>" * 200_000,
        f'<!DOCTYPE d [<!ENTITY a0 "ha">{laughs}]><edXML>&a9;</edXML>'.encode(),
        b'{"body": ' + b"[" * 100_000,
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
        *[long] * 3,
        *[b"x" * 5_000_000] * 4,
    ]


def told(name: str, answers: list[tuple[int, float]], took: float) -> str:
    """One line of figures."""
    seconds = sorted(each for _, each in answers)
    statuses = " ".join(f"{status}:{count}" for status, count in sorted(Counter(got for got, _ in answers).items()))
    middle, last = statistics.median(seconds), seconds[-1]
    return f"{name:<34}{len(answers):>6}{took:>8.2f}{len(answers) / took:>9.0f}{middle:>8.2f}{last:>8.2f}  {statuses}"


def main() -> None:
    """Measure everything in one run."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS
    texts = [text_of(paper) for paper in papers(count)]
    good = [text.encode() for text in texts]
    began = time.perf_counter()
    made = [parse_text(text).model_dump_json() for text in texts]
    alone = time.perf_counter() - began
    service = start()
    try:
        at_once(service, good[:20])
        calm, took = at_once(service, good)
        print(f"{'':<34}{'sent':>6}{'s':>8}{'a second':>9}{'median':>8}{'last':>8}  statuses")
        print(f"{'the library alone, one process':<34}{len(made):>6}{alone:>8.2f}{len(made) / alone:>9.0f}")
        print(told("the service, all at once", calm, took))
        bad = hostile()
        every = max(1, count // len(bad))
        mixed = list(good)
        for place, data in enumerate(bad):
            mixed[place * every] = data
        answers, took = at_once(service, mixed, kill=True)
        print(told("with hostile ones, a process killed", answers, took))
        after, took = at_once(service, good)
        print(told("the same good ones after that", after, took))
        readers = [held(pid) for pid in service.workers()]
        print(f"memory: the service {held(service.process.pid)} MiB at most, its processes {readers} MiB")
        alive = json.loads(_health(service))
        print(f"processes: {alive['alive']} of {alive['workers']} run")
        lost = [got for data, (got, _) in zip(mixed, answers, strict=True) if data not in bad and got != _READ]
        is_held = len(lost) <= 1 and all(got == _READ for got, _ in calm + after)
    finally:
        service.process.terminate()
        service.process.wait()
    sys.exit(0 if is_held else 1)


def _health(service: Service) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=10)
    connection.request("GET", "/health")
    return connection.getresponse().read()


if __name__ == "__main__":
    main()
