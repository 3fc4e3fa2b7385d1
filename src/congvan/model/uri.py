"""One identifier for one document: the URN scheme ``urn:congvan:doc``.

``urn:congvan:doc:<issuer>:<type>:<year>:<serial>`` for a numbered paper, and
``urn:congvan:doc:<issuer>:<type>:<year>:<name>`` for one that is known by its name (a law, the Constitution). All parts
are lower-case ASCII, so that spellings which name the same paper give the same identifier. The issuer is the code in the
number; a code that many bodies bear (``UBND``) takes the place that the body governs, or the body's full name, after a
full stop: ``ubnd.ca-mau``. A part that nothing tells is empty.

>>> from congvan.model.number import DocumentNumber
>>> document_uri("NĐ", DocumentNumber.parse("030/2020/ND-CP"), None, None, None)
'urn:congvan:doc:cp:nd:2020:30'
>>> document_uri("QĐ", DocumentNumber.parse("12/QĐ-UBND"), 2021, None, None) is None
True
>>> document_uri("L", None, 2013, None, "Đất đai")
'urn:congvan:doc::l:2013:dat-dai'
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.model.issuer import Issuer
    from congvan.model.number import DocumentNumber

_NOT_WORD = re.compile(r"[^a-z0-9.&]+")
# Codes that one body in the country bears; a test holds them to vocab/data/issuing_bodies.csv.
NATIONAL_CODES = frozenset(
    "QH UBTVQH CTN CP TTg HĐBCQG HĐBT KTNN TANDTC TATC HĐTP VKSNDTC VKSTC VPQH VPCTN VPCP BCA BCT BGDĐT BGD&ĐT BKHCN BNG BNV "  # noqa: SIM905 - read as a line of words
    "BQP BTC BTP BVHTTDL BVHTT&DL BXD BYT BNNMT BNN&MT BDTTG NHNN TTCP BKHĐT BKH BGTVT BTTTT BTT&TT BLĐTBXH BNNPTNT BNN "
    "BNN&PTNT BTNMT UBDT UBQLVNN UBQLV BHXH TCT TCHQ CHQ KBNN TCTK CTK UBCK CVTLTNN TW QUTW VPTW UBKTTW BTCTW BTGDVTW BTGTW "
    "BDVTW BNCTW BKTTW BCSCLTW BĐNTW HĐLLTW BCĐTW HVCTQGHCM ĐTHVN ĐTNVN TTXVN VHLKHXHVN VHLKHCNVN MTTW ĐCTUBTWMTTQVN TLĐ "
    "TWĐTN HNDTW".split()
)
_TERM = re.compile(r"(?<=qh)k?\d{1,2}$")
# Committees of the National Assembly number with its term: UBVHXH15.
_COMMITTEE = re.compile(r"(?:ub[a-z]+|hddt)1\d")
_POST = re.compile(r"(?:pho-)?(?:giam-doc|hieu-truong|chu-tich|bo-truong|thu-truong|cuc-truong)-")
_PROVINCE = re.compile(r"(?:^|(?<=, ))(?:tỉnh|thành phố|tp\.?)\s+", re.IGNORECASE)
# Names that many bodies bear: a local head without its place, a unit word without its name.
_SHARED_NAME = re.compile(
    r"(?:ubnd|hdnd|uy-ban|hoi-dong|so|phong|ban|van-phong|chi-cuc|cuc|truong-ban|truong-phong"
    r"|thuong-truc|dang|tinh|thanh|huyen)-"
)


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens: ``Đất đai`` is ``dat-dai``."""
    folded = unicodedata.normalize("NFD", text.casefold().replace("đ", "d")).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub("-", folded).strip("-")


_NATIONAL = frozenset(slug(code) for code in NATIONAL_CODES)


def document_uri(
    document_type: str | None,
    number: DocumentNumber | None,
    year: int | None,
    issuer: Issuer | None,
    title: str | None,
) -> str | None:
    """The identifier, or ``None`` where the facts do not name one document.

    Args:
        document_type: Code of the type, where the number does not tell it.
        number: Number and notation.
        year: Year of issue, where the number does not carry it.
        issuer: Who issued it; its place tells the people's committees of two provinces apart.
        title: The name of a paper that has no number. Without its year it names no one paper: laws of a name follow
            each other.
    """
    if number is not None:
        return _of_number(document_type, number, number.year or year, issuer)
    if title is None or year is None or not slug(title):
        return None
    body = "" if issuer is None else _body_of_name(issuer)
    if body is None:
        return None
    return f"urn:congvan:doc:{body}:{_kind(document_type or '')}:{year}:{slug(title)}"


def _of_number(
    document_type: str | None, number: DocumentNumber, year: int | None, issuer: Issuer | None
) -> str | None:
    if number.serial is None or number.issuer_code is None or year is None:
        return None
    codes = [slug(code) for code in number.issuer_code.split("-")]
    body = "-".join([*codes, *([slug(number.unit_code)] if number.unit_code else [])])
    if not all(_TERM.sub("", code) in _NATIONAL or _COMMITTEE.fullmatch(code) for code in codes):
        where = _body_of_name(issuer) if issuer is not None else None
        if where is None:
            return None
        body = f"{body}.{where}"
    serial = slug(number.serial).lstrip("0") or "0"
    return f"urn:congvan:doc:{body}:{_kind(number.type_code or document_type or 'cv')}:{year}:{serial}"


def _kind(code: str) -> str:
    """A type's code: the Party's quy định goes by QĐ, QyĐ or QĐi."""
    kind = slug(code)
    return "qd" if kind in {"qyd", "qdi"} else kind


def _body_of_name(issuer: Issuer) -> str | None:
    """What tells a body from others of its code: its place, else a full name that only one bears."""
    place = issuer.place or (issuer.parent.place if issuer.parent is not None else None)
    if place:
        return slug(_PROVINCE.sub("", place))
    name = _POST.sub("", slug(issuer.name), count=1)
    return None if "-" not in name or _SHARED_NAME.match(f"{name}-") else name
