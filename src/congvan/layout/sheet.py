"""What stands on the page: components in their cells, each paragraph with its style as data."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AnnexSheet", "Grid", "Paragraph", "Piece", "Profile", "Run", "Sheet", "Style"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one component is printed (kỹ thuật trình bày); a row of ``data/styles.csv``.

    Attributes:
        element: The component's name: ``motto``, ``clause`` …
        size: Type size in points.
        caps: Whether the rules print it in capitals.
        align: ``left``, ``center`` or ``justify``.
        indent: The first line's indent in millimetres; for addressees that of the whole paragraph.
        before: Space above in points.
        after: Space below in points.
        line: Line spacing: a multiple (``1.1``) or an exact height (``20pt``).
        rule: The line drawn below: ``text`` (as long as the words), ``part`` (a third to a half of them), or empty.
        box: Whether it stands in a box.
    """

    element: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    caps: bool
    align: str
    indent: float
    before: float
    after: float
    line: str
    rule: str
    box: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A system's rules of form (thể thức): page, styles and fixed words.

    Attributes:
        name: ``state`` (NĐ30), ``party`` (HD05) or ``youth`` (the Youth Union).
        margins: Top, bottom, left and right, in millimetres, on A4.
        left_column: Width of the header's left cell in millimetres.
        page_number: Distance of the page number from the top edge in millimetres.
        styles: Each component's style.
        words: What the rules print verbatim: ``number`` is ``Số:`` or ``Số``.
    """

    name: str
    margins: tuple[float, float, float, float]
    left_column: float
    page_number: float
    styles: dict[str, Style]
    words: dict[str, str]

    @property
    def text_width(self) -> float:
        """Width of the text in millimetres."""
        return 210 - self.margins[2] - self.margins[3]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style within a paragraph."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One printed paragraph (đoạn)."""

    style: Style
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table within the text (bảng): rows of cells of paragraphs."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


Piece = Paragraph | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexSheet:
    """An annex on its own page (phụ lục), NĐ30 PL I, III.1."""

    heading: tuple[Paragraph, ...]
    text: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A directive as printed components; the numbers are the cells of NĐ30 PL I, IV.

    Attributes:
        profile: The rules that it follows.
        title: Quốc hiệu and Tiêu ngữ, or the title of the Party (cell 1).
        issuers: The issuing bodies with their superiors (2).
        number: Number, and the abstract of a letter (3, 5b).
        date: Place and date (4).
        marks: Marks of secrecy and urgency, which stand under the number (10a, 10b).
        circulation: The mark of circulation (11).
        heading: Type name and abstract (5a).
        addressees: Kính gửi (9a).
        text: The text (6).
        recipients: Nơi nhận and the drafter's mark (9b, 12).
        signatures: Each signer's block (7a to 7c); the last paragraph of a block is the name, where there is one.
        contact: The contact line (13).
        annexes: Each on its own page.
    """

    profile: Profile
    title: tuple[Paragraph, ...]
    issuers: tuple[Paragraph, ...]
    number: tuple[Paragraph, ...]
    date: tuple[Paragraph, ...]
    marks: tuple[Paragraph, ...]
    circulation: tuple[Paragraph, ...]
    heading: tuple[Paragraph, ...]
    addressees: tuple[Paragraph, ...]
    text: tuple[Piece, ...]
    recipients: tuple[Paragraph, ...]
    signatures: tuple[tuple[Paragraph, ...], ...]
    contact: tuple[Paragraph, ...]
    annexes: tuple[AnnexSheet, ...]
