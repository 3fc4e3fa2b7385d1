"""A paper made by hand, printed as a Word document by the rules, and sent as an edXML message.

Run it: ``pip install "congvan[docx]"`` and ``python by_hand.py FOLDER``.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import congvan
from congvan import Directive


def letter() -> Directive:
    """A letter as an office writes it: names and numbers as they are printed."""
    made = Directive.model_validate(
        {
            "system": "state",
            "document_type": "công văn",
            "number": "215/SYT-NVY",
            "issued_on": dt.date(2026, 3, 5),
            "place": "Cà Mau",
            "issuers": ["Sở Y tế tỉnh Cà Mau"],
            "subject": "tăng cường trực cấp cứu dịp Tết",
            "recipients": [
                {"text": "Các bệnh viện trực thuộc", "role": "addressee"},
                {"name": "UBND tỉnh", "role": "copy", "purpose": "report"},
                {"name": "VT, NVY", "role": "archive", "copies": 5},
            ],
            "body": [
                {"kind": "paragraph", "text": "Sở Y tế yêu cầu các đơn vị thực hiện các nội dung sau:"},
                {"kind": "clause", "label": "1", "text": "Bệnh viện Đa khoa tỉnh báo cáo trước ngày 15/3/2026."},
                {"kind": "clause", "label": "2", "text": "Thanh tra Sở kiểm tra việc trực cấp cứu./."},
            ],
            "signatures": [{"name": "Lê Văn An", "position": "GIÁM ĐỐC"}],
        }
    )
    return congvan.derive(made)


def main(folder: Path) -> Directive:
    """Write the letter in both forms."""
    made = letter()
    congvan.write(made, folder / "cv.docx")
    congvan.write(made, folder / "cv.edxml")
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]))
