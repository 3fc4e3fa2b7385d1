"""The name of a signer that stands where no name is printed: a scan ran it into an item of Nơi nhận."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.closing.recipients import ARCHIVE
from congvan.reading.closing.wording import BEHIND_ARCHIVE, NAME_BEHIND
from congvan.reading.grammar.persons import find_name, is_surname
from congvan.reading.grammar.posts import WORD
from congvan.reading.text.lines import Piece

if TYPE_CHECKING:
    from congvan.reading.closing.columns import Foot
    from congvan.reading.text.sheet import Sheet

_REST = 200  # characters of a line that a name behind an item may take
_BEFORE = 14  # characters before a name in which a post tells that it is a recipient's


def recover_name(foot: Foot) -> None:
    """Take the name from the end of an item, where a scan ran it in and no other name was found."""
    if foot.named:
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
