"""A line into which the parts of a signature were run: capacity, capacity, post and name, one behind another."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.closing.capacity import is_capacity, opens_block
from congvan.reading.grammar.bodies import begins_body, opens_body
from congvan.reading.grammar.persons import find_name, looks_like_name, opens_with_surname, without_rank
from congvan.reading.grammar.posts import CAPACITY, SCANNED, capacity_of, clean_post, read_post
from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

    _Zone = tuple[int, int]
    _AreTwo = Callable[[Sheet, _Zone, _Zone], bool]

_CAPACITY = rule(
    "closing.run.capacity",
    r"(?<=[^\W_]) (?=(?:TUQ|TM|KT|TL|T/M|K/T|T/L)[./])",
    basis="NĐ30 PL I, II.7.a: a further capacity in a line into which all was run",
    examples=("TÂM‹ ›KT. CHỦ TỊCH", "TỈNH TUQ. X", "TỈNH TM. X"),
    counterexamples=("TỈNH KT", "KT. CHỦ TỊCH", "- KT. X"),
    runs_on="plain",
)
_DEPUTY = rule(
    "closing.run.deputy",
    r" (?=PHO |THU TRUONG )",
    basis="NĐ30 PL I, II.7.b: the deputy's post in a line into which all was run",
    examples=("CHỦ TỊCH‹ ›PHÓ CHỦ TỊCH", "BỘ TRƯỞNG‹ ›THỨ TRƯỞNG THƯỜNG TRỰC"),
    counterexamples=("PHÓ CHỦ TỊCH", "CHỦ TỊCH Phó"),
    runs_on="plain",
)
_NAME = rule(
    "closing.run.name",
    rf"(?<=[{CAPITAL}.)]) (?=\S{{0,8}}[{SMALL}])",
    basis="NĐ30 PL I, II.7.c: the name, its rank before it, behind the post in a line into which all was run",
    examples=("CHỦ TỊCH‹ ›Trần Văn Bình", "TỊCH.‹ ›ThS. Lê Hoa", "CHỦ TỊCH)‹ ›(Đã ký) Lê Hoa"),
    counterexamples=("CHỦ TỊCH TRẦN BÌNH", "Trần Văn Bình"),
    runs_on="text",
)
_OF_MINUTES = rule(
    "closing.run.minutes",
    r"(?:nguoi )?(?:(?P<chair>chu tri|chu toa)|thu ky|ghi bien ban)(?: (?:cuoc hop|hoi nghi))?$",
    basis="NĐ30 PL III, Mẫu 1.9: minutes are signed by the chair and by the secretary, side by side",
    examples=("CHỦ TRÌ", "CHỦ TỌA", "THƯ KÝ", "NGƯỜI GHI BIÊN BẢN", "THƯ KÝ CUỘC HỌP", "CHỦ TRÌ HỘI NGHỊ"),
    counterexamples=("THƯ KÝ HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"),
    anchored=True,
)
_BLANK = re.compile(r"\s+")
_LEAST_JOINT, _LEAST = 2, 3  # words of a name beside another: of a paper that two sign, and of one that may be
_FEWEST = 5  # words of two names side by side; four are one
_BODY = 1  # words of the body signed for, at the least, but one: "TM. ĐOÀN CHỦ TỊCH" is one
_RANKS = 3  # words of ranks and degrees before a name, at the most
_MOST_SIGNERS = 3
_MOST_CUTS = 8
_LONGEST = 200  # characters of a line of which all parts of a signature may stand


def run_together(sheet: Sheet, piece: Piece) -> list[Piece]:
    """The parts of a piece: cut before each further capacity, before a deputy's post, and before the name."""
    if piece.end - piece.start > _LONGEST:
        return [piece]
    parts: list[Piece] = []
    if found := _name_behind(sheet, piece):
        post, name = found
        parts.append(piece._replace(start=name[0], end=name[1]))
        piece = piece._replace(end=post)
    if is_capacity(sheet, piece.start, piece.end):
        cuts = [cut.end() for cut in _CAPACITY.finditer(sheet.text.plain, piece.start, piece.end)]
        last = cuts[-1] if cuts else piece.start
        if deputy := _DEPUTY.search(sheet.text.plain, last, piece.end):
            cuts.append(deputy.end())
        elif post := _post_behind(sheet, last, piece.end):
            cuts.append(post)
        for cut in reversed(cuts):
            parts.insert(0, piece._replace(start=cut, x=piece.x + cut - piece.start))
            piece = piece._replace(end=cut - 1)
    return [piece, *parts]


def _name_behind(sheet: Sheet, piece: Piece) -> tuple[int, tuple[int, int]] | None:
    """Where, behind a post, the name is, and where the post ends: above the rank, and what stands for the hand's signature."""
    text = sheet.text.text
    for gap in _NAME.finditer(text, piece.start, piece.end):
        found = find_name(sheet, gap.end(), piece.end)
        if found is None:
            continue
        end = gap.start()
        for _ in range(_RANKS):
            word = text.rfind(" ", piece.start, end)
            if word < 0 or without_rank(text[word + 1 : found[1]]) != text[slice(*found)]:
                break
            end = word
        return (end, found) if opens_block(sheet, piece.start, end) else None
    return None


def _post_behind(sheet: Sheet, start: int, end: int) -> int:
    """Where, behind a capacity and the whole post signed for, or behind the body, the signer's own begins; 0 for nowhere."""
    fold = sheet.text.fold
    mark = CAPACITY.match(fold, start, end)
    if mark is None:
        return 0
    if capacity_of(mark["mark"]) == "TM":
        gaps = [gap.end() for gap in _BLANK.finditer(fold, mark.end(), end)][_BODY:]
        return next((gap for gap in gaps if clean_post(fold[gap:end])), 0)
    behind = mark.end() + len(clean_post(fold[mark.end() : end]) or "") + 1
    return behind if behind < end and fold[behind - 1] == " " and clean_post(fold[behind:end]) else 0


def names_in(sheet: Sheet, piece: Piece, *, is_joint: bool) -> int:
    """How many names stand side by side in a piece; 0 for one or none."""
    count = len(_names_of(sheet, piece, _LEAST_JOINT if is_joint else _LEAST))
    return count if count > 1 else 0


def posts_in(sheet: Sheet, piece: Piece, *, is_joint: bool) -> int:
    """How many posts stand side by side in a piece, each of a signer of its own; 1 for one or none."""
    return len(_parts(sheet, piece, _are_posts if is_joint else _are_of_minutes))


def side_by_side(sheet: Sheet, right: list[Piece], *, is_joint: bool) -> list[Piece]:
    """The pieces of a foot, cut where a scan put signers' posts one blank apart, and so their names.

    Outside a joint paper these are the chair and the secretary of minutes, or as many posts as whole names in one line.
    """
    least = _LEAST_JOINT if is_joint else _LEAST
    is_named = any(len(_names_of(sheet, piece, least)) > 1 for piece in right)
    are_two = _are_of_signers if is_named else _are_posts if is_joint else _are_of_minutes
    parted = {piece: _parts(sheet, piece, are_two) for piece in right}
    signers = _most_in_a_row(parted)
    if (is_joint or is_named) and signers > 1:
        parted = {
            piece: parts if len(parts) > 1 else _parts(sheet, piece, _are_bodies) for piece, parts in parted.items()
        }
        signers = _most_in_a_row(parted)
    least = _LEAST_JOINT if is_joint or signers > 1 else _LEAST
    return [part for piece in right for each in parted[piece] for part in _names_of(sheet, each, least, signers)]


def _most_in_a_row(parted: dict[Piece, list[Piece]]) -> int:
    """How many stand side by side in one line of which something was parted, at the most; 1 where nothing was."""
    rows = {piece.row for piece, parts in parted.items() if len(parts) > 1}
    counts = Counter(piece.row for piece, parts in parted.items() if piece.row in rows for _ in parts)
    return max(counts.values(), default=1)


def _names_of(sheet: Sheet, piece: Piece, least: int, signers: int = 2) -> list[Piece]:
    """The names that stand side by side in a piece, of so many words at the least; the piece itself for one or none.

    Where it can be cut in several ways, there are to be as many as signers, and as equal as they can.
    """
    text = sheet.text.text
    printed = text[piece.start : piece.end]
    if piece.end - piece.start > _LONGEST or len(printed.split()) < _FEWEST:
        return [piece]
    if not opens_with_surname(without_rank(printed)):
        return [piece]
    starts = [piece.start, *(gap.end() for gap in _BLANK.finditer(text, piece.start, piece.end))]
    if len(starts) < _FEWEST:
        return [piece]
    opening = [at for at in range(least, len(starts) - least + 1) if _opens_name(text, starts, at, piece.end)]
    found: list[list[Piece]] = []
    for count in range(1, _MOST_SIGNERS):
        for cuts in itertools.combinations(opening[:_MOST_CUTS], count):
            edges = [piece.start, *(starts[at] for at in cuts), piece.end + 1]
            parts = [
                piece._replace(start=first, end=last - 1, x=piece.x + first - piece.start, column=piece.column + index)
                for index, (first, last) in enumerate(itertools.pairwise(edges))
            ]
            sizes = [text[part.start : part.end].count(" ") + 1 for part in parts]
            if min(sizes) >= least and all(looks_like_name(sheet, part.start, part.end) for part in parts):
                found.append(parts)
    if not found:
        return [piece]
    return min(
        found, key=lambda parts: (len(parts) != signers, len(parts), max(part.end - part.start for part in parts))
    )


def _opens_name(text: str, starts: list[int], at: int, end: int) -> bool:
    """Whether a name begins with a word, its rank before it, which is then none of the name on its left."""
    name = text[starts[at] : end]
    if not opens_with_surname(without_rank(name)):
        return False
    return all(without_rank(text[starts[at - words] : end]) != name for words in (1, 2) if at >= words)


def _parts(sheet: Sheet, piece: Piece, are_two: _AreTwo) -> list[Piece]:
    """A piece in as many as stand side by side in it, of which each is what is asked for."""
    halves = _halved(sheet, piece, are_two)
    if len(halves) == 1:
        return halves
    return [halves[0], *_parts(sheet, halves[1], are_two)]


def _halved(sheet: Sheet, piece: Piece, are_two: _AreTwo) -> list[Piece]:
    """A piece in two, where each half is what is asked for."""
    if piece.end - piece.start > _LONGEST:
        return [piece]
    for gap in _BLANK.finditer(sheet.text.text, piece.start, piece.end):
        end, start = gap.span()
        if are_two(sheet, (piece.start, end), (start, piece.end)):
            behind = piece._replace(start=start, x=piece.x + start - piece.start, column=piece.column + 1)
            return [piece._replace(end=end), behind]
    return [piece]


def _are_posts(sheet: Sheet, left: _Zone, right: _Zone) -> bool:
    """Whether a whole post stands before one with which the rest begins, and that goes on to its end or to a third."""
    whole = sheet.text.fold[left[0] : right[1]]
    mark = CAPACITY.match(whole)
    first = mark.end() if mark else 0
    if len(clean_post(whole[first:]) or "") > left[1] - left[0] - first:
        return False  # "KT. CHỈ HUY TRƯỞNG" goes on behind "CHỈ HUY"
    if not _is_whole_post(sheet.text.fold[slice(*left)]):
        return False
    if is_capacity(sheet, *right):
        return True
    rest = sheet.text.fold[slice(*right)]
    end = _end_of_post(rest)
    return end == len(rest) or (end > 0 and rest[end : end + 1] == " " and _end_of_post(rest[end + 1 :]) > 0)


def _are_of_signers(sheet: Sheet, left: _Zone, right: _Zone) -> bool:
    """Whether posts of two signers stand beside each other whose names do too: the unit of each may stand behind it."""
    if _are_posts(sheet, left, right) or _are_of_minutes(sheet, left, right):
        return True
    first, second = sheet.text.fold[slice(*left)], sheet.text.fold[slice(*right)]
    post = clean_post(second)
    if post is None and not is_capacity(sheet, *right):
        return False
    mark = CAPACITY.match(first)
    end = mark.end() if mark is not None and capacity_of(mark["mark"]) == "TM" else _end_of_post(first)
    unit = first[end:] if end < len(first) or post is None else second[len(post) :]
    return end > 0 and opens_body(unit.lstrip())


def _are_of_minutes(sheet: Sheet, left: _Zone, right: _Zone) -> bool:
    """Whether the chair and the secretary of a meeting stand beside each other, and nothing else."""
    first = _OF_MINUTES.fullmatch(sheet.text.fold, *left)
    second = _OF_MINUTES.fullmatch(sheet.text.fold, *right) if first is not None else None
    return first is not None and second is not None and first["chair"] is not second["chair"]


def _are_bodies(sheet: Sheet, left: _Zone, right: _Zone) -> bool:
    """Whether the names of two bodies stand beside each other, the first of them one that the registry knows."""
    first, second = sheet.text.fold[slice(*left)], sheet.text.fold[slice(*right)]
    return begins_body(first, second) and vocab.bodies.find(sheet.text.text[slice(*left)]) is not None


def are_signers(sheet: Sheet, pieces: list[Piece]) -> bool:
    """Whether each of the pieces of a line is a name, or each a whole post."""
    spans = [(piece.start, piece.end) for piece in pieces]
    return all(looks_like_name(sheet, *span) for span in spans) or all(
        _OF_MINUTES.fullmatch(sheet.text.fold, *span) or _is_whole_post(sheet.text.fold[slice(*span)]) for span in spans
    )


def _is_whole_post(folded: str) -> bool:
    """Whether nothing but a post stands in a piece, with or without a capacity."""
    return _end_of_post(folded) == len(folded)


def _end_of_post(folded: str) -> int:
    """Where the post ends with which a piece begins, with or without a capacity; 0 where none does."""
    mark = CAPACITY.match(folded) or SCANNED.match(folded)
    first = mark.end() if mark else 0
    post = read_post(folded[first:])
    return first + post.end if post is not None else 0
