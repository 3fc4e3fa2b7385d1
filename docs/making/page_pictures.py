"""Pictures of pages of every kind, as LibreOffice prints what congvan writes: ``python docs/making/page_pictures.py``.

Needed: LibreOffice, a font with Vietnamese in the widths of Times New Roman (Debian's ``fonts-liberation2``), Pillow and
the extras ``docx`` and ``pdf``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image

import congvan
from page_kinds import BY_HAND

if TYPE_CHECKING:
    from congvan import Directive

_HERE = Path(__file__).parent
_PICTURES = _HERE.parent / "images" / "pages"
_DOTS_PER_INCH = 72
_GREYS = 16  # print has few greys; so a page takes some 30 kB
_GAP = 8


def papers() -> dict[str, Directive]:
    """A paper of each kind by its name: those that are read from a text, and those that are made by hand."""
    written = {file.stem: congvan.read(file) for file in sorted((_HERE / "pages").glob("*.txt"))}
    return dict(sorted((written | BY_HAND).items()))


def printed(found: dict[str, Directive], folder: Path) -> dict[str, Path]:
    """Each paper as a PDF that LibreOffice made of the Word document."""
    for name, paper in found.items():
        congvan.write(paper, folder / f"{name}.docx")
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = [str(folder / f"{name}.docx") for name in found]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True)  # noqa: S603 - our own
    return {name: folder / f"{name}.pdf" for name in found}


def picture(file: Path) -> Image.Image:
    """The pages of a PDF beside each other, in few greys."""
    document = pypdfium2.PdfDocument(file)
    pages = [page.render(scale=_DOTS_PER_INCH / 72, grayscale=True).to_pil() for page in document]
    width = sum(page.width for page in pages) + _GAP * (len(pages) + 1)
    sheet = Image.new("L", (width, max(page.height for page in pages) + 2 * _GAP), 200)
    left = _GAP
    for page in pages:
        sheet.paste(page, (left, _GAP))
        left += page.width + _GAP
    return sheet.quantize(_GREYS)


def main(names: list[str]) -> None:
    """Write the pictures, of the named kinds alone where some are named."""
    _PICTURES.mkdir(parents=True, exist_ok=True)
    found = {name: paper for name, paper in papers().items() if not names or name in names}
    with tempfile.TemporaryDirectory() as folder:
        for name, file in printed(found, Path(folder)).items():
            picture(file).save(_PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
