"""The metadata of Akoma Ntoso: FRBR identification, the ontology of who and what, and our own facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from congvan.formats.akn.uris import NO_DATE
from congvan.formats.akn.words import fold, tag
from congvan.formats.elements import writer
from congvan.model.uri import slug

if TYPE_CHECKING:
    from congvan.formats.akn.uris import Work
    from congvan.model import Directive

__all__ = ["Ontology", "write_meta"]

_SOURCE = "#congvan"


class Ontology:
    """Who and what the visible text refers to, each with its eId."""

    def __init__(self) -> None:
        self.elements: list[tuple[str, str, str, str]] = [("TLCOrganization", "congvan", "urn:congvan", "congvan")]
        self._known: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}

    def add(self, kind: str, prefix: str, name: str) -> str:
        """The reference to an entry for this name, made where there is none: ``#organization_2``."""
        shown = fold(name)
        if (prefix, shown) not in self._known:
            number = self._counts[prefix] = self._counts.get(prefix, 0) + 1
            eid = self._known[prefix, shown] = f"{prefix}_{number}"
            self.elements.append((kind, eid, f"/akn/ontology/{prefix}/vn/{slug(shown) or number}", shown))
        return f"#{self._known[prefix, shown]}"


def write_meta(
    root: etree._Element, work: Work, facts: Directive | None, ontology: Ontology | None, *, component: str = "main"
) -> None:
    """The ``meta`` of the document, or of one of its annexes.

    Args:
        root: The ``act`` or ``doc``.
        work: What it is.
        facts: What the visible text does not say; ``None`` for an annex.
        ontology: What the visible text refers to; ``None`` for an annex, which shares the document's.
        component: ``main``, or the annex's name in identifiers.
    """
    meta = etree.SubElement(root, tag("meta"))
    identification = etree.SubElement(meta, tag("identification"), source=_SOURCE)
    title = fold(facts.subject or "") if facts is not None else ""
    author = ""
    if ontology is not None and facts is not None and facts.issuers:
        author = ontology.add("TLCOrganization", "organization", facts.issuers[0].name)
    day = work.date if len(work.date) == len(NO_DATE) else f"{work.date}-01-01"
    for level, uri in (
        ("FRBRWork", work.uri),
        ("FRBRExpression", work.expression),
        ("FRBRManifestation", work.expression),
    ):
        suffix = ".xml" if level == "FRBRManifestation" else ""
        element = etree.SubElement(identification, tag(level))
        etree.SubElement(element, tag("FRBRthis"), value=f"{uri}/!{component}{suffix}")
        etree.SubElement(element, tag("FRBRuri"), value=f"{uri}{suffix}")
        if level == "FRBRWork" and title:
            etree.SubElement(element, tag("FRBRalias"), value=title, name="title")
        etree.SubElement(element, tag("FRBRdate"), date=day, name="Generation")
        etree.SubElement(element, tag("FRBRauthor"), href=author)
        _level_facts(element, level, work, facts)
    if ontology is not None:
        references = etree.SubElement(meta, tag("references"), source=_SOURCE)
        for kind, eid, href, shown in ontology.elements:
            etree.SubElement(references, tag(kind), eId=eid, href=href, showAs=shown)
    if facts is not None:
        proprietary = etree.SubElement(meta, tag("proprietary"), source=_SOURCE)
        proprietary.append(etree.fromstring(writer.element(facts), etree.XMLParser(huge_tree=True)))


def _level_facts(element: etree._Element, level: str, work: Work, facts: Directive | None) -> None:
    if level == "FRBRWork":
        etree.SubElement(element, tag("FRBRcountry"), value="vn")
        etree.SubElement(element, tag("FRBRsubtype"), value=work.subtype)
        number = fold(facts.number.text) if facts is not None and facts.number is not None else work.number
        etree.SubElement(element, tag("FRBRnumber"), value=number)
    elif level == "FRBRExpression":
        etree.SubElement(element, tag("FRBRlanguage"), language="vie")
    else:
        etree.SubElement(element, tag("FRBRformat"), value="application/akn+xml")
