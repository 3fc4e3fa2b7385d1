"""The library's own XML (XML riêng của thư viện): it carries all of a directive, and its XSD is published.

>>> from congvan import Directive, xml
>>> data = xml.dumps(Directive(document_type="CV", place="Quảng Nam"))
>>> print(data.decode(), end="")
<?xml version="1.0" encoding="UTF-8"?>
<directive xmlns="urn:congvan:directive:1" schema_version="1.0"><document_type>CV</document_type><place>Quảng Nam</place></directive>
>>> xml.loads(data).place
'Quảng Nam'
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

from congvan.errors import InputError, Location, Reason
from congvan.formats.elements.reader import read_element
from congvan.formats.elements.shape import NAMESPACE
from congvan.formats.elements.writer import HEAD, element, tag_open
from congvan.formats.files import read_bytes, write_bytes
from congvan.formats.safexml import iterparse, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["NAMESPACE", "dump", "dumps", "iterdump", "iterload", "load", "loads"]

FORM = "xml"


def loads(data: str | bytes) -> Directive:
    """Read a directive from its XML.

    A document of a newer minor version is read; what this version does not know is named in
    ``source.diagnostics`` under the code ``newer-version``.

    Args:
        data: The document, in UTF-8 or UTF-16 where it is bytes.

    Raises:
        InputError: It is not well formed, breaks the XSD, or is of another major version; ``place`` is a line and an
            XPath.
        LimitError: It is too large or too deep.
    """
    return read_element(parse(_bytes(data), form=FORM), form=FORM)


def load(file: Readable) -> Directive:
    """Read a directive from a path or an open binary file; raises as :func:`loads`, and ``OSError``."""
    return loads(read_bytes(file, form=FORM))


def dumps(directive: Directive) -> bytes:
    """The directive as XML in UTF-8; the same bytes for the same directive."""
    return HEAD + element(directive) + b"\n"


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` to a path or an open binary file."""
    write_bytes(dumps(directive), file)


def iterload(file: Readable) -> Iterator[Directive]:
    """Read the directives of a ``directives`` document one at a time; no more than one is in memory.

    Raises:
        InputError: As :func:`loads`; those before the place have been given by then.
        LimitError: One of them is too large or too deep.
        OSError: The path cannot be read.
    """
    with _opened(file, "rb") as stream:
        for item in iterparse(stream, f"{{{NAMESPACE}}}directive", form=FORM, root=f"{{{NAMESPACE}}}directives"):
            yield read_element(item, form=FORM)


def iterdump(directives: Iterable[Directive], file: Writable) -> int:
    """Write many directives to one ``directives`` document, one at a time; gives back how many there were."""
    count = 0
    with _opened(file, "wb") as stream:
        stream.write(HEAD + tag_open("directives").encode() + b">")
        for directive in directives:
            stream.write(b"\n" + element(directive, root=False))
            count += 1
        stream.write(b"\n</directives>\n")
    return count


def _opened(file: Readable | Writable, mode: str) -> AbstractContextManager[IO[bytes]]:
    """A path opened, and an open file as it is, to be closed by whoever opened it."""
    if isinstance(file, (str, os.PathLike)):
        return Path(file).open(mode)
    return nullcontext(file)


def _bytes(data: str | bytes) -> bytes:
    if isinstance(data, bytes):
        return data
    try:
        return data.removeprefix("\ufeff").encode()
    except UnicodeEncodeError as error:
        raise InputError(
            Reason("not-unicode", error=error.reason), form=FORM, place=Location.in_text(data, error.start)
        ) from error
