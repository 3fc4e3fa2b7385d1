"""Papers that are sent to a service: good, secret, and hostile."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

LETTER = (Path(__file__).parents[2] / "docs" / "examples" / "cong-van.txt").read_bytes()
SECRET = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
MẬT
Số: 12/UBND-NC

Lâm Đồng, ngày 05 tháng 01 năm 2026

Kính gửi: Công an tỉnh

Giao Công an tỉnh rà soát phương án hoa-phuong-do trước ngày 10/01/2026.
""".encode()


def bomb() -> bytes:
    """A Word document of some thousand bytes that unpacks to very many."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * 400_000_000)
    return packed.getvalue()


def deep() -> bytes:
    """XML so deep that a reader which follows it ends."""
    return b'<directive xmlns="urn:congvan:directive:1">' + b"<body>" * 200_000


def laughs() -> bytes:
    """XML whose entities multiply."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE d [<!ENTITY a0 "ha">{entities}]><edXML>&a9;</edXML>'.encode()


HOSTILE = {
    "bomb.docx": bomb(),
    "deep.xml": deep(),
    "laughs.edxml": laughs(),
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "zeros": bytes(100_000),
    "../../etc/passwd": b"\xff\xfe\x00",
    "lists.json": b'{"body": ' + b"[" * 100_000,
}
