"""From mentions to raw references: the directive itself left out, short forms tied to full mentions, places supplied."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.bodies import with_known
from congvan.reading.grammar.rule import rule
from congvan.vocab import bodies
from congvan.vocab.folding import fold as fold_of

if TYPE_CHECKING:
    from congvan.reading.raw import RawIssuer, RawReference
    from congvan.reading.references.issuers import Printed
    from congvan.reading.references.mentions import Mention
    from congvan.reading.references.page import Page

_PLACE = rule(
    "references.issuer.place",
    r"\b(?P<unit>tinh|thanh\s?pho|tp\.?|huyen|quan|thi\s?xa|xa|phuong|thi\s?tran|dac\s?khu)\s{1,9}(?P<name>[A-Z][A-Za-z']*(?:\s[A-Z][A-Za-z']*){0,3})",
    basis="a body's place tells provinces apart",
    examples=(
        "tỉnh Cà Mau",
        "TP. Huế",
        "thành phố Huế",
        "huyện Ba Vì",
        "quận Ba Đình",
        "thị xã Sơn Tây",
        "xã Yên Bài",
        "phường Ba Đình",
        "thị trấn Tây Đằng",
        "đặc khu Phú Quốc",
        "‹thị xã Sơn Tây›",
    ),
    counterexamples=("tỉnh",),
    runs_on="plain",
    flags=re.IGNORECASE,
)
# A scan or a typing slip in one letter of a long notation does not make another document.
_LONG = 14
_NOTATION = re.compile(r"[/-]")
_LOCAL = rule(
    "references.issuer.without-place",
    r"\b(?P<unit>tinh|thanh|tp|huyen|quan|xa|phuong)(?: pho| uy)?$",
    basis="UBND tỉnh in a paper of that province",
    examples=(
        "UBND tỉnh",
        "UBND thành phố",
        "UBND TP",
        "UBND huyện",
        "UBND quận",
        "UBND xã",
        "UBND phường",
        "Thành ủy",
    ),
    counterexamples=("UBND tỉnh Cà Mau",),
)


def without_own(mentions: list[Mention], own: tuple[str | None, str | None]) -> list[Mention]:
    """The mentions that are not of the directive itself."""
    number, code = own
    if not number:
        return mentions
    mine = _key(number)

    def is_own(mention: Mention) -> bool:
        if mention.number is None:
            return False
        theirs = _key(mention.number["text"])
        if theirs == mine or (len(theirs) == len(mine) > _LONG and _differ(theirs, mine) == 1):
            return True
        short = theirs == _serial(mine) or mine == _serial(theirs)
        return short and _code(mention.code) == _code(code)

    return [mention for mention in mentions if not is_own(mention)]


def _differ(one: str, other: str) -> int:
    """In how many places two keys of one length differ, serials apart."""
    if _serial(one) != _serial(other):
        return _LONG
    return sum(a != b for a, b in zip(one, other, strict=True))


def _serial(key: str) -> str:
    """The serial of a folded number."""
    return _NOTATION.split(key, maxsplit=1)[0]


def _code(code: str | None) -> str:
    return fold_of(code or "cv")


@functools.lru_cache(maxsize=256)  # each number is compared with those of the paper, and with those before it
def _key(number: str) -> str:
    """A printed number with what scans confuse made one."""
    return fold_of("".join(number.split())).lstrip("0")


def raw_references(page: Page, mentions: list[Mention], home: str | None) -> tuple[RawReference, ...]:
    """The raw references, in reading order.

    Args:
        page: The page.
        mentions: The mentions.
        home: The place that the directive's issuer governs.
    """
    told = _Told({}, {}, {})
    references: list[RawReference] = []
    for index, mention in enumerate(mentions):
        full = _full_mention(mention, mentions, told)
        references.append(_raw(page, mention, full, home))
        if full is None:
            _remember(mention, index, told)
    return tuple(references)


class _Told(NamedTuple):
    """Where the full mention of each document stands."""

    by_number: dict[str, int]
    by_serial: dict[tuple[str | None, str], int]
    by_title: dict[tuple[str | None, str], int]


def _full_mention(mention: Mention, mentions: list[Mention], told: _Told) -> int | None:
    """The earlier mention that tells more of the same document."""
    if mention.number is not None:
        number = _key(mention.number["text"])
        if not mention.issuer_code:
            return told.by_serial.get((mention.code, number))
        index = told.by_number.get(number)
    elif mention.title is not None:
        index = told.by_title.get((mention.code, fold_of(mention.title)))
    else:
        return None
    if index is None:
        return None
    earlier = mentions[index]
    if mention.on is not None and earlier.on is not None and mention.on != earlier.on:
        return None
    return index if _tells(earlier) > _tells(mention) else None


def _tells(mention: Mention) -> int:
    """How much a mention tells."""
    day = 2 * (mention.on is not None) + (mention.year is not None)
    return 2 * (mention.number is not None) + day + (mention.issuer is not None)


def _remember(mention: Mention, index: int, told: _Told) -> None:
    if mention.number is not None and mention.issuer_code:
        told.by_number[_key(mention.number["text"])] = index
        if mention.number["serial"]:
            serial = _key(mention.number["serial"])
            told.by_serial[mention.code, serial] = index
            if mention.number["year"]:
                told.by_serial[mention.code, f"{serial}/{mention.number['year']}"] = index
    if mention.title is not None and _tells(mention):
        told.by_title[mention.code, fold_of(mention.title)] = index


def _raw(page: Page, mention: Mention, full: int | None, home: str | None) -> RawReference:
    """The fields of :class:`congvan.model.Reference`, as plain values."""
    return {
        "document_type": mention.code,
        "number": mention.number,
        "issued_on": mention.on,
        "issuer": _issuer(page, mention.issuer, home) if mention.issuer else None,
        "title": mention.title,
        "year": mention.year if mention.on is None else None,
        "pinpoint": mention.pinpoint,
        "role": mention.role,
        "resolves_to": full,
        "text": page.words(mention.start, mention.end),
        "span": page.text.span(mention.start, mention.end),
    }


def _issuer(page: Page, printed: Printed, home: str | None) -> RawIssuer:
    """The issuer as printed, with what the registry knows of it, and the place of the directive for a bare ``UBND tỉnh``."""
    name = page.words(*printed)
    issuer = with_known(name, bodies.find(_POST.pattern.sub("", name)))
    if "place" not in issuer:
        found = _PLACE.search(page.plain, *printed)
        if found is not None and found["name"][0].isupper():
            issuer["place"] = page.words(*found.span())
        elif home is not None and _is_at_home(" ".join(page.fold[slice(*printed)].split()), fold_of(home)):
            issuer["place"] = home
    return issuer


def _is_at_home(name: str, home: str) -> bool:
    """Whether a name ends in the bare word for the unit that the directive's issuer governs."""
    local = _LOCAL.search(name)
    return local is not None and home.startswith("thanh" if local["unit"] == "tp" else local["unit"])


_POST = rule(
    "references.issuer.post",
    r"(?:Phó\s+)?(?:Bộ trưởng|Chủ tịch|Giám đốc|Thủ trưởng|Cục trưởng|Tổng cục trưởng)\s+(?=\S)",
    basis="a post stands for its body",
    examples=(
        "Phó Chủ tịch UBND",
        "Bộ trưởng Bộ Y tế",
        "Giám đốc Sở",
        "Thủ trưởng đơn vị",
        "Cục trưởng Cục",
        "Tổng cục trưởng Tổng cục",
    ),
    counterexamples=("Chủ tịch",),
    runs_on="text",
    flags=re.IGNORECASE,
)
