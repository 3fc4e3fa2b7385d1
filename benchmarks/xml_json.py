"""MB/s of the library's own XML and of JSON, beside bare lxml, pydantic-xml and xsdata on the same records.

Run it with ``python benchmarks/xml_json.py``; the figures of one run are to be compared with each other.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from lxml import etree

from congvan import Directive
from congvan.formats import xml
from records import directives
from xml_peers import pydantic_xml_codec, xsdata_codec

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COUNT, ROUNDS = 40, 5


def rate(work: Callable[[Any], object], inputs: Sequence[Any], size: int) -> float:
    """The best of some rounds, in millions of bytes a second."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for given in inputs:
            work(given)
        best = min(best, time.perf_counter() - start)
    return size / best / 1e6


def _lxml_write(tree: object) -> bytes:
    return etree.tostring(tree, encoding="utf-8")  # type: ignore[call-overload,no-any-return]


def show(name: str, read: float, write: float) -> None:
    """One line of the table."""
    print(f"{name:<28}{read:>10.1f}{write:>10.1f}")


def main() -> None:
    """Measure everything in one process."""
    records = directives(COUNT)
    documents = [xml.dumps(record) for record in records]
    texts = [record.model_dump_json().encode() for record in records]
    xml_size, json_size = sum(map(len, documents)), sum(map(len, texts))
    print(f"{COUNT} directives, {xml_size:,} bytes of XML, {json_size:,} bytes of JSON; MB/s")
    print(f"{'':<28}{'read':>10}{'write':>10}")
    show("congvan.xml", rate(xml.loads, documents, xml_size), rate(xml.dumps, records, xml_size))
    trees = [etree.fromstring(document) for document in documents]
    show("bare lxml", rate(etree.fromstring, documents, xml_size), rate(_lxml_write, trees, xml_size))
    for name, codec in (("pydantic-xml", pydantic_xml_codec), ("xsdata", xsdata_codec)):
        try:
            read, write = codec()
        except ImportError:
            print(f"{name:<28}not installed: skipped")
            continue
        values = [read(document) for document in documents]
        show(name, rate(read, documents, xml_size), rate(write, values, xml_size))
    show(
        "JSON",
        rate(Directive.model_validate_json, texts, json_size),
        rate(Directive.model_dump_json, records, json_size),
    )


if __name__ == "__main__":
    main()
