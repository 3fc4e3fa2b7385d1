"""The names of persons: which words can be one, and which titles and ranks stand before it (NĐ30 PL I, II.7.c)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.text.lines import end_of_words
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

# With its marks a name may begin so (Xa Thị …, Phương Văn …); without them only a unit's does.
_NO_NAME = re.compile(
    r"(?:tỉnh|thành phố|huyện|quận|xã|phường|văn phòng|[uủ][yỷ] ban|sở|bộ|cục|chi cục|ban|hội|trung tâm|công ty|tổng|"
    r"chi nhánh|phòng|viện|trường|báo|website|trang|cổng) ",
    re.IGNORECASE,
)
_NO_NAME_BARE = re.compile(
    r"(?:tinh|thanh pho|huyen|quan|xa|phuong|van phong|uy ban|so|bo|cuc|chi cuc|ban|hoi|trung tam|cong ty|tong|"
    r"chi nhanh|phong|website|trang) "
)
# Words that a name never has in small letters, as "Tổng cục Thuế" has: those that bodies are called by.
_OF_BODIES = frozenset(
    (
        "cuc",
        "quan",
        "phong",
        "ban",
        "so",
        "bo",
        "truong",
        "hoi",
        "uy",
        "vien",
        "trung",
        "thue",
        "chinh",
        "dien",
        "tu",
        "nuoc",
    )
)
RANK = re.compile(
    r"(?:(?:gs|pgs|ts|ths|bs|ks|ng[uư]t|nsnd|ngut|cn|ls)\.?\s+|(?:dai|thuong|trung|thieu)\s+(?:tuong|ta|uy)\s+)+"
)
_EDGE = re.compile(r"[^\w']*")
_STAMP = re.compile(r"ky boi|thoi gian ky|co quan:|email|@|\+07|nguoi ky|\d{1,2}[./]\d{1,2}[./]\d{4}|https?:")


def looks_like_name(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece is a person's name: two to six words, nearly all with a capital and small letters."""
    printed = without_marks(draft.text.text[start:end])
    if (
        not 5 <= len(printed) <= 48
        or set(printed) & set(";:/()0123456789|@")
        or _STAMP.search(draft.text.fold, start, end)
    ):
        return False
    if rank := RANK.match(fold(printed)):
        printed = printed[rank.end() :]
    words = [word for each in printed.split() if (word := each.strip("'\""))]
    if (_NO_NAME_BARE if printed.isascii() else _NO_NAME).match(printed.lower() if printed.isascii() else printed):
        return False
    named = sum(word[:1].isupper() and not (len(word) > 1 and word.isupper()) for word in words)
    of_body = any(word[0].islower() and fold(word) in _OF_BODIES for word in words[1:])
    return 2 <= len(words) <= 6 and named >= 2 and named >= len(words) - 1 and not of_body and not words_end(printed)


def without_marks(printed: str) -> str:
    """A piece without what is neither letter nor digit at its edges; an apostrophe opens names (``H'Nương``)."""
    lead = _EDGE.match(printed)
    end = end_of_words(printed, keep="'")
    return printed[lead.end() if lead else 0 : end]


def words_end(printed: str) -> bool:
    """Whether words end as a list item does."""
    return printed.endswith((";", ","))


def is_name_word(word: str) -> bool:
    """Whether a word is set as those of a name are: a capital, then small letters."""
    return word[:1].isupper() and word[1:].islower() and word.isalpha()


def bare_name(draft: Draft, start: int, end: int) -> str:
    """A name without title, rank and the marks around it."""
    name = without_marks(draft.text.text[start:end])
    at = start + draft.text.text[start:end].find(name)
    if rank := RANK.match(draft.text.fold, at, at + len(name)):
        name = draft.text.text[rank.end() : at + len(name)]
    return " ".join(name.split())
