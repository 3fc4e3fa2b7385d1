"""A paper as a document of docling: headings, paragraphs, list items, tables (tài liệu docling).

>>> import congvan
>>> document = to_docling(congvan.parse_text("1. Sở Y tế kiểm tra."))  # needs pip install "congvan[docling]"
>>> document.export_to_markdown()
'1. Sở Y tế kiểm tra.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    from docling_core.types.doc import DoclingDocument

    from congvan.model import Block, Directive

__all__ = ["to_docling"]

_HEADED = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "article": 3, "heading": 2}


def to_docling(directive: Directive) -> DoclingDocument:
    """The abstract as title, then body and annexes; what a docling document has no word for is left out.

    Raises:
        MissingExtraError: docling-core is not installed.
    """
    try:
        from docling_core.types.doc import DocItemLabel, DoclingDocument  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("docling", purpose="a document of docling") from error
    name = directive.number.text if directive.number is not None else "directive"
    made = DoclingDocument(name=name)
    if directive.subject:
        made.add_title(text=directive.subject)
    for body in (directive.body, *(annex.body for annex in directive.annexes)):
        waiting = list(reversed(body))
        while waiting:
            block = waiting.pop()
            if block.kind == "table":
                _add_table(made, block)
                continue
            label = f"{block.label}. " if block.label else ""
            if block.heading:
                made.add_heading(text=f"{label}{block.heading}", level=_HEADED.get(block.kind, 4))
            if block.text:
                made.add_text(label=DocItemLabel.TEXT, text=block.text if block.heading else f"{label}{block.text}")
            waiting += reversed(block.children)
    return made


def _add_table(made: DoclingDocument, block: Block) -> None:
    from docling_core.types.doc import TableCell, TableData  # noqa: PLC0415 - an extra

    rows = [[cell.full_text for cell in row.children] for row in block.children]
    width = max((len(row) for row in rows), default=0)
    cells = [
        TableCell(
            text=words,
            start_row_offset_idx=line,
            end_row_offset_idx=line + 1,
            start_col_offset_idx=column,
            end_col_offset_idx=column + 1,
        )
        for line, row in enumerate(rows)
        for column, words in enumerate(row)
    ]
    made.add_table(data=TableData(table_cells=cells, num_rows=len(rows), num_cols=width))
