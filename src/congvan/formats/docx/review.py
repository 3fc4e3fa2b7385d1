"""A Word document with remarks: corrections as tracked changes, and comments, so that a clerk sees each."""

from __future__ import annotations

import copy
import io
import itertools
import posixpath
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from congvan.errors import InputError, Reason
from congvan.formats.docx.appearance import paragraphs_of, runs_of
from congvan.formats.docx.names import W
from congvan.formats.docx.package import Package, timeless_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

__all__ = ["Remark", "with_remarks"]

AUTHOR = "congvan"
_COMMENTS = "comments.xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Remark(NamedTuple):
    """A comment on a paragraph, with a correction where one is sure."""

    paragraph: int
    """Its number, from one, in the order of :func:`congvan.formats.docx.appearance.paragraphs_of`."""
    comment: str
    old: str = ""
    """The words that are corrected."""
    new: str | None = None


def with_remarks(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """The document with its remarks; words that cannot be found again in one run are commented on alone.

    Raises:
        InputError: It is no Word document, or a part of it is broken.
        LimitError: It is larger than a reader will follow.
    """
    package = Package(data)
    main = package.main_part()
    root = package.xml(main)
    body = root.find(f"{W}body") if root is not None else None
    if root is None or body is None:
        raise InputError(Reason("word-without-text"), form="docx")
    folder = posixpath.dirname(main)
    kinds = dict(package.relations(main).values())
    part = kinds.get(_KIND, posixpath.join(folder, _COMMENTS))
    comments = package.xml(part)
    if comments is None:
        comments = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    known = [int(found) for one in comments if (found := one.get(f"{W}id") or "").isdecimal()]
    identifiers = itertools.count(max(known, default=0) + 1)
    changes = itertools.count(9000)
    paragraphs = [held.paragraph for held in paragraphs_of(body)]
    for remark in remarks:
        if 1 <= remark.paragraph <= len(paragraphs):
            paragraph = paragraphs[remark.paragraph - 1]
            if remark.new is not None:
                _correct(paragraph, remark.old, remark.new, changes)
            _comment(paragraph, comments, next(identifiers), remark.comment)
    parts = {main: _bytes(root), part: _bytes(comments)}
    if _KIND not in kinds:
        parts |= _announced(package, main, part)
    return _zipped(data, parts)


def _correct(paragraph: _Element, old: str, new: str, changes: Iterator[int]) -> None:
    """Put the new words in place of the old ones, where these stand in one run, as a deletion and an insertion."""
    for run in list(runs_of(paragraph)):
        texts = run.findall(f"{W}t")
        if len(texts) != 1 or len([child for child in run if child.tag != f"{W}rPr"]) != 1:
            continue
        words = texts[0].text or ""
        at = words.find(old)
        if at < 0 or not old or run.getparent() is None:
            continue
        pieces = [
            _run(run, words[:at], "t") if at else None,
            _marked("del", _run(run, old, "delText"), changes),
            _marked("ins", _run(run, new, "t"), changes) if new else None,
            _run(run, words[at + len(old) :], "t") if words[at + len(old) :] else None,
        ]
        for piece in pieces:
            if piece is not None:
                run.addprevious(piece)
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
        return


def _run(like: _Element, words: str, tag: str) -> _Element:
    made = etree.Element(f"{W}r")
    properties = like.find(f"{W}rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
    text = etree.SubElement(made, f"{W}{tag}")
    text.text = words
    text.set(_SPACE, "preserve")
    return made


def _marked(tag: str, run: _Element, changes: Iterator[int]) -> _Element:
    made = etree.Element(f"{W}{tag}", {f"{W}id": str(next(changes)), f"{W}author": AUTHOR})
    made.append(run)
    return made


def _comment(paragraph: _Element, comments: _Element, identifier: int, words: str) -> None:
    """A comment on the whole paragraph."""
    comment = etree.SubElement(
        comments, f"{W}comment", {f"{W}id": str(identifier), f"{W}author": AUTHOR, f"{W}initials": "cv"}
    )
    holder = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
    etree.SubElement(holder, f"{W}t").text = words
    number = {f"{W}id": str(identifier)}
    properties = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if properties is None else 1, etree.Element(f"{W}commentRangeStart", number))
    etree.SubElement(paragraph, f"{W}commentRangeEnd", number)
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}commentReference", number)


def _announced(package: Package, main: str, part: str) -> dict[str, bytes]:
    """The relation of the new comments, and their content type."""
    folder, name = posixpath.split(main)
    relations_part = posixpath.join(folder, "_rels", f"{name}.rels")
    relations, types = package.xml(relations_part), package.xml("[Content_Types].xml")
    if relations is None:
        relations = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
    etree.SubElement(
        relations,
        f"{{{_RELATIONS}}}Relationship",
        {"Id": "rIdCongvanComments", "Type": _KIND, "Target": posixpath.relpath(part, folder or ".")},
    )
    parts = {relations_part: _bytes(relations)}
    if types is not None:
        etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": _MEDIA})
        parts["[Content_Types].xml"] = _bytes(types)
    return parts


def _bytes(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The package with some of its parts replaced, the others as they were."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename not in parts:
                new.writestr(info, old.read(info.filename))
        for name, content in parts.items():
            new.writestr(timeless_entry(name), content)
    return stream.getvalue()
