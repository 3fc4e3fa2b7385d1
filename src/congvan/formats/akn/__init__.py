"""Akoma Ntoso 3.0, OASIS LegalDocML 1.0: ``act`` for a normative paper, ``doc`` for others.

>>> import datetime as dt
>>> from congvan import Directive, DocumentNumber, Issuer, akn
>>> d = Directive(
...     document_type="CT",
...     number=DocumentNumber.parse("05/CT-TTg"),
...     issued_on=dt.date(2024, 2, 15),
...     issuers=(Issuer(name="THỦ TƯỚNG CHÍNH PHỦ"),),
... )
>>> data = akn.dumps(d)
>>> "/akn/vn/doc/ct/ttg/2024-02-15/05-ct-ttg" in data.decode()
True
>>> akn.loads(data) == akn.carried(d)
True

Header, body, annexes, recipients and signatures stand in the elements of the standard. What the standard has no place
for (tasks, deadlines, codes, the parts of a number) stands in ``proprietary`` as an element of our own XML, and is
believed only as far as the visible text still says the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from congvan.errors import InputError, Location, Reason
from congvan.formats.akn.body import Hierarchy, opening
from congvan.formats.akn.body_reader import read_blocks, read_preamble, text_of
from congvan.formats.akn.carried import carried, facts_of
from congvan.formats.akn.links import Links
from congvan.formats.akn.meta import Ontology, write_meta
from congvan.formats.akn.preface import write_conclusions, write_preface
from congvan.formats.akn.preface_reader import read_preface_and_conclusions
from congvan.formats.akn.schema import validate
from congvan.formats.akn.uris import Work, work_of
from congvan.formats.akn.words import NAMESPACE, fold, tag
from congvan.formats.elements.reader import read_element
from congvan.formats.elements.shape import NAMESPACE as OURS
from congvan.formats.files import read_bytes, write_bytes
from congvan.formats.safexml import parse
from congvan.model import Annex, Directive, Source

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Block

__all__ = ["carried", "dump", "dumps", "load", "loads", "validate"]

FORM = "akn"
_ANNEX = "Phụ lục"
_DOCUMENTS = tuple(map(tag, ("act", "bill", "doc", "statement")))


def loads(data: str | bytes) -> Directive:
    """Read a directive from Akoma Ntoso 3.0, ours or another's.

    Raises:
        InputError: It is not well formed, or holds no ``act``, ``bill``, ``doc`` or ``statement``.
        LimitError: It is too large or too deep.
    """
    top = parse(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data, form=FORM)
    root = next((child for child in top if child.tag in _DOCUMENTS), None) if top.tag == tag("akomaNtoso") else None
    if root is None:
        raise InputError(Reason("no-akn-document"), form=FORM, place=Location(line=top.sourceline))
    embedded = root.find(f"{tag('meta')}/{tag('proprietary')}/{{{OURS}}}directive")
    facts = read_element(embedded, form=FORM) if embedded is not None else None
    notes = facts.source.diagnostics if facts is not None and facts.source is not None else ()
    return read_preface_and_conclusions(root, facts).model_copy(
        update={
            "body": (*read_preamble(root.find(tag("preamble"))), *_body(root)),
            "annexes": tuple(
                _annex(attachment) for attachment in root.iterfind(f"{tag('attachments')}/{tag('attachment')}")
            ),
            "source": Source(form=FORM, diagnostics=notes),
        }
    )


def load(file: Readable) -> Directive:
    """Read a directive from a path or an open binary file; raises as :func:`loads`, and ``OSError``."""
    return loads(read_bytes(file, form=FORM))


def dumps(directive: Directive) -> bytes:
    """The directive as Akoma Ntoso in UTF-8, valid by the OASIS schema; the same bytes for the same directive."""
    work, ontology, links = work_of(directive), Ontology(), Links(directive.references)
    hierarchy = Hierarchy(links)
    top = etree.Element(tag("akomaNtoso"), nsmap={None: NAMESPACE})
    root = etree.SubElement(top, tag(work.kind), name=work.subtype)
    write_preface(root, directive, ontology)
    first = opening(directive.body)
    hierarchy.preamble(root, directive.body[:first])
    body = etree.SubElement(root, tag("body" if work.kind == "act" else "mainBody"))
    hierarchy.body(body, directive.body[first:])
    write_conclusions(root, directive, ontology)
    _write_annexes(root, directive, work, hierarchy)
    write_meta(root, work, facts_of(directive), ontology)
    root.insert(0, root[-1])
    etree.cleanup_namespaces(top)
    return etree.tostring(top, encoding="UTF-8", xml_declaration=True) + b"\n"


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` to a path or an open binary file."""
    write_bytes(dumps(directive), file)


def _body(root: etree._Element) -> tuple[Block, ...]:
    body = next((child for child in root if child.tag in {tag("body"), tag("mainBody")}), None)
    return tuple(read_blocks(body)) if body is not None else ()


def _write_annexes(root: etree._Element, directive: Directive, work: Work, hierarchy: Hierarchy) -> None:
    """Each annex as a document of its own, a component of the whole."""
    if not directive.annexes:
        return
    attachments = etree.SubElement(root, tag("attachments"))
    for place, annex in enumerate(directive.annexes, 1):
        eid = hierarchy.eid("", "att", None, place)
        attachment = etree.SubElement(attachments, tag("attachment"), eId=eid)
        if annex.label is not None:
            etree.SubElement(attachment, tag("num")).text = fold(f"{_ANNEX} {annex.label}")
        if annex.title is not None:
            etree.SubElement(attachment, tag("heading")).text = fold(annex.title)
        document = etree.SubElement(attachment, tag("doc"), name="phu-luc")
        write_meta(document, work, None, None, component=f"annex_{place}")
        hierarchy.body(etree.SubElement(document, tag("mainBody")), annex.body, eid)


def _annex(attachment: etree._Element) -> Annex:
    num, heading = attachment.find(tag("num")), attachment.find(tag("heading"))
    label = text_of(num).removeprefix(_ANNEX).lstrip(" ") if num is not None else None
    inside = next((child for child in attachment if child.tag in _DOCUMENTS), None)
    return Annex(
        label=label,
        title=text_of(heading) if heading is not None else None,
        body=(*read_preamble(inside.find(tag("preamble"))), *_body(inside)) if inside is not None else (),
    )
