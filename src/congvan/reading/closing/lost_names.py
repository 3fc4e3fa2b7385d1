"""The name of a signer that stands where no name is printed: a scan ran it into an item of Nơi nhận."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.closing.recipients import ARCHIVE
from congvan.reading.closing.stamps import opens_stamp
from congvan.reading.closing.wording import BEHIND_ARCHIVE, NAME_BEHIND
from congvan.reading.grammar.persons import find_name, is_surname, looks_like_name, opens_with_surname
from congvan.reading.grammar.posts import WORD
from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL, SMALL
from congvan.reading.text.lines import Piece

if TYPE_CHECKING:
    from congvan.reading.closing.columns import Foot
    from congvan.reading.text.sheet import Sheet

_IN_STAMP = rule(
    "closing.name.in-stamp",
    rf"(?:^|\s)(?P<name>[{CAPITAL}][{SMALL}]{{1,6}}(?:\s[{CAPITAL}][{SMALL}]{{1,6}}){{2,3}})(?=\s?[^\w\s]|\s\d|\s?$)",
    basis="OCR: the stamp of a digital signature (NĐ30 PL I, II.8) stands over the name and is read in one line with it",
    examples=("x ⁄ 2005. Phan Thị Hiếu 16:48", "‹Trần Văn An› +07", "x Trần Văn An "),
    counterexamples=("Ký bởi Sở Y Tế tỉnh", "Trần Bình 16:48"),
    runs_on="text",
)
_REST = 200  # characters of a line that a name behind an item may take
_BEFORE = 14  # characters before a name in which a post tells that it is a recipient's


def recover_name(foot: Foot) -> None:
    """Take the name from the end of an item, where a scan ran it in and no other name was found."""
    if not foot.is_nameless:
        return
    for item in reversed(foot.items):
        archive = ARCHIVE.match(foot.draft.text.fold, *item[0]) is not None
        for index, (start, end) in reversed([*enumerate(item)]):
            found = _name_behind(foot.draft, start, end, is_open=index < len(item) - 1, archive=archive)
            if found:
                item[index] = (start, found)
                name = find_name(foot.draft, found, end) or (found, end)
                foot.keep(Piece(*name, foot.last_row, 1, 0))
                return
    for piece in reversed(foot.passed):
        if inner := name_in_stamp(foot.draft, piece):
            foot.keep(inner)
            return


def name_in_stamp(sheet: Sheet, piece: Piece) -> Piece | None:
    """The name that a scan ran into a line of the stamp around it; who signed digitally is told otherwise."""
    if opens_stamp(sheet, piece.start, piece.end):
        return None
    found = _IN_STAMP.search(sheet.text.text, piece.start, piece.end)
    if found is None or not opens_with_surname(found["name"]) or not looks_like_name(sheet, *found.span("name")):
        return None
    return piece._replace(start=found.start("name"), end=found.end("name"))


def _name_behind(sheet: Sheet, start: int, end: int, *, is_open: bool, archive: bool) -> int:
    """Where a name begins that was run into the end of a line of an item; 0 where none was.

    A comma before it, and nothing else, parts it from an item that is open: that goes on in the next line.
    """
    text, fold = sheet.text.text, sheet.text.fold
    floor = max(start, end - _REST)
    behind = NAME_BEHIND.search(text, floor, end)
    if behind is None and archive:
        behind = BEHIND_ARCHIVE.search(text, floor, end)
    if behind is None or (not archive and (behind.group()[0] == ",") is not is_open):
        return 0
    if WORD.search(fold, max(start, behind.start() - _BEFORE), behind.start()):
        return 0
    found = find_name(sheet, behind.start("name"), end)
    return behind.start("name") if found is not None and is_surname(fold[found[0] : end]) else 0
