"""The service as a process of its own, as it is run for real."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTENS = re.compile(r"running on (http://\S+)")


class Running(NamedTuple):
    """A service that listens."""

    address: str
    process: subprocess.Popen[str]
    log: list[str]

    def workers(self) -> list[int]:
        """The processes that read, as Linux tells them."""
        children = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return sorted({int(pid) for listed in children for pid in listed.read_text().split()})

    def peak(self) -> int:
        """The most memory that the process itself has held, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) * 1024


@contextlib.contextmanager
def running(*options: str) -> Iterator[Running]:
    """``congvan serve`` on a free port, ended with the block."""
    command = [sys.executable, "-m", "congvan", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        log: list[str] = []
        address = None
        for line in process.stderr:
            log.append(line)
            found = _LISTENS.search(line)
            if found:
                address = found[1]
                break
        assert address is not None, "".join(log)
        drain = threading.Thread(target=log.extend, args=(process.stderr,))
        drain.start()
        try:
            yield Running(address, process, log)
        finally:
            process.terminate()
            process.wait()
            drain.join()
