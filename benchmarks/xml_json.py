"""MB/s of the library's own XML and of JSON, beside bare lxml, pydantic-xml, xsdata and docling-core in one run.

Run it with ``python -m benchmarks.xml_json``; the figures of one run are to be compared with each other. The three XML
libraries read and write the same records; docling-core's JSON is that of documents of its own, as large as ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from benchmarks.records import directives
from benchmarks.table import Row, beside, installed, markdown, seconds
from benchmarks.xml_peers import pydantic_xml_codec, xsdata_codec
from congvan import Directive
from congvan.formats import xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

COUNT, ROUNDS = 40, 5


def rate(work: Callable[[Any], object], inputs: Sequence[Any], size: int) -> float:
    """Millions of bytes a second."""
    return size / seconds(work, inputs, ROUNDS) / 1e6


def _lxml_write(tree: object) -> bytes:
    return etree.tostring(tree, encoding="utf-8")  # type: ignore[call-overload,no-any-return]


def rows() -> Iterator[Row]:
    """Our XML beside bare lxml and the binding libraries, our JSON beside docling-core's."""
    records = directives(COUNT)
    documents = [xml.dumps(record) for record in records]
    size = sum(map(len, documents))
    read, write = rate(xml.loads, documents, size), rate(xml.dumps, records, size)
    trees = [etree.fromstring(document) for document in documents]
    yield beside("xml.read", read, "bytes", "lxml", rate(etree.fromstring, documents, size), 1 / 3)
    yield beside("xml.write", write, "bytes", "lxml", rate(_lxml_write, trees, size), 1 / 6)
    for name, codec in (("pydantic-xml", pydantic_xml_codec), ("xsdata", xsdata_codec)):
        try:
            loads, dumps = codec()
        except ImportError:
            yield Row("xml.read", None, beside=name)
            continue
        values = [loads(document) for document in documents]
        yield beside("xml.read", read, "bytes", name, rate(loads, documents, size))
        yield beside("xml.write", write, "bytes", name, rate(dumps, values, size))
    yield from _json_rows(records)


def _json_rows(records: Sequence[Directive]) -> Iterator[Row]:
    texts = [record.model_dump_json().encode() for record in records]
    size = sum(map(len, texts))
    read = rate(Directive.model_validate_json, texts, size)
    write = rate(Directive.model_dump_json, records, size)
    yield Row("json.read", read, "bytes", goal=30)
    yield Row("json.write", write, "bytes", goal=100)
    docling = installed("docling_core.types.doc")
    if docling is None:
        yield Row("json.read", None, beside="docling-core")
        return
    theirs = [_docling(docling, len(text)) for text in texts]
    given = [document.model_dump_json().encode() for document in theirs]
    size = sum(map(len, given))
    yield beside(
        "json.read", read, "bytes", "docling-core", rate(docling.DoclingDocument.model_validate_json, given, size)
    )
    yield beside("json.write", write, "bytes", "docling-core", rate(lambda one: one.model_dump_json(), theirs, size))


def _docling(docling: Any, size: int) -> Any:  # noqa: ANN401 - a peer that may not be there
    """A document of paragraphs whose JSON has about so many bytes."""
    document = docling.DoclingDocument(name="paper")
    paragraph = "Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo kết quả trước ngày 15/6/2023. " * 4
    for _ in range(max(1, size // (len(paragraph.encode()) * 2))):
        document.add_text(label=docling.DocItemLabel.TEXT, text=paragraph)
    return document


def main() -> None:
    """Measure everything in one process."""
    print(markdown(rows(), "en"))


if __name__ == "__main__":
    main()
