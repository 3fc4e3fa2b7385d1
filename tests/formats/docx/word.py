"""Word documents put together part by part, as Word itself would write them."""

from __future__ import annotations

import io
import zipfile

__all__ = ["W", "paragraph", "table", "word"]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; a run that is no XML yet is taken as its words."""
    made = "".join(run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{made}</w:p>"


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """A table of cells; a cell that is no XML yet is taken as one paragraph."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{c if c.startswith('<') else paragraph(c)}</w:tc>" for c in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{made}</w:tbl>"


def word(*blocks: str, section: str = "", **parts: str) -> bytes:
    """A document of these blocks; further parts (``numbering``, ``footnotes`` …) by name, with what is in their root."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        links = "".join(
            f'<Relationship Id="{name}" Type="{_OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>' for name in parts
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_RELATIONS}">{links}<Relationship Id="out" Type="{_OFFICE}/image" '
            'Target="http://example.invalid/x.png" TargetMode="External"/></Relationships>',
        )
        body = f"<w:body>{''.join(blocks)}<w:sectPr>{section}</w:sectPr></w:body>"
        archive.writestr("word/document.xml", f"<w:document {_NAMESPACES}>{body}</w:document>")
        for name, content in parts.items():
            archive.writestr(
                f"word/{name}.xml", f"<w:{name.rstrip('1')} {_NAMESPACES}>{content}</w:{name.rstrip('1')}>"
            )
    return stream.getvalue()
