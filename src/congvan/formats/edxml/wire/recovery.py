"""Breakage that is met in files, and how a tolerant reader survives it: each repair is told by a diagnostic.

>>> recover(b"1212<edXML><Subject>R&D</Subject></edXML>").xml
b'<edXML><Subject>R&amp;D</Subject></edXML>'
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.errors import Location, Reason
from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.wire.payloads import is_character
from congvan.model import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Recovered", "declare_prefixes", "declared", "recover", "to_utf8"]

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
_KNOWN_PREFIXES = {b"xlink": b"http://www.w3.org/1999/xlink", b"xsi": b"http://www.w3.org/2001/XMLSchema-instance"}

_DECLARATION = re.compile(rb"<\?xml\s[^<>]{0,300}\?>")
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+")
_REFERENCE = re.compile(rb"&(?:(amp|lt|gt|quot|apos);|#([0-9]{1,7});|#x([0-9A-Fa-f]{1,6});)?")
_TAG = re.compile(rb"<(/?)([A-Za-z_\x80-\xff][^\s<>/=\"']*)((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_PREFIX = re.compile(rb"(?:^|\s)([A-Za-z_][\w.-]*):[A-Za-z_]")
_REACH = 16
_MOST_PREFIXES = 16
_MOST_REPAIRS = 100


class Recovered(NamedTuple):
    """A message that was repaired.

    Attributes:
        xml: The repaired bytes, in UTF-8, without an XML declaration.
        prefixes: The namespace prefixes in it.
        notes: What was done.
    """

    xml: bytes
    prefixes: frozenset[bytes]
    notes: tuple[Diagnostic, ...]


def to_utf8(data: bytes) -> bytes:
    """The same text in UTF-8: told by the byte order mark, else by the declaration where that is believable.

    Raises:
        EdxmlError: The declared encoding is unknown, or the bytes are not in it.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _recode(data, "utf-16")
    data = data.removeprefix(codecs.BOM_UTF8)
    found = _DECLARATION.search(data[:1024])
    name = _ENCODING.search(found[0]) if found else None
    if found is None or name is None or name[1].lower() in {b"utf-8", b"utf8", b"us-ascii", b"utf-16", b"unicode"}:
        return data  # a declared UTF-16 without its mark is a string that some writer saved as UTF-8
    return _recode(data, name[1].decode("ascii"))


def _recode(data: bytes, encoding: str) -> bytes:
    try:
        text = data.decode(encoding)
    except (LookupError, ValueError) as error:
        raise EdxmlError(
            Reason("wrong-encoding", encoding=encoding, error=str(error)), place=Location(line=1)
        ) from error
    if not isinstance(text, str):  # bytes-to-bytes codecs such as "zlib" are refused by decode itself
        raise EdxmlError(Reason("no-encoding", encoding=encoding), place=Location(line=1))
    return text.encode("utf-8", "replace")


def declared(data: bytes) -> tuple[bytes, bytes]:
    """What stands before the document, and the document without its XML declaration."""
    found = _DECLARATION.search(data[:4096])
    if found is not None and b"<" not in data[: found.start()]:
        return data[: found.start()].strip(), data[found.end() :].lstrip()
    start = data.find(b"<")
    return (data[:start].strip(), data[start:]) if start >= 0 else (data, b"")


def recover(data: bytes) -> Recovered:
    """Repair what can be repaired; linear in the length.

    Raises:
        EdxmlError: There is no element, or the message ends in the middle.
    """
    notes: list[Diagnostic] = []
    junk, xml = declared(data)
    if junk:
        notes.append(_note("junk-before-xml", f"{len(junk)} bytes before the document are left out"))
    for code, reason, repair in _REPAIRS:
        recovered = repair(xml)
        if recovered != xml:
            notes.append(_note(code, reason))
            xml = recovered
    balance = _Balance()
    xml = balance.write(xml)
    return Recovered(xml, frozenset(balance.prefixes), (*notes, *balance.notes))


def declare_prefixes(recovered: Recovered) -> Recovered:
    """Declare on the root the prefixes that are used outside their scope, or declared nowhere.

    Raises:
        EdxmlError: There are more prefixes than any message has.
    """
    xml = _declare(recovered.xml, recovered.prefixes)
    note = _note("prefix-out-of-scope", "namespace prefixes are declared on the root")
    return Recovered(xml, recovered.prefixes, (*recovered.notes, note))


def _note(code: str, reason: str) -> Diagnostic:
    return Diagnostic(code=code, reason=reason)


def _valid_utf8(xml: bytes) -> bytes:
    return xml.decode("utf-8", "replace").encode("utf-8")


def _no_controls(xml: bytes) -> bytes:
    return _CONTROL.sub(b"", xml)


def _escape_ampersands(xml: bytes) -> bytes:
    return _REFERENCE.sub(_reference, xml)


def _reference(found: re.Match[bytes]) -> bytes:
    """A reference that XML admits as it is; a bare ampersand escaped; a forbidden character dropped."""
    if found[1]:
        return found[0]
    if not found[2] and not found[3]:
        return b"&amp;"
    point = int(found[2]) if found[2] else int(found[3], 16)
    return found[0] if is_character(point) else b""


_REPAIRS: tuple[tuple[str, str, Callable[[bytes], bytes]], ...] = (
    ("not-utf8", "bytes that are no UTF-8 are replaced", _valid_utf8),
    ("control-characters", "characters that XML forbids are left out", _no_controls),
    ("bare-ampersand", "ampersands that begin no reference are escaped", _escape_ampersands),
)


class _Open(NamedTuple):
    """An element that is open: its name, its start tag's place in the pieces, whether it was opened twice."""

    name: bytes
    place: int
    doubled: bool


class _Balance:
    """Close what was left open, and drop a start tag that was written twice."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.open: list[_Open] = []
        self.prefixes: set[bytes] = set()
        self.notes: list[Diagnostic] = []

    def write(self, xml: bytes) -> bytes:
        place = 0
        while (start := xml.find(b"<", place)) >= 0:
            self.pieces.append(xml[place:start])
            place = _after_markup(xml, start)
            if place:
                self.pieces.append(xml[start:place])
            elif tag := _TAG.match(xml, start):
                place = tag.end()
                self._tag(tag)
            else:
                place = start + 1
                self.pieces.append(b"&lt;")
        self.pieces.append(xml[place:])
        if self.open:
            line = xml.count(b"\n") + 1
            raise EdxmlError(Reason("ends-before", tag=_text(self.open[-1].name)), place=Location(line=line))
        return b"".join(self.pieces)

    def _tag(self, tag: re.Match[bytes]) -> None:
        self.prefixes.update(_PREFIX.findall(tag[2]), _PREFIX.findall(tag[3]))
        if tag[1]:
            self._close(tag)
            return
        if not tag[3].endswith(b"/"):
            if self.open and self.open[-1].name == tag[2] and self._nothing_since(self.open[-1].place):
                self.open[-1] = self.open[-1]._replace(doubled=True)
            self.open.append(_Open(tag[2], len(self.pieces), doubled=False))
        self.pieces.append(tag[0])

    def _tell(self, code: str, reason: str) -> None:
        if len(self.notes) >= _MOST_REPAIRS:
            raise EdxmlError(Reason("too-many-breaks", most=_MOST_REPAIRS))
        self.notes.append(_note(code, reason))

    def _nothing_since(self, place: int) -> bool:
        return len(self.pieces) == place + 2 and not self.pieces[-1].strip()

    def _close(self, tag: re.Match[bytes]) -> None:
        """Write an end tag, after closing what stands between it and its start."""
        name = tag[2]
        if not any(one.name == name for one in self.open[-_REACH:]):
            self._tell("stray-end-tag", f"</{_text(name)}> closes nothing")
            return
        while self.open[-1].name != name:
            left = self.open.pop()
            if left.doubled:
                self.pieces[left.place] = b""
                self._tell("doubled-start-tag", f"<{_text(left.name)}> was opened twice and closed once")
            else:
                self.pieces.append(b"</" + left.name + b">")
                self._tell("unclosed-element", f"<{_text(left.name)}> was not closed")
        self.open.pop()
        self.pieces.append(tag[0])


def _text(name: bytes) -> str:
    return name.decode("utf-8", "replace")


def _after_markup(xml: bytes, start: int) -> int:
    """The end of a comment, CDATA section or instruction that begins here; 0 where none does."""
    for opening, closing in ((b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>"), (b"<!", b">")):
        if xml.startswith(opening, start):
            end = xml.find(closing, start + len(opening))
            if end < 0:
                raise EdxmlError(Reason("ends-inside", mark=opening.decode()), place="its end")
            return end + len(closing)
    return 0


def _declare(xml: bytes, prefixes: frozenset[bytes]) -> bytes:
    place = _root(xml)
    head = xml[place : xml.find(b">", place) + 1]
    found = sorted(prefixes - {b"xml", b"xmlns"})
    if len(found) > _MOST_PREFIXES:
        raise EdxmlError(Reason("too-many-prefixes", most=_MOST_PREFIXES))
    missing = b""
    for prefix in found:
        if re.search(rb"\sxmlns:" + re.escape(prefix) + rb"\s*=", head) is None:
            uri = re.search(rb"xmlns:" + re.escape(prefix) + rb"\s*=\s*[\"']([^\"'<&]{1,300})[\"']", xml)
            known = _KNOWN_PREFIXES.get(prefix, NAMESPACE.encode())
            missing += b' xmlns:%s="%s"' % (prefix, uri[1] if uri else known)
    name = re.compile(rb"<[^\s<>/]*").match(xml, place)
    end = name.end() if name else place
    return xml[:end] + missing + xml[end:]


def _root(xml: bytes) -> int:
    """Where the first element begins."""
    place = 0
    while (start := xml.find(b"<", place)) >= 0:
        place = _after_markup(xml, start)
        if not place:
            return start
    raise EdxmlError(Reason("no-element"))
