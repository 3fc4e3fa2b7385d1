"""A paper as the rules see it: its printed words, its zones, and the model that was read from them."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.checks.printed import Cell, Printed, fold

if TYPE_CHECKING:
    import datetime as dt

    from congvan.formats.docx.appearance import Appearance
    from congvan.model import Assignee, Block, Directive, Recipient, Signature

__all__ = ["NumberLine", "Paper"]

_NUMBER = re.compile(
    r"(?P<statute>(?:luat|phap lenh|nghi quyet|nghi dinh|lenh)\s+)?s[o0](?P<mark>\s{0,3}[:.;])?(?P<gap>[^\S\n]{0,40})"
    r"(?P<number>[^\s|,;/:-]{0,24}(?:\s{0,3}[-/]\s{0,2}[^\s|,;/-]{1,40}){1,8})(?=[\s|,;.)]|$)"
)
_RECIPIENTS = re.compile(r"noi nhan\b")
_ADDRESS = re.compile(r"kinh (?:gui|trinh)\b")
_CAPACITY = re.compile(
    r"(?P<mark>t\.m|t\s?/\s?m|tm|k\.t|k\s?/\s?t|kt|t\.l|t\s?/\s?l|tl|t\s?/\s?uq|t\.u\.q|tuq|q)(?P<dot>[.,:;/]?)\s{0,3}(?=[a-z])"
)
_POST = re.compile(
    r"(?:pho |q\.? ?|quyen )?(?:chu tich|giam doc|tong giam doc|truong ban|truong phong|chanh|bi thu|bo truong|thu truong|"
    r"thu tuong|cuc truong|vu truong|chi cuc truong|hieu truong|vien truong|chu nhiem|tong cuc truong|tong bien tap|"
    r"thong doc|tong thanh tra|tong kiem toan|vien pho|pho|truong|uy vien|ke toan|chi huy|tu lenh|chinh uy|chanh an|"
    r"tong thu ky|tong bi thu|thu ky|doi truong|tram truong|kiem soat)\b"
)
_SHORT_TOP = 12


class NumberLine(NamedTuple):
    """The line of number and notation as printed."""

    start: int
    """Where ``Số`` stands."""
    mark_end: int
    """Where the word and its mark end."""
    mark: str
    statute: str
    number_start: int
    number_end: int
    number: str
    """With the spaces that were printed inside."""


class CapacityLine(NamedTuple):
    """A line that tells in what capacity somebody signs."""

    cell: Cell
    mark: str
    """Folded, as printed: ``tm``, ``t/m``, ``k.t``."""
    dot: str
    rest: str
    start: int
    end: int
    """Where mark and dot end."""


@dataclasses.dataclass(frozen=True)
class Paper:
    """What a rule is given."""

    directive: Directive
    printed: Printed
    on: dt.date | None
    """The day by whose rules it is judged; ``None`` for the newest."""
    system: str | None
    docx: Appearance | None = None

    @property
    def text(self) -> str:
        """The printed words."""
        return self.printed.text

    @property
    def folded(self) -> str:
        """The printed words folded, offset for offset."""
        return self.printed.folded

    @functools.cached_property
    def has_fields(self) -> dict[str, list[tuple[int, int]]]:
        """Where each header field stands in the printed words."""
        found: dict[str, list[tuple[int, int]]] = {}
        source = self.directive.source
        for field in source.fields if source else ():
            place = (self.printed.offset(field.span.start), self.printed.offset(field.span.end))
            found.setdefault(field.field, []).append(place)
        return found

    @functools.cached_property
    def body_range(self) -> tuple[int, int]:
        """From the first to the last word of the body; both the end of the header where there is none."""
        spans = [block.span for block in self.directive.body if block.span is not None]
        if not spans:
            return self._header_end_by_fields, self._header_end_by_fields
        return self.printed.offset(spans[0].start), self.printed.offset(spans[-1].end)

    @functools.cached_property
    def _header_end_by_fields(self) -> int:
        known = [end for name, places in self.has_fields.items() if name != "recipients" for _, end in places]
        return max(known, default=0)

    @functools.cached_property
    def header_range(self) -> tuple[int, int]:
        """From the first line of the paper to its addressees or its text."""
        spans = [block.span for block in self.directive.body if block.span is not None]
        end = self.printed.offset(spans[0].start) if spans else len(self.text)
        known = [start for name, places in self.has_fields.items() if name != "recipients" for start, _ in places]
        top = self.printed.line_at(min(known)) if known else 0
        start = 0 if top < _SHORT_TOP else self.printed.lines[top].start
        address = _ADDRESS.search(self.folded, start, end)
        return start, address.start() if address else end

    @functools.cached_property
    def header_cells(self) -> tuple[Cell, ...]:
        """The cells of the header, in order."""
        return self.cells(*self.header_range)

    def cells(self, start: int, end: int) -> tuple[Cell, ...]:
        """The cells that begin between two offsets."""
        lines = self.printed.lines[self.printed.line_at(start) : self.printed.line_at(max(start, end - 1)) + 1]
        return tuple(cell for line in lines for cell in line.cells if start <= cell.start < end)

    @functools.cached_property
    def number_line(self) -> NumberLine | None:
        """The line of number and notation; ``None`` where none can be made out."""
        for cell in self.header_cells:
            match = _NUMBER.match(self.folded, cell.start)
            if match is None or not any(char.isalpha() for char in match["number"]):
                continue
            start, end = match.span("number")
            mark = match["mark"] or ""
            statute = self.text[match.start() : match.end("statute")] if match["statute"] else ""
            word = match.end("statute") if match["statute"] else match.start()
            after = match.end("mark") if match["mark"] else word + 2
            return NumberLine(word, after, mark.strip(), statute, start, end, self.text[start:end].rstrip("."))
        return None

    @functools.cached_property
    def closing_range(self) -> tuple[int, int]:
        """From the first line of signature or recipients to the last; empty where there is neither."""
        start, end = self.body_range
        spans = [one.span for one in self.directive.signatures if one.span is not None]
        spans += [one.span for one in self.directive.recipients if one.role != "addressee" and one.span is not None]
        places = [(self.printed.offset(span.start), self.printed.offset(span.end)) for span in spans]
        word = self.recipients_word
        if word is not None:
            places.append((word.start, word.end))
        places = [place for place in places if place[0] >= start]
        if not places:
            return end, end
        first = self.printed.lines[self.printed.line_at(min(place[0] for place in places))].start
        return first, max(place[1] for place in places)

    @functools.cached_property
    def recipients_word(self) -> Cell | None:
        """The cell that opens ``Nơi nhận``, the last in the paper before its annexes."""
        limit = self.annex_start
        found = None
        for match in _RECIPIENTS.finditer(self.folded, self.header_range[1], limit):
            line = self.printed.lines[self.printed.line_at(match.start())]
            found = next((cell for cell in line.cells if cell.start == match.start()), found)
        return found

    @functools.cached_property
    def annex_start(self) -> int:
        """Where the first annex begins; the end of the text where there is none."""
        spans = [annex.span for annex in self.directive.annexes if annex.span is not None]
        return self.printed.offset(spans[0].start) if spans else len(self.text)

    @functools.cached_property
    def closing_cells(self) -> tuple[Cell, ...]:
        """The cells of signature and recipients."""
        return self.cells(*self.closing_range)

    @functools.cached_property
    def capacity_lines(self) -> tuple[CapacityLine, ...]:
        """The lines ``TM. …``, ``KT. …`` of the signatures, also behind recipients in the same line."""
        found = []
        for cell in self.closing_cells:
            for match in re.finditer(r"(?:(?<=\s)|^)" + _CAPACITY.pattern, fold(cell.text)):
                words = cell.text[match.start() : match.end()]
                rest = cell.text[match.end() :].strip()
                if not rest or not _is_capitals(rest) or not words[0].isalpha():
                    continue
                if match["mark"] == "q" and not match["dot"] and not _POST.match(fold(rest)):
                    continue
                before = cell.text[: match.start()].rstrip()
                opens = fold(before).endswith("nhan:")
                if before and not opens and (_is_capitals(before.split()[-1]) or before[-1] in "-,(:"):
                    continue
                end = cell.start + match.end("dot")
                found.append(CapacityLine(cell, match["mark"], match["dot"], rest, cell.start + match.start(), end))
                break
        return tuple(found)

    @functools.cached_property
    def type_cell(self) -> tuple[int, int] | None:
        """Where the printed name of the type stands."""
        places = self.has_fields.get("document_type")
        return places[0] if places else None

    @functools.cached_property
    def is_letter(self) -> bool:
        """Whether it is a letter (công văn): it prints no name of a type."""
        return self.directive.document_type == "CV" and self.lower_case_type is None

    @functools.cached_property
    def lower_case_type(self) -> Cell | None:
        """A name of a type that is not in capitals, in a paper that was therefore read as a letter."""
        if self.directive.document_type != "CV" or "document_type" in self.has_fields:
            return None
        for cell in self.header_cells:
            found = vocab.types.find(cell.text) if cell.text[:1].isupper() and not cell.text.isupper() else None
            if found is not None and found.titled and fold(found.name) == fold(cell.text):
                return cell
        return None

    @functools.cached_property
    def is_normative(self) -> bool:
        """Whether it is a normative legal paper, whose form is that of NĐ 78/2025 and not of NĐ30."""
        number = self.directive.number
        if number is None:
            return False
        if re.search(r"/(?:19|20)\d\d/", number.text) and self.directive.document_type in {"QĐ", "NQ"}:
            return True
        statute = re.search(r"/(?:UBTV)?QH\d", number.text) is not None
        return statute or (
            number.year is not None and self.directive.document_type in {"QĐ", "NQ", "NĐ", "TT", "TTLT", "L", "PL"}
        )

    @functools.cached_property
    def is_whole(self) -> bool:
        """Whether header and end are both there, so that what is missing is missing from the paper."""
        fields = self.has_fields
        known = {"system", "number", "issued_on", "issuers.0", "document_type", "subject"} & fields.keys()
        headed = len(known) > 2 or {"number", "subject"} <= known
        closed = self.recipients_word is not None or bool(self.directive.signatures)
        return headed and closed and bool(self.directive.body)

    @property
    def issuer_name(self) -> str:
        """The name of the issuing body, or nothing."""
        return self.directive.issuers[0].name if self.directive.issuers else ""

    def of_role(self, *roles: str) -> list[Recipient]:
        """Recipients of some roles that stand in the text."""
        return [one for one in self.directive.recipients if one.role in roles and one.span is not None]

    def place_of(self, item: Recipient | Signature | Block | Assignee) -> tuple[int, int]:
        """Where an item with a span stands in the printed words."""
        span = item.span
        return (self.printed.offset(span.start), self.printed.offset(span.end)) if span is not None else (0, 0)

    def document_lines_apart(self, items: list[Recipient]) -> bool:
        """Whether the items stand in lines of their own, each opened by a hyphen or one of them at least."""
        lines = {self.printed.line_at(self.place_of(item)[0]) for item in items}
        return len(lines) == len(items)

    @functools.cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block of the body, parents first."""
        return tuple(_walk(self.directive.body))

    def level_on_date(self) -> str | None:
        """The issuer's level as the registry knows it on the paper's date."""
        issuer = self.directive.issuers[0] if self.directive.issuers else None
        if issuer is None:
            return None
        body = vocab.bodies.find(issuer.name, self.directive.issued_on)
        return issuer.level or (body.level if body is not None else None)


def _walk(blocks: tuple[Block, ...]) -> list[Block]:
    found = []
    stack = list(reversed(blocks))
    while stack:
        block = stack.pop()
        found.append(block)
        stack += reversed(block.children)
    return found


def _is_capitals(words: str) -> bool:
    """Whether all letters are capitals, up to wide blanks."""
    letters = [char for char in re.split(r"\s{2}", words)[0] if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) >= 0.8 * len(letters)
