"""Where documents come from: files, folders, patterns, archives, and tables with a column of texts."""

from __future__ import annotations

import glob
import json
import os
import stat
import tarfile
import zipfile
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias

from congvan.corpus.reading import printable
from congvan.errors import CongvanError, InputError, LimitError, MissingExtraError, Reason
from congvan.formats.files import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Item", "documents", "files", "items", "rest"]

_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_MEMBER_LIMIT = 64 * 1024 * 1024

Content: TypeAlias = "Path | str | bytes | Exception"


class Item(NamedTuple):
    """A document to read.

    Attributes:
        source: Its key: the path, with ``#`` and the member's name or the row's number, from 0, in a file of many.
        content: A path, a text, the bytes of a file, or why there are none.
        suffix: The ending of the name that bytes had.
    """

    source: str
    content: Content
    suffix: str = ""

    @classmethod
    def of(cls, source: str, text: object) -> Item:
        """What stands in a cell of a table: a text, the bytes of a file, or nothing that could be read."""
        if isinstance(text, (str, bytes)):
            return cls(source, text)
        return cls(source, InputError(Reason("row-without-text"), form="table"))


def items(sources: Iterable[str | os.PathLike[str]], *, column: str = "text") -> Iterator[Item]:
    """Every document of some sources, in an order that is the same each time.

    A folder gives all regular files below it, links to folders left alone; ``.zip`` and ``.tar`` archives give their
    members, ``.parquet`` and ``.jsonl`` files the texts of a column. What cannot be opened is an item with its error.

    Args:
        sources: Files, folders, and patterns such as ``papers/**/*.docx``.
        column: The column of texts in tables.

    Raises:
        FileNotFoundError: There is no such source, or nothing fits the pattern.
        MissingExtraError: A Parquet file, and ``congvan[corpus]`` is not installed.
    """
    return (item for file in files(sources) for item in documents(file, column))


def files(sources: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """Every file of some sources, archives and tables whole, in an order that is the same each time.

    Raises:
        FileNotFoundError: There is no such source, or nothing fits the pattern.
    """
    paths = [path for source in sources for path in _expanded(os.fspath(source))]
    return (file for path in paths for file in _files(path))


def rest(paths: list[str], last: str | None) -> list[str]:
    """The files from the one on that gave a document of this key; all of them where none did.

    The file itself is among them: of an archive or a table more may be to come.
    """
    if last is None:
        return paths
    for place in reversed(range(len(paths))):
        key = printable(paths[place])
        if last == key or last.startswith(f"{key}#"):
            return paths[place:]
    return paths


def _expanded(source: str) -> list[str]:
    if os.path.lexists(source):
        return [source]
    found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 - patterns may be absolute
    if not found:
        raise FileNotFoundError(2, "no such file, folder or pattern", source)
    return found


def _files(path: str) -> Iterator[str]:
    if not os.path.isdir(path):  # noqa: PTH112 - names that are no UTF-8 stay as they are
        yield path
        return
    for folder, below, names in os.walk(path):
        below.sort()
        for name in sorted(names):
            yield os.path.join(folder, name)  # noqa: PTH118 - the same


def documents(path: str, column: str = "text") -> Iterator[Item]:
    """The documents of one file; whatever is wrong with it as a whole is one item."""
    key, name = printable(path), path.lower()
    read: Callable[[str, str], Iterator[Item]]
    if name.endswith(".zip"):
        read = _zip_members
    elif name.endswith(_TARS):
        read = _tar_members
    elif name.endswith(".parquet"):
        read = _parquet_rows
    elif name.endswith(".jsonl"):
        read = _json_lines
    else:
        read = _one_file
    try:
        yield from read(path, column)
    except MissingExtraError:
        raise
    except Exception as error:  # noqa: BLE001 - archives fail in many ways; one that does is a row, and the run goes on
        yield Item(
            key,
            error
            if isinstance(error, (CongvanError, OSError))
            else InputError(Reason("source-unreadable", error=str(error)), form=name),
        )


def _one_file(path: str, _: str) -> Iterator[Item]:
    """A file as it is; what would block when it is opened, such as a pipe, is not."""
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - names that are no UTF-8 stay as they are
        raise InputError(Reason("no-regular-file"), form="file")
    yield Item(printable(path), Path(path))


def _zip_members(path: str, _: str) -> Iterator[Item]:
    with zipfile.ZipFile(path) as archive:
        for number, member in enumerate(archive.infolist()):
            if not member.is_dir():
                yield _member(
                    _unique(path, member.filename, number, archive), member.filename, partial(archive.open, member)
                )


def _unique(path: str, name: str, number: int, archive: zipfile.ZipFile) -> str:
    """The key of a member; names that occur twice in an archive are told apart by their place in it."""
    twice = archive.NameToInfo[name] is not archive.filelist[number]
    return f"{printable(path)}#{printable(name)}" + (f"#{number}" if twice else "")


def _tar_members(path: str, _: str) -> Iterator[Item]:
    names: set[str] = set()
    with tarfile.open(path, "r|*") as archive:
        for number, member in enumerate(archive):
            if not member.isfile():
                continue
            again = f"#{number}" if member.name in names else ""
            names.add(member.name)
            yield _member(
                f"{printable(path)}#{printable(member.name)}{again}",
                member.name,
                partial(archive.extractfile, member),
            )


def _member(key: str, name: str, opened: Callable[[], IO[bytes] | None]) -> Item:
    """A member of an archive, no larger than a reader will follow."""
    try:
        stream = opened()
        data = stream.read(_MEMBER_LIMIT + 1) if stream is not None else b""
    except Exception as error:  # noqa: BLE001 - broken, encrypted or packed in an unknown way: a row like any other
        return Item(
            key, InputError(Reason("source-unreadable", error=str(error) or type(error).__name__), form="archive")
        )
    if len(data) > _MEMBER_LIMIT:
        return Item(key, LimitError(Reason("too-many-bytes", most=_MEMBER_LIMIT), form="archive", limit=_MEMBER_LIMIT))
    return Item(key, data, Path(name).suffix)


def _parquet_rows(path: str, column: str) -> Iterator[Item]:
    try:
        from pyarrow import parquet  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("corpus", purpose=Reason("to-read-parquet")) from error
    number = 0
    with parquet.ParquetFile(path) as table:
        if column not in table.schema_arrow.names:
            raise InputError(Reason("no-column", column=column), form="parquet")
        for batch in table.iter_batches(batch_size=256, columns=[column]):
            for text in batch.column(0).to_pylist():
                yield _row(path, number, text)
                number += 1


def _json_lines(path: str, column: str) -> Iterator[Item]:
    with open(path, "rb") as lines:  # noqa: PTH123 - names that are no UTF-8 stay as they are
        number = 0
        while line := lines.readline(SIZE_LIMIT):
            if line.strip():
                yield _json_row(path, number, line, column)
            number += 1


def _json_row(path: str, number: int, line: bytes, column: str) -> Item:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Item(f"{printable(path)}#{number}", InputError(Reason("not-json", error=str(error)), form="jsonl"))
    return _row(path, number, row.get(column) if isinstance(row, dict) else None)


def _row(path: str, number: int, text: object) -> Item:
    return Item.of(f"{printable(path)}#{number}", text)
