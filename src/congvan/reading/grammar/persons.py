"""The names of persons: which words can be one, and which titles and ranks stand before it (NĐ30 PL I, II.7.c)."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.posts import small_post
from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL, SMALL
from congvan.reading.text.lines import end_of_words
from congvan.vocab import tables
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Sheet

# With its marks a name may begin so (Xa Thị …, Phương Văn …); without them only a unit's does.
_NO_NAME = rule(
    "grammar.person.no-name",
    r"(?:tỉnh|thành phố|huyện|quận|xã|phường|văn phòng|[uủ][yỷ] ban|sở|bộ|cục|chi cục|ban|hội|trung tâm|công ty|"
    r"chi nhánh|phòng|viện|trường|báo|website|trang|cổng|đài|vụ|khoa|bệnh viện|công an|kho bạc|liên đoàn|hiệp hội|lãnh đạo|"
    r"các|hệ thống|trưởng|giám đốc|chủ tịch|như|việt(?= nam$)|tổng (?:cục|công|giám|bí|hội|liên|thư|thanh|kiểm|biên)) ",
    basis="bodies and posts begin so; with its marks a name may not be one of them, Xa Thị … is",
    examples=("tỉnh x", "thành phố x", "huyện x"),
    counterexamples=("Xa Thị", "Trần Văn", "Tổng Văn Bình", "tỉnh"),
    runs_on="text",
    flags=re.IGNORECASE,
    anchored=True,
)
_NO_NAME_BARE = rule(
    "grammar.person.no-name-bare",
    r"(?:tinh|thanh pho|huyen|quan|xa|phuong|van phong|uy ban|so|bo|cuc|chi cuc|ban|hoi|trung tam|cong ty|tong|"
    r"chi nhanh|phong|website|trang) ",
    basis="without tone marks only a unit begins so",
    examples=("tỉnh x", "thành phố x", "huyện x"),
    counterexamples=("tran van", "tinh"),
    anchored=True,
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
RANK = rule(
    "grammar.person.rank",
    r"(?:(?:gs|pgs|tskh|ts|ths|bs|bsck\s?[i12]{1,2}|cki{1,2}|ds|ks|kts|ngut|nsnd|nsut|cn|ls|d/c|dong chi"
    r"|(?:thac|tien|bac|duoc) s[iy]|luat su|ky su|(?:pho )?giao su)(?:\.\s*|,?\s+)"
    r"|(?:dai|thuong|trung|thieu)\s+(?:tuong|ta|uy)[,:\s]\s*|(?:chuan|pho)\s+do\s+doc\s+)+",
    basis="NĐ30 PL I, II.7.c: rank, title and degree stand before the name of some signers",
    examples=(
        "GS Trần Văn An",
        "PGS.TS Trần Văn An",
        "TSKH. Vũ An",
        "TS. BS Vũ An",
        "ThS Lê An",
        "BS, Vũ An",
        "BSCKII. Phạm An",
        "CKI. Lê An",
        "DS. Vũ An",
        "KS. Lê An",
        "KTS. Lê An",
        "NGƯT. Lê An",
        "NSND Lê An",
        "NSƯT Lê An",
        "CN. Lê An",
        "LS. Lê An",
        "Đ/c Lê An",
        "Đồng chí Lê An",
        "Đại tá, Lê An",
        "Thượng tá Lê An",
        "Trung tướng Lê An",
        "Thiếu úy Lê An",
        "Chuẩn Đô đốc Lê An",
        "Phó Đô đốc Lê An",
        "Đại tá: Lê An",
        "Thạc sĩ Lê An",
        "Tiến sỹ Lê An",
        "Bác sĩ Lê An",
        "Dược sĩ Lê An",
        "Luật sư Lê An",
        "Kỹ sư Lê An",
        "Giáo sư Lê An",
        "Phó Giáo sư, Tiến sĩ Lê An",
    ),
    counterexamples=("Trần Văn Bình", "Bá Thị Nga", "Tô Lâm"),
    anchored=True,
)
_STAINED = rule(
    "grammar.person.behind-stain",
    rf"(?:\(?[Đđ]ã ký\)?[\s:.]+|[\W\d_]{{1,8}}|\S{{0,12}}[^\w\s]\S{{0,12}}\s+|[{SMALL}]{{1,4}}\s+){{1,3}}(?=[{CAPITAL}])",
    basis="OCR: what a stamp or a stain leaves before a name; the name begins with a known surname",
    examples=(
        "ng Trần Bình Tiến",
        "PÈS.TSKML Vũ Hoàng Linh",
        "1Lê Thiên Phú",
        "(đã ký) Mai Văn Nam",
        "Đã ký: Lê Văn An",
    ),
    counterexamples=("Trần Bình Tiến", "Sở Y tế"),
    runs_on="text",
    anchored=True,
)
_LETTERS = rule(
    "grammar.person.behind-letters",
    rf"[a-z]{{1,2}}[.,:;]?\s+(?=[{CAPITAL}][{SMALL}])",
    basis="OCR: one or two small letters of a stain before a name, which begins with a capital",
    examples=("‹f ›Hùng Cường", "‹ee, ›Anh Tuấn"),
    counterexamples=("ê Văn An", "ông Trần Văn An", "f 12"),
    runs_on="text",
    anchored=True,
)
_SIGNED = rule(
    "grammar.person.signed-behind",
    r"[\s.,]{0,40}\(?\s?[Đđ]ã ký(?: tên)?\s?\)?\W*$",
    basis="NĐ30 PL I, II.7: (Đã ký) in a copy, run in behind the name",
    examples=("An‹ (đã ký)›", "An‹ Đã ký›", "An‹ (Đã ký tên).›"),
    counterexamples=("Đã ký bởi", "đã ký kết"),
    runs_on="text",
)
_MIXED = rule(
    "grammar.person.mixed-capitals",
    rf"[{SMALL}][{CAPITAL}]|^[{CAPITAL}]{{2}}[{SMALL}]{{3}}|^[A-Z]{{2,}}-",
    basis="a name is not spelt so; what a scan made of a stamp is",
    examples=("NguyễnVăn", "TRầnx", "AB-x"),
    counterexamples=("Trần", "TRẦN", "Hà-Nội"),
    runs_on="text",
)
_EDGE = re.compile(r"[^\w']*")
_FEW_LETTERS = 2
_FEWEST = 2  # words of a name
_NO_SIGNS = frozenset(";:/()0123456789|@")
_STAMP = rule(
    "grammar.person.stamp",
    r"ky boi|thoi gian ky|co quan:|email|@|\+07|nguoi ky|\d{1,2}[./]\d{1,2}[./]\d{4}|https?:",
    basis="NĐ30 PL I, II.8: what a digital signature prints is no name",
    examples=("Ký bởi", "Thời gian ký", "Cơ quan: x", "Email x", "a@b", "+07:00"),
    counterexamples=("Trần Văn Bình", "12/2026"),
)


def looks_like_name(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece is a person's name: two to six words, nearly all with a capital and small letters."""
    return _is_name(sheet.text.text[start:end], sheet.text.fold[start:end])


@functools.lru_cache(maxsize=256)  # each piece of a foot is asked about from several sides
def _is_name(whole: str, folded: str) -> bool:
    printed = without_rank(without_marks(whole))
    if not 5 <= len(printed) <= 48 or not _NO_SIGNS.isdisjoint(printed):
        return False
    parts = printed.split()
    words = [word for each in parts if (word := each.strip("'\""))]
    if not 2 <= len(words) <= 6:
        return False
    named = sum([word[0].isupper() and not (len(word) > 1 and word.isupper()) for word in words])
    if named < 2 or named < len(words) - 1 or sum([len(each) > 1 for each in parts]) < 2:
        return False
    if _STAMP.search(folded) or small_post(printed):
        return False
    bare = words[1:] if len(words[0]) <= _FEW_LETTERS and words[0].islower() else words
    if len(bare) == _FEWEST and printed.isascii() and "'" not in printed and not is_surname(bare[0].lower()):
        return False  # letters of a stain, more likely
    if (_NO_NAME_BARE if printed.isascii() else _NO_NAME).match(printed.lower() if printed.isascii() else printed):
        return False
    of_body = any(word[0].islower() and fold(word) in _OF_BODIES for word in words[1:])
    return not (of_body or any(_MIXED.search(word) for word in words) or words_end(printed))


def find_name(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    """The name in a piece of a foot, also behind a stain; ``None`` where there is none."""
    text, folded = sheet.text.text, sheet.text.fold
    while start < end and text[start].isspace():
        start += 1
    if text.find("ã ký", start, end) >= 0 and (signed := _SIGNED.search(text, start, end)):
        end = signed.start()
    if letters := _LETTERS.match(text, start, end):
        start = letters.end() if looks_like_name(sheet, letters.end(), end) else start
    whole = _before_signs(text, start, end)
    if whole < end and opens_with_surname(text[start:whole]) and looks_like_name(sheet, start, whole):
        return start, whole
    stain = _STAINED.match(text, start, end)
    behind = stain is not None and looks_like_name(sheet, stain.end(), end) and is_surname(folded[stain.end() : end])
    if stain is not None and behind:
        printed = folded[start : stain.end()].strip()
        is_whole = "ky" in printed or not any(map(str.isalpha, printed)) or text[stain.end() : end].count(" ") > 1
        if is_whole and not _is_torn_surname(printed):
            return stain.end(), end
    return (start, end) if looks_like_name(sheet, start, end) else None


def _before_signs(text: str, start: int, end: int) -> int:
    """Where a piece ends but for the signs, digits and single letters that a scan found in the stamp behind a name."""
    if text.find("(", start, end) >= 0:
        return end  # "(để b/c)"
    at = end
    for word in reversed(text[start:end].split(" ")):
        if (word[:1].isupper() and word.isalpha() and len(word) > 1) or any(map(_is_word, word.split("'"))):
            break
        at -= len(word) + 1
    at = max(at, start)
    return at if any(not each.isalpha() for each in text[at:end].split()) else end


def _is_word(printed: str) -> bool:
    """Whether a piece has as many letters as a word of a name or of an item has."""
    return sum(map(str.isalpha, printed)) > _FEW_LETTERS


def _is_torn_surname(folded: str) -> bool:
    """Whether a word is a surname that lost its first letter: ``guyễn``, ``rần``."""
    return len(folded) > 2 and any(each[1:] == folded for each in _surnames())


def is_surname(folded: str) -> bool:
    """Whether a folded piece begins with a surname."""
    return folded.split(None, 1)[:1] != [] and folded.split(None, 1)[0] in _surnames()


def opens_with_surname(printed: str) -> bool:
    """Whether a piece begins with a surname, with its marks."""
    return any(word.upper() in _in_capitals() for word in printed.split(None, 1)[:1])


def is_name_in_capitals(printed: str) -> bool:
    """Whether a piece is a name set in capitals: it begins with a surname, and no mark stands in it."""
    printed = without_rank(printed)
    words = printed.split()
    return 2 <= len(words) <= 5 and all(map(str.isalpha, words)) and printed.isupper() and words[0] in _in_capitals()


def without_rank(printed: str) -> str:
    """A name without the rank, title or degree before it."""
    rank = RANK.match(fold(printed))
    return printed[rank.end() :] if rank else printed


@functools.cache
def _surnames() -> frozenset[str]:
    """The surnames, folded: a scan loses their marks."""
    return frozenset(fold(row["surname"]) for row in tables.rows("surnames"))


@functools.cache
def _in_capitals() -> frozenset[str]:
    """The surnames in capitals, with their marks: without them many are words for bodies."""
    return frozenset(row["surname"].upper() for row in tables.rows("surnames"))


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


def bare_name(sheet: Sheet, start: int, end: int) -> str:
    """A name without title, rank and the marks around it."""
    name = without_marks(sheet.text.text[start:end])
    at = start + sheet.text.text[start:end].find(name)
    if rank := RANK.match(sheet.text.fold, at, at + len(name)):
        name = sheet.text.text[rank.end() : at + len(name)]
    return " ".join(name.split())
