"""XML from strangers: no DTD, no entities, no network, no inclusion; size, depth and number of nodes bounded.

>>> from congvan.formats.safexml import parse
>>> parse(b"<a>text</a>", form="xml").text
'text'
>>> parse(b"<!DOCTYPE a><a/>", form="xml")
Traceback (most recent call last):
congvan.errors.InputError: line 1: a document type declaration is not allowed
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import IO, TYPE_CHECKING, TypedDict

from lxml import etree

from congvan.errors import InputError, LimitError, Location, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Limits", "iterparse", "parse"]

_DECLARED = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_CHUNK = 1 << 16
_TOO_DEEP = 114  # libxml2: XML_ERR_RESOURCE_LIMIT, which is its own limit of depth


class _Options(TypedDict):
    """What every parser of a stranger's document is told."""

    encoding: str
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool
    collect_ids: bool


_SAFE = _Options(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=True,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How far a reader follows a document.

    Attributes:
        size: Bytes of a document, or of one item of a stream.
        depth: Elements within each other.
        nodes: Elements and attributes, counted by the marks ``<`` and ``=``.
    """

    size: int = 256 * 1024 * 1024
    depth: int = 256
    nodes: int = 8_000_000


LIMITS = Limits()


def parse(data: bytes, *, form: str, limits: Limits = LIMITS) -> etree._Element:
    """The root of a document; comments and processing instructions are left out.

    Args:
        data: UTF-8, or UTF-16 with its byte order mark.
        form: The format that is read, for errors.
        limits: How far to follow it.

    Raises:
        InputError: It is not well formed, has a DTD, or an encoding other than those.
        LimitError: It is larger or deeper than ``limits``.
    """
    if len(data) > limits.size:
        raise LimitError(Reason("too-many-bytes", most=limits.size), form=form, limit=limits.size)
    if len(data) > 2 * limits.nodes and data.count(b"<") + data.count(b"=") > 2 * limits.nodes:
        raise LimitError(Reason("too-many-nodes", most=limits.nodes), form=form, limit=limits.nodes)
    clean = _utf8(data, form)
    _refuse_dtd(clean, form)
    try:
        root = etree.fromstring(clean, _parser())
    except etree.XMLSyntaxError as error:
        raise _syntax(error, form, limits, clean) from error
    _hold_depth(root, form, limits)
    return root


def iterparse(
    file: IO[bytes], tag: str, *, form: str, root: str | None = None, limits: Limits = LIMITS
) -> Iterator[etree._Element]:
    """The children of the root that have this tag, one at a time, each gone from memory when the next is asked for.

    Args:
        file: Open for reading bytes.
        tag: The tag, with its namespace in braces.
        form: The format that is read, for errors.
        root: The root's tag, where it must be a particular one.
        limits: How far to follow it; ``size`` and ``nodes`` hold for what stands between two items.

    Raises:
        InputError: As for :func:`parse`; also for a root's child that has another tag.
        LimitError: An item is larger or deeper than ``limits``.
    """
    parser = etree.XMLPullParser(events=("end",), tag=tag, **_SAFE)
    since = 0
    try:
        for chunk in _chunks(file, form):
            since += len(chunk)
            if since > limits.size + _CHUNK:
                raise LimitError(Reason("item-too-large", most=limits.size), form=form, limit=limits.size)
            parser.feed(chunk)
            for _, item in parser.read_events():
                parent = item.getparent()
                if parent is None or parent.getparent() is not None:
                    continue  # an item inside another, or the root itself
                since = 0
                _hold_depth(item, form, limits)
                _hold_root(parent, root, form)
                _only_items(parent, item, form)
                yield item
                parent.remove(item)
        top = parser.close()
    except etree.XMLSyntaxError as error:
        raise _syntax(error, form, limits) from error
    _hold_root(top, root, form)
    if len(top) or (top.text or "").strip():
        raise InputError(Reason("expected-only", tag=tag), form=form, place=Location(line=top.sourceline))


def _parser() -> etree.XMLParser[etree._Element]:
    """A parser of its own for each document: they are not shared between threads."""
    return etree.XMLParser(**_SAFE)


def _utf8(data: bytes, form: str) -> bytes:
    """The same document in UTF-8, whatever its declaration says: the parser is told the encoding."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16").encode()
        except UnicodeError as error:
            raise InputError(Reason("wrong-encoding", encoding="UTF-16", error=str(error)), form=form) from error
    data = data.removeprefix(codecs.BOM_UTF8)
    declared = _DECLARED.match(data)
    if declared and declared[1].lower() not in {b"utf-8", b"utf8", b"us-ascii"}:
        name = declared[1].decode("ascii")
        raise InputError(Reason("wrong-xml-encoding", name=name), form=form, place=Location(line=1))
    return data


def _refuse_dtd(data: bytes, form: str) -> bool:
    """Walk the prolog to the root; a DTD may stand nowhere else. Whether the root was reached."""
    place = 0
    while True:
        place = _skip_blank(data, place)
        if data.startswith(b"<!--", place):
            end = data.find(b"-->", place + 4)
        elif data.startswith(b"<?", place):
            end = data.find(b"?>", place + 2)
        elif data.startswith(b"<!", place):
            line = data.count(b"\n", 0, place) + 1
            raise InputError(Reason("dtd-refused"), form=form, place=Location(line=line))
        else:
            return place < len(data) - 1
        if end < 0:
            return False
        place = data.index(b">", end) + 1


def _skip_blank(data: bytes, place: int) -> int:
    while data[place : place + 1] in {b" ", b"\t", b"\r", b"\n"}:
        place += 1
    return place


def _chunks(file: IO[bytes], form: str) -> Iterator[bytes]:
    """The file in pieces of UTF-8, the first of which holds the whole prolog."""
    head = file.read(_CHUNK)
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not wide:
        head = _utf8(head, form)
        if not _refuse_dtd(head, form) and len(head) >= _CHUNK - len(codecs.BOM_UTF8):
            raise LimitError(Reason("no-root", most=_CHUNK), form=form, limit=_CHUNK)
        yield head
        while chunk := file.read(_CHUNK):
            yield chunk
        return
    decoder = codecs.getincrementaldecoder("utf-16")()
    try:
        head = decoder.decode(head).encode()
        if not _refuse_dtd(head, form) and len(head) >= _CHUNK // 2 - 1:
            raise LimitError(Reason("no-root", most=_CHUNK), form=form, limit=_CHUNK)
        yield head
        while chunk := file.read(_CHUNK):
            yield decoder.decode(chunk).encode()
        decoder.decode(b"", final=True)
    except UnicodeError as error:
        raise InputError(Reason("wrong-encoding", encoding="UTF-16", error=str(error)), form=form) from error


@lru_cache(maxsize=16)
def _deeper(depth: int) -> etree.XPath:
    """Whether an element holds others so deep; compiling it costs more than parsing a small message."""
    return etree.XPath(f"boolean(.{'/*' * depth})")


def _hold_depth(root: etree._Element, form: str, limits: Limits) -> None:
    if _deeper(limits.depth)(root):
        raise LimitError(Reason("too-deep", most=limits.depth), form=form, limit=limits.depth)


def _hold_root(top: etree._Element, root: str | None, form: str) -> None:
    if root is not None and top.tag != root:
        raise InputError(
            Reason("wrong-root", tag=str(top.tag), root=root), form=form, place=Location(line=top.sourceline)
        )


def _only_items(root: etree._Element, item: etree._Element, form: str) -> None:
    """Before an item stands nothing but the white space after the last one."""
    before = item.getprevious()
    if before is not None:
        raise InputError(
            Reason("element-unexpected", tag=str(before.tag)), form=form, place=Location(line=before.sourceline)
        )
    if (root.text or "").strip():
        raise InputError(Reason("text-unexpected"), form=form, place=Location(line=root.sourceline))


def _syntax(error: etree.XMLSyntaxError, form: str, limits: Limits, data: bytes = b"") -> InputError:
    """The error with its place, and with the line where all of the document is at hand."""
    line, column = error.position
    place = _placed(data, line, column) if data else Location(line=line, column=column)
    message = (error.msg or "not well formed").split(", line ")[0]
    if error.code == _TOO_DEEP:
        return LimitError(
            Reason("too-deep", most=limits.depth),
            form=form,
            limit=limits.depth,
            place=Location(line=line),
        )
    return InputError(Reason("xml-broken", error=message), form=form, place=place)


def _placed(data: bytes, line: int, column: int) -> Location:
    return Location.in_line(data.decode("utf-8", "replace"), max(line, 1), max(column, 1))
