"""Files that a page links: on a portal the paper itself is often one of them (tệp đính kèm trên cổng thông tin)."""

from __future__ import annotations

import mimetypes
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from congvan.model import Attachment, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from congvan.formats.html.frame import Frame
    from congvan.model import Directive

__all__ = ["linked_files", "with_files"]

_PAPERS = frozenset({".pdf", ".doc", ".docx", ".rtf", ".odt", ".xls", ".xlsx", ".zip", ".rar", ".7z", ".tif", ".tiff"})
_PLACES = {"a": "href", "iframe": "src", "embed": "src", "object": "data"}
_MOST = 100
_LONGEST = 2_000  # characters of an address
_LITTLE = 400  # characters of text: a page that says no more has the paper in a file


def linked_files(root: _Element, frame: Frame) -> tuple[Attachment, ...]:
    """The files that the content of a page links or shows, each once, without their content."""
    base = root.find(".//base[@href]")
    start = base.get("href") or "" if base is not None else ""
    found: dict[str, Attachment] = {}
    for element, address in islice(_addresses(root), _MOST):
        if address not in found and not frame.is_of_the_site(element):
            found[address] = _attachment(_joined(start, address), " ".join("".join(element.itertext()).split()))
    return tuple(found.values())


def _addresses(root: _Element) -> Iterator[tuple[_Element, str]]:
    for element in root.iter(*_PLACES):
        address = (element.get(_PLACES[str(element.tag)]) or "").strip()
        if address and len(address) <= _LONGEST and _suffix(address) in _PAPERS:
            yield element, address


def _path(address: str) -> PurePosixPath:
    """The path of an address; that in its query where a viewer shows a file: ``viewer.html?file=/cv.pdf``."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return PurePosixPath()
    path = PurePosixPath(unquote(parts.path))
    return path if path.suffix.lower() in _PAPERS else PurePosixPath(unquote(parts.query.rpartition("=")[2]))


def _suffix(address: str) -> str:
    return _path(address).suffix.lower()


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _attachment(address: str, words: str) -> Attachment:
    name = _path(address).name or None
    kind, _ = mimetypes.guess_type(name or "", strict=True)
    return Attachment(name=name, media_type=kind, description=words or None, url=address)


def with_files(directive: Directive, files: tuple[Attachment, ...]) -> Directive:
    """The directive with the linked files; an error is told where the page itself holds too little to be the paper."""
    if not files:
        return directive
    source = directive.source
    length = sum(len(block.text or "") + len(block.heading or "") for block in directive.body)
    if source is not None and not directive.signatures and length < _LITTLE:
        names = ", ".join(file.name or file.url or "" for file in files[:3])
        reason = f"the page links the paper and does not hold it: {names}; it was not fetched"
        told = Diagnostic(code="linked-file", severity="error", reason=reason)
        source = source.model_copy(update={"diagnostics": (told, *source.diagnostics)})
    return directive.model_copy(update={"attachments": (*directive.attachments, *files), "source": source})
