"""Capitals and characters: NĐ30 PL I, I.4 and PL II; STANDARDS of Unicode."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_TCVN3 = re.compile(r"[A-Za-zµ¸¹¶·¨©ª«¬­®¡-ÿ]*[©®µ¸¹«¬ª­][A-Za-z]*")
# Pairs of letters that VNI makes of one letter and its mark, and that Vietnamese in Unicode never has.
_VNI = re.compile(r"\b\w*(?:[aeoöô][âùøûõïäåëê]|[aeu][ùøûõï]|[ae][áàã]|ñ|öô|ôù|uû|oå)\w*\b", re.IGNORECASE)
# Letters of VNI that Vietnamese does not have at all.
_VNI_LETTERS = re.compile("[øûïöåñäëØÛÏÖÅÑÄË]")
_LEGACY_LETTERS = re.compile("[©®µ¸¹«¬ª¶·¨]")
_FEW_LEGACY = 3
_PINPOINT = re.compile(r"(?<=[\w,;] )(?P<word>Khoản|Điểm)(?= (?:\d{1,2}|[a-zđ])\b,? (?:[Kk]hoản|[Đđ]iều|\d))")
_ARTICLE = re.compile(r"(?<=[\w,] )điều(?= \d{1,3}[a-z]? (?:của )?(?:Luật|Nghị|Thông|Quyết|Bộ luật|Hiến|Quy|Pháp))")
_CITY = re.compile(r"\b(?:thành phố Hồ Chí Minh|thủ đô Hà Nội)\b")
_PEOPLE = re.compile(r"\bnhân dân\b")
_PEOPLE_BODY = re.compile(
    r"(?:ủy ban|uỷ ban|hội đồng|tòa án|toà án|viện kiểm sát|kiểm sát|quân đội|công an|vũ trang|giáo viên|chứng minh|chứng minh thư|tối cao|nhà giáo|thầy thuốc|nghệ sĩ|quỹ tín dụng|tín dụng|biên phòng|quốc phòng toàn|an ninh|báo|hội thẩm|dân quân|chiến tranh|quần chúng|hội|cộng hòa|cộng hoà|thanh tra|luật sư|lực lượng|nghĩa)\s+$",
    re.IGNORECASE,
)
_STATE_WORD = re.compile(r"(?<=Đảng, )nhà nước\b|(?<=Đảng và )nhà nước\b|\bnhà nước(?= (?:ta|Cộng hòa|Cộng hoà)\b)")
_LOOK_ALIKES = re.compile("[\u00d0\u0189]")
_DASH_IN_NUMBER = re.compile(
    r"\d{1,5}(?:[/-]\d{4})?\s?[/\u2010-\u2015\u2212-]\s?[A-ZĐa-z]{2,6}\s?[/\u2010-\u2015\u2212-]\s?[A-ZĐ][\w&]+"
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_TONE_WORD = re.compile(r"\b\w{0,4}(?:[òóỏõọ][ae]|o[àáảãạèéẻẽẹ]|[ùúủũụ]y|u[ỳýỷỹỵ])\b", re.IGNORECASE)
_NEW_STYLE = re.compile(r"o[àáảãạèéẻẽẹ]$|u[ỳýỷỹỵ]$", re.IGNORECASE)


@rule("S-PG-06")
def unicode_text(paper: Paper) -> Iterator[Fault]:
    """Unicode: no words in the bytes of TCVN3 or VNI."""
    for printed in paper.docx.paragraphs if paper.docx is not None else ():
        for run in printed.shown():
            if run.fonts[0].startswith((".Vn", "VNI-", "VNtimes")):
                yield Fault(found=run.fonts[0], expected="Times New Roman", kind="font", location=printed.location)
                return
    text = paper.printed.source
    words: list[re.Match[str]] = []
    if len(_LEGACY_LETTERS.findall(text)) >= _FEW_LEGACY * 2:
        words = [one for one in _TCVN3.finditer(text) if any(char.isascii() and char.isalpha() for char in one[0])]
    if len(words) < _FEW_LEGACY and _VNI_LETTERS.search(text):
        words = list(_VNI.finditer(text))
    if len(words) >= _FEW_LEGACY:
        place = paper.printed.offset(words[0].start()), paper.printed.offset(words[0].end())
        yield Fault(*place, words[0][0])


@rule("S-PG-08")
def composed(paper: Paper) -> Iterator[Fault]:
    """The text is in NFC."""
    source = paper.printed.source
    if unicodedata.is_normalized("NFC", source):
        return
    for line in re.finditer(r"[^\n]+", source):
        if not unicodedata.is_normalized("NFC", line[0]):
            place = paper.printed.offset(line.start()), paper.printed.offset(line.end())
            yield Fault(*place, unicodedata.normalize("NFC", line[0]).strip()[:40])
            return


@rule("S-VH-01")
def capitals(paper: Paper) -> Iterator[Fault]:
    """Nhân dân, Nhà nước, Thủ đô Hà Nội, Thành phố Hồ Chí Minh; điểm and khoản in lower case."""
    start, end = paper.body_range
    for pattern in (_PINPOINT, _ARTICLE, _CITY, _STATE_WORD):
        match = pattern.search(paper.text, start, end)
        if match is not None:
            words = match[0]
            lower = pattern is _PINPOINT
            expected = words.lower() if lower else words[0].upper() + words[1:]
            yield Fault(*match.span(), words, expected, suggestion=expected)
    for match in _PEOPLE.finditer(paper.text, start, end):
        if not _PEOPLE_BODY.search(paper.text[max(0, match.start() - 20) : match.start()].replace("\n", " ")):
            yield Fault(*match.span(), match[0], "Nhân dân", suggestion="Nhân dân")
            return


@rule("X-05")
def look_alikes(paper: Paper) -> Iterator[Fault]:
    """Đ is U+0110, and a hyphen in a number is a hyphen."""
    match = _LOOK_ALIKES.search(paper.text)
    if match is not None:
        yield Fault(*match.span(), _around(paper, match.start()), "Đ", suggestion="Đ")
    for number in _DASH_IN_NUMBER.finditer(paper.text):
        dash = _DASHES.search(number[0])
        if dash is not None:
            expected = _DASHES.sub("-", number[0])
            yield Fault(*number.span(), number[0], expected, "dash", suggestion=expected)
            return


def _around(paper: Paper, at: int) -> str:
    start, end = paper.text.rfind(" ", 0, at) + 1, paper.text.find(" ", at)
    return paper.text[start : end if end > 0 else at + 1].split("\n")[0]


@rule("X-06")
def one_tone_style(paper: Paper) -> Iterator[Fault]:
    """One placement of tone marks in a paper: hòa or hoà, ủy or uỷ."""
    styles: dict[str, dict[bool, re.Match[str]]] = {}
    for match in _TONE_WORD.finditer(paper.text):
        word = match[0]
        if word[0] in "qQ" or (word[0].isupper() and not word.isupper()):
            continue
        found = styles.setdefault(vocab.folding.tone_key(word), {})
        found.setdefault(_NEW_STYLE.search(word) is not None, match)
        if len(found) > 1:
            first, second = (one[0] for one in found.values())
            yield Fault(*match.span(), f"{first}, {second}")
            return
