r"""Where words show a level of secrecy: a line, cell or box that holds marks and nothing else, whoever reads it.

It looks at all of a paper and errs to the side of finding a mark; the reader, which looks at the header, does not have to.

>>> list(levels_in("Mật độ xây dựng\nSố: 12/UBND-NC       TỐI MẬT"))
['secret']
"""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
import zlib
from typing import TYPE_CHECKING, cast

from congvan.vocab import marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.vocab.codes import Secrecy

__all__ = ["HIGHEST", "LEVELS", "levels_around", "levels_in"]

LEVELS: tuple[Secrecy, ...] = ("confidential", "secret", "top_secret")
HIGHEST: Secrecy = "top_secret"

_CELL = re.compile(r"[\n\r\v\f|\t]| {3,}")
_EDGE = " -–—_*#.:;()[]{}<>\"'“”=~"
_LABEL = re.compile(r"(?:mức )?độ mật ?: *", re.IGNORECASE)
_LONGEST = 60
_MOST_WORDS = 9
# Stamps as a machine reads them: tones get lost, letters stand apart; a wrong tone makes another word (MẤT, MẶT).
_SECOND, _FIRST, _STAMP = "T ?[ỐÔÓO] ?I", "T ?U ?Y ?[ỆÊẸE] ?T", "M ?[ẬÂẠA] ?T"
_STAMPED = re.compile(rf"(?:(?P<first>{_FIRST})|(?P<second>{_SECOND}))?\s*{_STAMP}")
_AROUND = r"[^\w\n]{0,80}"
_BROKEN = re.compile(
    rf"^{_AROUND}(?:(?P<first>{_FIRST})|(?P<second>{_SECOND})){_AROUND}\n{_AROUND}{_STAMP}{_AROUND}$", re.MULTILINE
)
_DECLASSIFIED = "GIẢI MẬT"
# What of a Word document its reader takes for page furniture, and pictures of words.
_FURNITURE = re.compile(r"word/(?:header|footer)\d*\.xml")
_PARAGRAPH_END = re.compile(r"</w:p>|<w:br\b[^>]{0,200}>|<w:tab\b[^>]{0,200}>")
_RUN = re.compile(r"<w:t(?: [^>]{0,200})?>([^<]*)</w:t>")
_ART = re.compile(r"<v:textpath\b[^>]{0,2000}?\bstring=\"([^\"]{0,200})\"")
_LARGEST_PART = 1 << 20


def levels_in(text: str) -> Iterator[Secrecy]:
    """The level of every mark that stands alone in its line, cell or column, or among other marks."""
    text = unicodedata.normalize("NFC", text)
    for cell in _CELL.split(text):
        bare = _LABEL.sub("", cell.strip(_EDGE)).strip(_EDGE)
        if 0 < len(bare) <= _LONGEST:
            yield from _levels_of(bare)
    for found in _BROKEN.finditer(text):
        yield _stamped(found)


def _levels_of(cell: str) -> Iterator[Secrecy]:
    stamped = _STAMPED.fullmatch(cell)
    if stamped is not None:
        yield _stamped(stamped)
        return
    if "ậ" not in cell.lower():  # the table of marks is looked up without tones, in which mất and mặt are alike
        return
    for mark in _marks_of(cell.split()):
        if mark.group == "secrecy":
            yield cast("Secrecy", mark.code)
        elif mark.group == "secrecy_related" and "MẬT" in mark.text and mark.text != _DECLASSIFIED:
            yield HIGHEST  # a copy or a change of something secret, its level untold


def _stamped(found: re.Match[str]) -> Secrecy:
    return "top_secret" if found["first"] else "secret" if found["second"] else "confidential"


def _marks_of(words: list[str]) -> list[marks.Mark]:
    """The marks of which words consist; none where anything else stands among them."""
    found: list[marks.Mark] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _MOST_WORDS), at, -1):
            mark = marks.find(" ".join(words[at:end]))
            if mark is not None:
                found.append(mark)
                at = end
                break
        else:
            return []
    return found


def levels_around(data: bytes) -> Iterator[Secrecy]:
    """The levels in the running heads, feet and watermarks of a Word document; none of any other file."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if _FURNITURE.fullmatch(name) or name == "word/document.xml":
                    with archive.open(name) as part:
                        yield from _levels_of_part(part.read(_LARGEST_PART).decode("utf-8", "replace"), name)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
        return


def _levels_of_part(xml: str, name: str) -> Iterator[Secrecy]:
    for drawn in _ART.findall(xml):
        yield from levels_in(html.unescape(drawn))
    if name != "word/document.xml":  # whose words are in the text that was read
        paragraphs = ("".join(_RUN.findall(paragraph)) for paragraph in _PARAGRAPH_END.split(xml))
        yield from levels_in(html.unescape("\n".join(paragraphs)))
