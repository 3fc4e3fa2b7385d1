"""Laws, codes and ordinances by name (luật, bộ luật, pháp lệnh), and where such a name ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.cursor import moves
from congvan.reading.grammar.rule import rule
from congvan.reading.references.lexicon import stops, words_that
from congvan.reading.references.words import GAP
from congvan.vocab import laws

if TYPE_CHECKING:
    from congvan.reading.references.page import Page

_RUN = re.compile(r"(?:[\s,]{0,80}[a-z0-9]{1,30}){1,24}")
_SYLLABLE = re.compile(r"[a-z0-9]+")
_UNKNOWN_SYLLABLES = 14
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# Words before "luật" that make another word of it; before a capital only those of schools; drafts are no law yet.
_OTHER_WORD = rule(
    "references.law.other-word",
    r"(?:phap|ky|quy|hoc|khoa|nganh|dinh|am|thiet|nhac|thi|giai|cu nhan)\s{1,3}\Z",
    basis="pháp luật, kỷ luật are no laws",
    examples=(
        "pháp ",
        "kỷ ",
        "quy ",
        "học ",
        "khoa ",
        "ngành ",
        "định ",
        "âm ",
        "thiết ",
        "nhạc ",
        "thi ",
        "giải ",
        "cử nhân ",
    ),
    counterexamples=("theo ",),
)
_SCHOOL = rule(
    "references.law.school",
    r"(?:phap|hoc|khoa|nganh|cu\s{1,3}nhan)\s{1,3}\Z",
    basis="khoa Luật, cử nhân Luật",
    examples=("khoa ", "cử nhân ", "pháp ", "ngành "),
    counterexamples=("theo ",),
)
_DRAFT = rule(
    "references.law.draft",
    r"du\s{1,3}(?:an|thao)\s{1,3}\Z",
    basis="a draft is no law yet",
    examples=("dự án ", "dự thảo "),
    counterexamples=("theo ",),
)
_AMENDING = rule(
    "references.law.amending",
    rf"\s{{0,80}}sua\s{{0,3}}(?:doi)?[\s,\\]{{1,80}}(?:va{GAP})?(?:b[a-z0-9]{{1,3}}{GAP}sung{GAP})?"
    rf"(?:mot{GAP}s[a-z0-9]{{1,2}}{GAP}dieu{GAP})?(?:dieu{GAP}\d{{1,3}}[a-z]?{GAP})?(?:cua{GAP}){{0,2}}"
    rf"(?:(?:cac|\d{{1,2}}){GAP})?",
    basis="Luật sửa đổi, bổ sung một số điều của …",
    examples=(
        " sửa đổi, bổ sung một số điều của ",
        " sửa đổi, bổ sung một số điều của các ",
        " sửa đổi, bổ sung một số điều của 03 ",
        "‹ sửa đổi, bổ sung một số điều của các ›",
        "‹ sửa đổi, bổ sung một số điều của 03 ›",
    ),
    counterexamples=(" Đất đai",),
    anchored=True,
)
_INNER = rule(
    "references.law.inner",
    rf"(?:bo{GAP})?l\s?uat\b",
    basis="an amending law names the laws that it amends",
    examples=("Luật Đất đai", "Bộ luật Dân sự", "L uật"),
    counterexamples=("các luật", "Nghị định"),
    anchored=True,
)
_NEXT_INNER = rule(
    "references.law.next-inner",
    rf"(?:\s{{0,80}},\s{{0,80}}|{GAP}va{GAP})(?=(?:bo{GAP})?l\s?uat\b)",
    basis="an amending law names the laws that it amends, one behind another",
    examples=(", Luật Nhà ở", " và Luật Nhà ở", ", Bộ luật Dân sự"),
    counterexamples=(", Nghị định", " và các"),
    anchored=True,
)
_FACTS = rule(
    "references.law.facts",
    r"\s{1,80}(?:so\s|nam\s|(?:19|20)\d\d)",
    basis="number or year end a law's name",
    examples=(" số 45", " năm 2013", " 2013", " 1998"),
    counterexamples=(" và",),
    anchored=True,
)
_REVISED = rule(
    "references.law.revised",
    r"\s{1,80}(?:\(\s?)?sua\s{1,3}doi(?:\s?,\s?bo\s{1,3}sung)?(?:\s?\))?(?=\s{1,80}(?:so\s|nam\s{1,9}\d|ngay\s|(?:19|20)\d\d))",
    basis="Luật … sửa đổi năm 2020",
    examples=(" sửa đổi năm 2020", " (sửa đổi, bổ sung) số 5", " sửa đổi năm 1998", " sửa đổi 1998", " sửa đổi ngày 5"),
    counterexamples=(" sửa đổi các",),
    anchored=True,
)
_AFTER_AND = frozenset({"cac", "van", "phap", "luat", "bo", "nghi", "thong"})
_ON_NEW_LINE = frozenset({"can", "dieu", "chuong", "khoan", "theo", "xet"})
_VAGUE = frozenset({"gia", "duoc"})


class Name(NamedTuple):
    """The name of a law.

    Attributes:
        start: Where the name begins, after ``Luật``; for an amending law, where ``sửa đổi`` stands.
        end: One past its last character.
        known: The name in the spelling of the table, where the table has it.
    """

    start: int
    end: int
    known: str | None


class _Syllable(NamedTuple):
    word: str
    start: int
    end: int


def law_name(page: Page, start: int, at: int) -> Name | None:
    """The name that follows ``luật`` at ``[start, at)``; ``None`` where no particular law is meant."""
    before = page.fold[max(0, start - 16) : start]
    if (_SCHOOL if page.plain[start].isupper() else _OTHER_WORD).search(before) or _DRAFT.search(before):
        return None
    amending = _AMENDING.match(page.fold, at)
    if amending is not None:
        return _amending_name(page, at, amending.end())
    return _simple_name(page, start, at)


def _amending_name(page: Page, at: int, inner: int) -> Name | None:
    """``sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C``: the laws named inside belong to the name."""
    fold = page.fold
    end = inner
    law = _INNER.match(fold, inner)
    while law is not None:
        name = _simple_name(page, law.start(), law.end())
        if name is None:
            break
        if not moves(end, name.end):
            break
        end = name.end
        more = _NEXT_INNER.match(fold, end)
        law = _INNER.match(fold, more.end()) if more is not None else None
        if law is not None and (fold.startswith(("sua", "so"), law.end() + 1) or _AMENDING.match(fold, law.end())):
            break
    start = at + len(fold[at:inner]) - len(fold[at:inner].lstrip())
    while end > start and fold[end - 1] in " \n\t,\\":
        end -= 1
    if end < inner and _FACTS.match(fold, end) is None:
        return None
    return Name(start, end, None)


def _simple_name(page: Page, start: int, at: int) -> Name | None:
    """One law: by the table, else by its capitals."""
    syllables = _syllables(page.fold, at)
    if not syllables or "," in page.fold[at : syllables[0].start]:
        return None
    capital = page.plain[start].isupper() or page.plain[at - 4].isupper()
    words = [syllable.word for syllable in syllables]
    count = laws.longest_name(words)
    if words[0] == "ve" and not count:
        count = laws.longest_name(words[1:])
        count += bool(count)
    first = syllables[0]
    if count and (capital or count > 1):
        if count == 1 and first.word in _VAGUE and not page.plain[first.start].isupper():
            return None
        end = syllables[count - 1].end
        revised = _REVISED.match(page.fold, end)
        return Name(first.start, revised.end() if revised else end, laws.canonical_name(" ".join(words[:count])))
    near = laws.nearest_name(words) if capital else None
    if near is not None:
        return Name(first.start, syllables[near[0] - 1].end, near[1])
    if not capital or first.word.isdigit() or first.word in words_that("no_law") or first.word in {"su", "so"}:
        return None
    if words[:2] in (["ve", "thue"], ["cac", "to"]):
        return Name(first.start, syllables[1].end, None)
    return _unknown_name(page, syllables) if page.plain[first.start].isupper() else None


def _syllables(fold: str, at: int) -> list[_Syllable]:
    """What may be syllables of the name, up to a mark or to the next law."""
    run = _RUN.match(fold, at)
    syllables: list[_Syllable] = []
    for found in _SYLLABLE.finditer(fold, at, run.end() if run is not None else at):
        word = found[0]
        if word == "luat" and syllables and syllables[-1].word != "phap":
            break
        syllables.append(_Syllable(word, *found.span()))
    return syllables


def _unknown_name(page: Page, syllables: list[_Syllable]) -> Name | None:
    """A law that the table does not have: capitals open its name, a verb, a clause or a mark ends it."""
    first = syllables[0]
    loud = first.end - first.start > 1 and page.plain[first.start : first.end].isupper()
    end = first.end
    count = 1
    for syllable, after in zip(syllables[1:_UNKNOWN_SYLLABLES], [*syllables[2:], first], strict=False):
        if _ends_unknown(page, end, syllable, after.word, loud=loud):
            break
        end = syllable.end
        count += 1
    if first.word == "viet" and count == len(("Việt", "Nam")):
        return None
    return Name(first.start, end, None)


def _ends_unknown(page: Page, end: int, syllable: _Syllable, following: str, *, loud: bool) -> bool:
    """Whether a name that the table does not have ends before this syllable."""
    word = syllable.word
    large = page.plain[syllable.start].isupper()
    between = page.plain[end : syllable.start]
    if "," in between or _BLANK_LINE.search(between) or word.isdigit() or word == "luat":
        return True
    if (word, following) in stops().types or ("\n" in between and large and word in _ON_NEW_LINE):
        return True
    if word == "va":
        return following in stops().folds or following in _AFTER_AND
    small = word in stops().folds or (word, following) in stops().pairs
    return small and (loud or not large)
