"""The files of a message into a folder, under names that cannot leave it.

>>> safe_name("../../etc/pass:wd.txt", 1, set())
'pass_wd.txt'
>>> safe_name("CON", 1, set()), safe_name("..", 2, set()), safe_name("a.txt", 3, {"a.txt"})
('_CON', 'tep-2', 'a (2).txt')
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from congvan.formats.edxml.wire.stream import OpenedMessage

__all__ = ["safe_name", "unpack"]

_BAD = re.compile(r"[\x00-\x1f\x7f-\x9f<>:\"|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
_LONGEST = 180


def safe_name(name: str | None, number: int, taken: set[str]) -> str:
    """A name that is no path, on no system, and not in ``taken`` (folded as file systems fold).

    Args:
        name: As the message has it.
        number: Which file it is; names one that has no usable name.
        taken: Names that are in use, in lower case.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name or ""))[-1]
    plain = _BAD.sub("_", last).strip(" .")
    if not plain.strip("_"):
        plain = f"tep-{number}"
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not stem or len(ending.encode()) > _LONGEST // 4:
        stem, dot, ending = plain, "", ""
    stem = _shortened(stem, _LONGEST - len(ending.encode()))
    chosen, count = f"{stem}{dot}{ending}", 1
    while chosen.casefold() in taken:
        count += 1
        chosen = f"{stem} ({count}){dot}{ending}"
    return chosen


def _shortened(text: str, most: int) -> str:
    return text.encode()[:most].decode("utf-8", "ignore").rstrip(" .") or "_"


def unpack(opened: OpenedMessage, folder: str | os.PathLike[str], *, force: bool = False) -> Iterator[Path]:
    """Write each file of a message into a folder, which is made where it is missing; gives each path when written.

    Args:
        opened: The message.
        folder: Where to.
        force: Replace files that are there.

    Raises:
        EdxmlError: A file is there already, and ``force`` is not given; or a content is no base64.
        OSError: The folder cannot be written to.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for number, file in enumerate(opened.files, start=1):
        name = safe_name(file.name, number, taken)
        taken.add(name.casefold())
        path = target / name
        if force:
            path.unlink(missing_ok=True)
        with file.open() as content:
            try:
                out = path.open("xb")
            except FileExistsError as error:
                raise EdxmlError(Reason("file-there"), place=str(path)) from error
            with out:
                shutil.copyfileobj(content, out)
        yield path
