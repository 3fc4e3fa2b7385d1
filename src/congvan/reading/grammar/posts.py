"""The posts that people sign by, their deputies, and the capacity in which one signs (NĐ30 PL I, II.7; HD05 Phần II, I.7).

A post is read by its words where they stand clean, and by :mod:`congvan.reading.grammar.tolerance` where a scan spoiled
them: ``GLÁM ĐÓC``, ``BHÓ CHỦ TỊCH``. The table ``posts.csv`` tells whose deputy each is.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import compact, nearest
from congvan.vocab import tables
from congvan.vocab.folding import fold, tone_key

if TYPE_CHECKING:
    from congvan.vocab.codes import Capacity

WORD = rule(
    "grammar.post.word",
    r"\b(?:chu tich|giam doc|(?<!moi )(?<!thi )(?<!nha )(?:[a-z]{3,9})?truong\b"
    r"(?! (?:thpt|thcs|tieu hoc|dai hoc|mam non|cao dang))|bi thu|chanh|pho|thu tuong|"
    r"chu nhiem|tu lenh|chinh uy|uy vien|tham phan|thu ky|kiem sat vien|ke toan|chu toa|chu tri|tong kiem toan|thong doc)\b",
    basis="NĐ30 PL I, II.7.c: the post of the signer",
    examples=(
        "GIÁM ĐỐC",
        "PHÓ",
        "TRƯỞNG PHÒNG",
        "CHÁNH VĂN PHÒNG",
        "HIỆU TRƯỞNG",
        "CHỦ TỊCH",
        "BÍ THƯ",
        "THỦ TƯỚNG",
        "CHỦ NHIỆM",
        "TƯ LỆNH",
        "CHÍNH ỦY",
        "ỦY VIÊN",
        "THẨM PHÁN",
        "THƯ KÝ",
        "KIỂM SÁT VIÊN",
        "KẾ TOÁN",
        "CHỦ TỌA",
        "CHỦ TRÌ",
        "TỔNG KIỂM TOÁN",
        "THỐNG ĐỐC",
    ),
    counterexamples=(
        "MÔI TRƯỜNG",
        "THỊ TRƯỜNG",
        "NHÀ TRƯỜNG",
        "TRƯỜNG ĐẠI HỌC",
        "TRƯỜNG THPT",
        "TRƯỜNG THCS",
        "TRƯỜNG TIỂU HỌC",
        "TRƯỜNG MẦM NON",
        "TRƯỜNG CAO ĐẲNG",
        "CÔNG AN TỈNH",
    ),
)
SPOILED = rule(
    "grammar.post.spoiled",
    r"(?=.{0,20}[a-z?]{3})[a-z0-9?][a-z0-9?. -]{4,70}",
    basis="OCR: a post of posts.csv but for letters that scans confuse (confusions.csv), within a fifth of its length",
    examples=("GLÁM ĐÓC", "BHÓ CHỦ TỊCH", "VỤ TRUON", "1Ó CỤC TRƯỞNG"),
    counterexamples=("- Như trên", "12/6"),
    anchored=True,
)
_STAIN = rule(
    "grammar.post.stain",
    r"(?<=[a-z])[^a-z0-9?\s.-](?=[a-z])",
    basis="OCR: a stain where a blank is printed between two words of a post",
    examples=("PHÓ`CHỦ TỊCH", "PHÓ'GIÁM ĐỐC"),
    counterexamples=("PHÓ CHỦ TỊCH", "PHÓ-GIÁM ĐỐC"),
)
CAPACITY = rule(
    "grammar.capacity.mark",
    r"(?P<mark>t[./]?u[. ]?q|uq|t[./]?m|k[./]?t|t[./]?l|q|thua lenh|thua uy quyen|thay mat|ky thay)(?:\s?[./,]\s*|\s+)(?=[a-z])",
    basis="NĐ30 PL I, II.7.b; HD05 Phần II, I.7.1.1",
    examples=(
        "KT. GIÁM ĐỐC",
        "T/M BAN THƯỜNG VỤ",
        "TUQ. CỤC TRƯỞNG",
        "T.U.Q GIÁM ĐỐC",
        "TU Q. GIÁM ĐỐC",
        "TL, GIÁM ĐỐC",
        "UQ. CHỦ TỊCH",
        "Q. GIÁM ĐỐC",
        "THỪA LỆNH BỘ TRƯỞNG",
        "THỪA ỦY QUYỀN GIÁM ĐỐC",
        "THAY MẶT ỦY BAN",
        "KÝ THAY BỘ TRƯỞNG",
    ),
    counterexamples=("GIÁM ĐỐC", "KT"),
    anchored=True,
)
# K1., KI., KE., KẾT., KT:, CT, 1T. for KT.; T1., TI., FL., 1L. for TL.; TUO. for TUQ., above a post; 1M., TN. for TM., above a body.
SCANNED = rule(
    "grammar.capacity.scanned",
    r"[^\w\n]{0,4}(?:[^\W\d_]{1,2}[^\w\n]{1,3})?(?:(?P<kt>k[a-z0-9?]{0,3}|ct|[1il]t)|(?P<tuq>[tli]u[o0qg9]?)|(?P<tl>t[1ijl!?]|[f1i]l)|(?P<tm>[17fil]m|t\s?m|tn))"
    r"\s?[.,:;*'_-]{1,2}\s*(?=\w|\?)",
    basis="OCR of a capacity: K opens no other mark than KT; a post follows, or behind TM a body",
    examples=(
        "K1. GIÁM ĐỐC",
        "KÍ. GIÁM ĐÓC",
        "KT: THỦ TƯỚNG",
        "T1. GIÁM ĐỐC",
        "FL. GIÁM ĐỐC",
        "TUO. CỤC TRƯỞNG",
        "TU. GIÁM ĐỐC",
        "KT: €ỤC TRƯỞNG",
        "CT, CHỦ TỊCH",
        "1T. TRƯỞNG PHÒNG",
        "1L. GIÁM ĐỐC",
        "IL. BỘ TRƯỞNG",
        "1M. ỦY BAN NHÂN DÂN",
        "7M. ỦY BAN NHÂN DÂN",
        "FM. ỦY BAN NHÂN DÂN",
        "IM. ỦY BAN NHÂN DÂN",
        "T M. ỦY BAN NHÂN DÂN",
        "TM: ỦY BAN NHÂN DÂN",
        "TN. ỦY BAN NHÂN DÂN",
        "TM_ỦY BAN NHÂN DÂN",
    ),
    counterexamples=("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "ỦY BAN NHÂN DÂN"),
    anchored=True,
)
_CODES: dict[str, Capacity] = {"tm": "TM", "kt": "KT", "tl": "TL", "tuq": "TUQ", "uq": "TUQ", "q": "Q"}
_CODES |= {"thua lenh": "TL", "thua uy quyen": "TUQ", "thay mat": "TM", "ky thay": "KT"}  # as older papers have them
_PARTED = re.compile(r"[./ ]")
_MOST_WORDS = 6
_SHORTEST = 5
"""Letters of a post that can be told though spoiled."""


class Post(NamedTuple):
    """A post that was read.

    Attributes:
        name: The post of the table, folded: ``giam doc``; the very words where the table has none.
        cost: What the deviation from it costs; 0 where it stands clean.
        start: First offset of its words in what was looked at.
        end: One past the last.
    """

    name: str
    cost: float
    start: int
    end: int


@functools.cache
def _posts() -> dict[str, str]:
    """Posts and their deputies, folded, in the order of the table; a deputy has no deputy."""
    deputies: dict[str, str] = {}
    for row in tables.rows("posts"):
        deputies.setdefault(fold(row["post"]), fold(row["deputy"]))
    for row in tables.rows("posts"):
        deputies.setdefault(fold(row["deputy"]), "")
    deputies.pop("", None)
    return deputies


@functools.cache
def _all_posts() -> tuple[str, ...]:
    return tuple(_posts())


def clean_post(folded: str) -> str | None:
    """The longest post of the table with which a folded line begins; ``None`` where none does."""
    if not folded.startswith(_all_posts()):
        return None
    found = [post for post in _posts() if folded.startswith(post) and not folded[len(post) : len(post) + 1].isalnum()]
    return max(found, key=len, default=None)


@functools.lru_cache(maxsize=2048)
def read_post(folded: str) -> Post | None:
    """The post with which a line begins, clean or spoiled; ``None`` where none does.

    >>> read_post("pho giam doc so y te").name, read_post("hogiam b6c").name
    ('pho giam doc', 'pho giam doc')
    """
    if clean := clean_post(folded):
        return Post(clean, 0.0, 0, len(clean))
    folded = _STAIN.pattern.sub(" ", folded)
    if SPOILED.match(folded) is None:
        return None
    found: Post | None = None
    for last in list(re.finditer(r"\S+", folded))[:_MOST_WORDS]:
        piece = folded[: last.end()]
        if len(compact(piece)) < _SHORTEST:
            continue
        near = nearest(piece, _posts())
        if near is not None and last.end() < len(folded) and compact(near[0]).startswith(compact(piece)):
            continue  # "CHÍNH SÁCH" is no torn CHÍNH ỦY
        if near is not None and (found is None or near[1] / len(near[0]) < found.cost / len(found.name)):
            found = Post(*near, 0, last.end())
    return found


@functools.cache
def _small_posts() -> tuple[str, ...]:
    """The posts and deputies of the table in small letters, with their marks, and the blank behind each."""
    rows = tables.rows("posts")
    return tuple(f"{tone_key(row[column])} " for row in rows for column in ("post", "deputy") if row[column])


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(post.split(" ", 1)[0].rstrip(",") for post in _posts())


def small_post(printed: str) -> bool:
    """Whether a piece set in small letters begins with a post, with its marks: ``Phó Giám đốc``, and not ``Trương Văn``.

    >>> small_post("Trưởng phòng"), small_post("Trương Phong")
    (True, False)
    """
    if fold(printed[:40].split(" ", 1)[0]) not in _first_words() or printed.isupper() or not printed[:1].isupper():
        return False
    words = tone_key(printed[:40]) + " "
    return words.startswith(_small_posts())


def begins_post(folded: str) -> bool:
    """Whether one word is the first of a post that goes on in the next line: ``CỤC`` over ``TRƯỞNG``."""
    return any(post.startswith(folded.strip() + " ") for post in _posts())


def is_deputy(post: str, below: str) -> bool:
    """Whether the second of two posts of the table is the deputy of the first."""
    return _posts().get(post) == below != ""


def capacity_of(mark: str) -> Capacity:
    """The code of a printed capacity: ``K/T`` is ``KT``."""
    return _CODES.get(mark) or _CODES[_PARTED.sub("", mark)]
