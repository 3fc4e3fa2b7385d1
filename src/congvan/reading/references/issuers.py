"""The issuer printed after ``của`` (cơ quan ban hành), and where its name ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.references.lexicon import registry, stops, words_that

if TYPE_CHECKING:
    from congvan.reading.references.page import Page

_OF = rule(
    "references.issuer.of",
    r"[\s,]{0,80}\bcua\b\s{1,80}|\s{0,3}(?<=\d)cua\s{1,80}",
    basis="của opens the issuer",
    examples=(" của Bộ", ", của Bộ"),
    counterexamples=(" tại Bộ",),
    anchored=True,
)
_WORD = re.compile(r"[\s]{0,80}(?:(?P<join>[,&-]|va\b)\s{0,80})?(?P<word>[a-z0-9]{1,30}(?:[/&][a-z0-9]{1,30}){0,3}\.?)")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_ITEM = rule(
    "references.issuer.next-item",
    r"\n\s*(?:[-+*|]|\d{1,2}[.)]|[a-z][.)]\s)",
    basis="a name does not run into the next item",
    examples=("\n- Sở", "\na) Sở", "\n2. Sở"),
    counterexamples=("\nSở",),
)
_LONGEST = 220
_MOST_WORDS = 32
# Posts and bodies that news print without a capital.
_SMALL_HEADS = rule(
    "references.issuer.small-head",
    r"(?:bo|so|chinh\s+phu|quoc\s+hoi|thu\s+tuong|giam\s+doc|chu\s+tich|uy\s+ban|hoi\s+dong|cuc|tong\s+cuc|tinh\s+uy"
    r"|thanh\s+uy|lien)\b",
    basis="news print posts and bodies without capitals",
    examples=(
        "chính phủ",
        "giám đốc sở",
        "bộ y tế",
        "sở y tế",
        "quốc hội",
        "thủ tướng",
        "chủ tịch tỉnh",
        "ủy ban",
        "hội đồng",
        "cục",
        "tổng cục thuế",
        "tỉnh ủy",
        "thành ủy",
        "liên bộ",
    ),
    counterexamples=("người dân",),
    anchored=True,
)
_LOUD = re.compile(r"[A-Z]{2,}\s{1,80}[A-Z]{2,}\s{1,80}[A-Z]{2,}|[A-Z]{2,}\s{1,80}[A-Z]{2,}(?=\s{0,80}[^\sa-z])")
_LIST_END = re.compile(r"(?:[a-z]+\s+){1,3}va\s")
_CLOSED = re.compile(
    r"(?:chinh\s+phu|quoc\s+hoi|bo\s+chinh\s+tri|ban\s+bi\s+thu|(?:ubnd|hdnd|nhan\s+dan)\s+tinh|tinh\s+uy|thanh\s+uy)\Z"
)
_PLACED = re.compile(
    r"(?:\b(?:[Tt]inh|[Pp]ho|T[Pp]\.?|[Hh]uyen|[Qq]uan|[Xx]a|[Pp]huong)(?:\s+[A-Z]\w*){1,4}|Viet\s+Nam|\bTW|Trung\s+uong\s+Dang)\Z"
)
# A company's name ends with its own words: Công ty TNHH Hoa Sen Hải Phòng | giải trình.
_COMPANY = rule(
    "references.issuer.company",
    r"(?:cong\s+ty|cty|tap\s+doan)\b",
    basis="a company's name ends with its own words",
    examples=("công ty Hoa", "cty Hoa", "tập đoàn Hoa"),
    counterexamples=("cong",),
    anchored=True,
)
_TITLED = re.compile(r"(?:\b(?!(?:Cong|Ty|Co|Phan|Tap|Doan|Mot|Thanh|Vien)\b)[A-Z][a-z]+\s*){2}\Z")
_OF_PARENT = rule(
    "references.issuer.of-assembly",
    r"cua\s{1,80}(?:quoc\s{1,80}hoi|hdnd|hoi\s{1,80}dong\s{1,80}nhan\s{1,80}dan)\b",
    basis="Ủy ban thường vụ của Quốc hội",
    examples=("của Quốc hội", "của HĐND", "của Hội đồng nhân dân"),
    counterexamples=("của Bộ",),
    anchored=True,
)


class Printed(NamedTuple):
    """The words that name an issuer.

    Attributes:
        start: Where the name begins, after ``của``.
        end: One past its last character.
    """

    start: int
    end: int


class _Step(NamedTuple):
    """The next word of a name under way."""

    first: int
    word: str
    following: str
    join: str
    large: bool


def issuer_at(page: Page, at: int, end: int, *, bodies: int = 1) -> Printed | None:
    """The issuer whose ``của`` stands at ``at``.

    Args:
        page: The page.
        at: Where ``của`` or the white space before it stands.
        end: Where the name must end at the latest.
        bodies: How many bodies issued it, so that the list of them is one name.
    """
    of = _OF.match(page.fold, at)
    if of is None:
        return None
    start = of.end()
    if not page.plain[start : start + 1].isupper() and _SMALL_HEADS.match(page.fold, start) is None:
        return None
    return _name(page, start, min(end, start + _LONGEST), bodies)


def _name(page: Page, start: int, limit: int, bodies: int) -> Printed | None:
    """The run of words from ``start`` that is a name."""
    done = start
    name = _Name()
    found = _WORD.match(page.fold, start, limit)
    for _ in range(_MOST_WORDS):
        if found is None:
            break
        after = _WORD.match(page.fold, found.end(), limit)
        step = _step(page, found, after)
        complete, goes_on = name.before(step.word, step.following)
        if not goes_on:
            if _breaks(page.plain, done, step):
                break
            if step.join and bodies > 1 and _opens_body(step):
                bodies -= 1
                name = _Name()
            elif _ends(page, (start, done), name.words, step, complete=complete):
                break
        name.words.append(step.word)
        done = step.first + len(step.word)
        if found["word"] != step.word and not _is_short(found["word"], page.plain, step.first):
            break
        found = after
    return Printed(start, done) if done > start else None


class _Name:
    """The words of a name so far, beside the registry."""

    __slots__ = ("_known", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self._known = ""

    def before(self, word: str, following: str) -> tuple[bool, bool]:
        """Whether the words so far are the whole name of a central body, and whether a known name goes on with ``word``."""
        known = registry()
        if not self.words:
            return False, False
        self._known = f"{self._known} {self.words[-1]}" if self._known else self.words[-1]
        longer = f"{self._known} {word}"
        if longer in known.wholes or f"{longer} {following}" in known.prefixes:
            return self._known in known.names, True
        complete = self._known in known.names
        # Bộ trưởng Bộ Tài chính: after the post, the body is looked up by itself.
        if self._known in words_that("post"):
            self._known = ""
        return complete, False


def _step(page: Page, found: re.Match[str], after: re.Match[str] | None) -> _Step:
    following = after["word"].rstrip(".") if after is not None and not after["join"] else ""
    first = found.start("word")
    return _Step(first, found["word"].rstrip("."), following, found["join"] or "", page.plain[first].isupper())


def _is_short(word: str, plain: str, at: int) -> bool:
    """Whether the full stop belongs to an abbreviation: ``TP. Hà Nội``."""
    return word.startswith(("tp.", "tx.", "p.", "q.", "h.")) and plain[at].isupper()


def _breaks(plain: str, done: int, step: _Step) -> bool:
    """Whether a line ends between two words in a way that ends the name."""
    if "\n" not in plain[done : step.first]:
        return False
    between = plain[done : step.first + 2]
    if _BLANK_LINE.search(between) or _ITEM.match(plain, done + between.index("\n"), step.first + 3):
        return True
    return step.large and step.word in words_that("opener")


def _opens_body(step: _Step) -> bool:
    """Whether the name of another body begins."""
    heads = words_that("head")
    return step.large and (step.word in heads or f"{step.word} {step.following}" in heads)


def _ends(page: Page, place: tuple[int, int], words: list[str], step: _Step, *, complete: bool) -> bool:
    """Whether a name ``[start, done)`` ends before the word of ``step``."""
    start, done = place
    if step.join:
        return complete or _opens_body(step) or not _joins(page, place, step)
    if step.word == "cua" and done > start:
        return complete or _OF_PARENT.match(page.fold, step.first) is None
    if (
        complete
        and step.word not in words_that("after_name")
        and f"{step.word} {step.following}" not in registry().places
    ):
        return True
    return _stops_at(page, place, words[-1] if words else "", step)


def _joins(page: Page, place: tuple[int, int], step: _Step) -> bool:
    """Whether a name goes on after a comma, a dash or ``và``."""
    if step.word == "luat" or (step.word, step.following) in stops().pairs:
        return False
    name = page.fold[slice(*place)]
    if step.join == "va":
        if step.large:
            return _CLOSED.search(name) is None
        return f"{step.word} {step.following}" in words_that("tail") and _CLOSED.search(name) is None
    if step.join != ",":
        return step.large and _CLOSED.search(name) is None
    if name == "bo truong":
        return step.large
    listed = name.split(maxsplit=1)[0] in words_that("listed") if name else False
    return listed and step.large and _LIST_END.match(page.fold, step.first) is not None


def _stops_at(page: Page, place: tuple[int, int], before: str, step: _Step) -> bool:
    """Whether the word is one at which a name ends: a verb, a preposition, a clause after a place."""
    start, done = place
    at = done - len(before)
    loud = page.plain[start : start + 2].isupper() and _LOUD.match(page.plain, start) is not None
    in_head = before in words_that("verb_head") and done > start and (at == start or page.plain[at].isupper())
    paired = (step.word, step.following) in stops().pairs and not in_head
    if step.large and not loud:
        return (paired or step.word == "v/v") and done > start
    if f"{before} {step.word}" in words_that("ends_word") or f"{step.word} {step.following}" in words_that(
        "opens_word"
    ):
        return False
    if paired or page.text.text[step.first : step.first + len(step.word)].lower() in stops().words:
        return True
    if done == start or step.large:
        return False
    if loud:
        return True
    if _COMPANY.match(page.fold, start) and _TITLED.search(page.plain, start, done):
        return True
    closed = _CLOSED.search(page.fold, start, done) or _PLACED.search(page.plain, start, done)
    return closed is not None and step.word not in words_that("after_name")
