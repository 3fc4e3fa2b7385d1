"""Signature blocks: capacity, post and name (NĐ30 PL I, II.7; HD05 Phần II, I.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.anchors import CAPACITY, capacity_of
from congvan.reading.lines import capitals, words_of

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Raw
    from congvan.reading.lines import Piece

# Words that posts are made of (chủ tịch, giám đốc, trưởng …).
_POST = re.compile(
    r"\b(?:chu tich|giam doc|[a-z]*truong|truong ban|bi thu|chanh|pho|thu tuong|tong bi thu|tong giam doc|chu nhiem|"
    r"tu lenh|chinh uy|uy vien|tham phan|thu ky|kiem sat vien|ke toan|cuc truong|chu toa|doan truong|tong kiem toan)\b"
)
_BODY = re.compile(
    r"(?:uy ban|hoi dong|ban |bo |so |tinh uy|thanh uy|vien |toa an|chinh phu|cong ty|thuong truc|doan |lien doan)"
)
_MORE_OF_BODY = re.compile(r"(?:tinh|thanh pho|huyen|quan|xa|phuong|viet nam|va) ")
_RANK = re.compile(
    r"(?:(?:gs|pgs|ts|ths|bs|ks|ng[uư]t|nsnd|ngut|cn|ls)\.?\s+|(?:dai|thuong|trung|thieu) (?:tuong|ta|uy) )+"
)
_EDGE = re.compile(r"^[^\w']+|[^\w']+$")
_STAMP = re.compile(r"ky boi|thoi gian ky|co quan:|email|@|\+07|nguoi ky|\d{1,2}[./]\d{1,2}[./]\d{4}|https?:")


def is_capacity(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece opens a signature block: ``KT. CHỦ TỊCH``, ``T/M BAN THƯỜNG VỤ``."""
    match = CAPACITY.match(draft.text.fold, start, end)
    if match is None or capitals(draft.text.plain[start:end]) < 0.75:
        return False
    rest = draft.text.fold[match.end() : end]
    return (
        match["mark"] != "q"
        and (_POST.search(rest) is not None or _BODY.match(rest) is not None)
        or (
            match["mark"] == "q"
            and draft.text.text[match.start() + 1 : match.end()].strip()[:1] == "."
            and _POST.match(rest) is not None
        )
    )


def looks_like_post(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece is a post or the body signed for: capitals with a word for a post in them."""
    printed = draft.text.text[start:end]
    if capitals(printed) > 0.75:
        words = words_of(printed)
        return _POST.search(draft.text.fold, start, end) is not None or (
            len(words) > 2 and not set(",;:") & set(printed)
        )
    fold = draft.text.fold[start:end].strip()
    return len(fold) < 40 and _POST.match(fold) is not None and not set(",;:.") & set(printed) and printed[:1].isupper()


def looks_like_name(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece is a person's name: two to six words, nearly all with a capital and small letters."""
    printed = _EDGE.sub("", draft.text.text[start:end])
    if (
        not 5 <= len(printed) <= 48
        or set(printed) & set(";:/()0123456789|@")
        or _STAMP.search(draft.text.fold, start, end)
    ):
        return False
    words = printed.split()
    named = sum(word[:1].isupper() and not (len(word) > 1 and word.isupper()) for word in words)
    return 2 <= len(words) <= 6 and named >= 2 and named >= len(words) - 1 and not words_end(printed)


def words_end(printed: str) -> bool:
    """Whether words end as a list item does."""
    return printed.endswith((";", ","))


def read_signatures(draft: Draft, right: list[Piece]) -> None:
    """Make signatures of the pieces at the right, in reading order; two columns of them are two signers."""
    for column in _columns(draft, right):
        raw = _signature(draft, column, joint=len(right) != len(column))
        if raw is not None:
            draft.signatures.append(raw)


def _columns(draft: Draft, right: list[Piece]) -> list[list[Piece]]:
    """The pieces of each signer: two where a line holds two posts or names."""
    rows: dict[int, list[Piece]] = {}
    for piece in right:
        rows.setdefault(piece.row, []).append(piece)
    pairs = [row for row in rows.values() if len(row) == 2]  # noqa: PLR2004 - two columns
    if len(pairs) < 2:  # noqa: PLR2004 - one pair alone is an accident of spacing
        return [right]
    middle = sum(row[0].x + row[1].x for row in pairs) / len(pairs) / 2
    columns: list[list[Piece]] = [[], []]
    for row in rows.values():
        for piece in row:
            columns[piece.x > middle].append(piece)
    return columns


def _signature(draft: Draft, pieces: list[Piece], *, joint: bool) -> Raw | None:
    """One signer's block: capacities above each other, the last one counts; then the post; then the name."""
    text, fold = draft.text.text, draft.text.fold
    raw: Raw = {"name": None, "position": None, "capacity": None, "on_behalf_of": None}
    post: list[str] = []
    used: list[Piece] = []
    behalf_open = False
    for piece in pieces:
        start, end = piece.start, piece.end
        printed = " ".join(text[start:end].split()).strip(" |-_")
        if is_capacity(draft, start, end):
            match = CAPACITY.match(fold, start, end)
            raw["capacity"] = capacity_of(match["mark"]) if match else None
            raw["on_behalf_of"] = " ".join(text[match.end() : end].split()).rstrip(" .;") if match else None
            behalf_open = True
            post = []
        elif _continues(raw, behalf_open, fold[start:end]):
            raw["on_behalf_of"] = f"{raw['on_behalf_of']} {printed}"
            behalf_open = printed.endswith(",")
        elif capitals(printed) > 0.6 and looks_like_post(draft, start, end):
            if (
                joint
                and not post
                and raw["capacity"] is None
                and _BODY.match(fold[start:end])
                and not _POST.search(fold[start:end])
            ):
                continue
            post.append(printed)
            behalf_open = False
        elif looks_like_name(draft, start, end):
            raw["name"] = _bare_name(draft, start, end)
        elif not post and looks_like_post(draft, start, end):
            post.append(printed)
        else:
            continue
        used.append(piece)
        draft.covered.append((start, end))
    if not used:
        return None
    raw["position"] = " ".join(post) or None
    raw["span"] = draft.text.span(min(p.start for p in used), max(p.end for p in used))
    return raw


def _continues(raw: Raw, behalf_open: bool, fold: str) -> bool:  # noqa: FBT001 - a step of one loop
    """Whether a line goes on with the name of the body or post signed for."""
    behalf = raw["on_behalf_of"]
    return bool(behalf_open and behalf and (behalf.endswith(",") or _MORE_OF_BODY.match(fold)))


def _bare_name(draft: Draft, start: int, end: int) -> str:
    """A name without title, rank and the marks around it."""
    name = _EDGE.sub("", draft.text.text[start:end])
    at = start + draft.text.text[start:end].find(name)
    if rank := _RANK.match(draft.text.fold, at, at + len(name)):
        name = draft.text.text[rank.end() : at + len(name)]
    return " ".join(name.split())
