"""The parts of a message: parties, code, dates, signer, files. Each keeps what this library does not know.

>>> organ = Organ(organ_id=" 000.00.00.G22 ", name="Văn phòng Chính phủ", fax="")
>>> organ.organ_id, organ.fax
('000.00.00.G22', None)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, model_validator

from congvan.formats.edxml.model.values import Day, Flag, Spelling, Texts, Whole
from congvan.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Attribute",
    "Code",
    "DocumentType",
    "Organ",
    "OtherInfo",
    "Part",
    "Promulgation",
    "RawValue",
    "ResponseFor",
    "Signer",
    "StaffInfo",
]


class RawValue(Model):
    """A value as it was spelled, where the one spelling of the writer differs (giá trị nguyên văn)."""

    field: str
    """The field of the part that holds it (trường)."""
    text: str
    """As on the wire, without outer blanks (nguyên văn)."""


class Attribute(Model):
    """An attribute that no field carries (thuộc tính)."""

    name: str
    """Its name, with the namespace in braces where it has one (tên)."""
    value: str
    """Its value (giá trị)."""
    of: str | None = None
    """The child on which it stands, by its name on the wire; ``None`` for the part's own element (phần tử mang nó)."""


_put = object.__setattr__


def by_field(raw: Iterable[RawValue]) -> tuple[RawValue, ...]:
    """XML gives raw values no order, so equal ones are put in the same."""
    return tuple(sorted(raw, key=lambda one: one.field))


def by_element(attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """As :func:`by_field`, for attributes."""
    return tuple(sorted(attributes, key=lambda one: (one.of or "", one.name)))


class Part(Model):
    """The base of all parts: texts are without outer blanks, and an empty text is ``None``."""

    raw: Annotated[tuple[RawValue, ...], AfterValidator(by_field)] = ()
    """Spellings that the writer would not choose itself; each is written back as it was (giá trị nguyên văn)."""
    attributes: Annotated[tuple[Attribute, ...], AfterValidator(by_element)] = ()
    """Attributes that no field carries (thuộc tính lạ)."""
    unknown: tuple[str, ...] = ()
    """Elements that no field carries, each in exclusive canonical XML (phần tử lạ)."""

    _AS_GIVEN: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def proven(cls, fields: dict[str, Any]) -> Self:
        """The part of values that whoever read them has proven, without validating them again.

        Args:
            fields: What pydantic would make of them: texts stripped and not empty, tuples, parts; in any order.
        """
        made = cls.__new__(cls)
        _put(made, "__dict__", _defaults(cls) | fields)
        _put(made, "__pydantic_fields_set__", set(fields))
        _put(made, "__pydantic_extra__", None)
        _put(made, "__pydantic_private__", None)
        return made

    @model_validator(mode="before")
    @classmethod
    def _strip(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a caller gives
        if isinstance(data, dict):
            return {
                name: (value.strip() or None) if type(value) is str and name not in cls._AS_GIVEN else value
                for name, value in data.items()
            }
        return data

    @model_validator(mode="after")
    def _raw_fits(self) -> Self:
        if not self.raw:
            return self
        for kept in self.raw:
            spelling = spellings(type(self)).get(kept.field)
            if spelling is None or not is_spelling(spelling, kept.text, getattr(self, kept.field)):
                msg = f"raw: {kept.text!r} is no other spelling of {kept.field}"
                raise ValueError(msg)
        if len({kept.field for kept in self.raw}) < len(self.raw):
            msg = "raw: a field has one spelling"
            raise ValueError(msg)
        return self


@cache
def _defaults(part: type[Part]) -> dict[str, Any]:
    """All fields of a part, none of which must be given, in their order."""
    return {name: info.default for name, info in part.model_fields.items()}


@cache
def spellings(part: type[Part]) -> dict[str, Spelling]:
    """The fields of a part whose values have several spellings."""
    found = {}
    for name, info in part.model_fields.items():
        for mark in info.metadata:
            if isinstance(mark, Spelling):
                found[name] = mark
    return found


def is_spelling(spelling: Spelling, text: str, value: object) -> bool:
    """Whether the reader takes this text for the value, while the writer would spell the value otherwise."""
    if not text or text != text.strip() or spelling.read(text) != value:
        return False
    return value is None or spelling.show(value) != text


class Organ(Part):
    """A body that sends or receives (cơ quan, tổ chức): ``From``, ``To``."""

    organ_id: str | None = None
    """Organisation identifier, old or new scheme (mã định danh)."""
    in_charge: str | None = None
    """Name of the superior body (cơ quan chủ quản)."""
    name: str | None = None
    """Full name (tên cơ quan)."""
    address: str | None = None
    """Address (địa chỉ)."""
    email: str | None = None
    """Electronic mail (thư điện tử)."""
    telephone: str | None = None
    """Telephone, as written (điện thoại)."""
    fax: str | None = None
    """Fax (số fax)."""
    website: str | None = None
    """Web site (trang thông tin điện tử)."""


class Code(Part):
    """Number and notation of the document (số, ký hiệu): ``Code``."""

    number: str | None = None
    """Serial number; may hold letters or a year: ``01/2020`` (số)."""
    notation: str | None = None
    """What follows the slash: ``VPCP-KSTT`` (ký hiệu)."""

    def __str__(self) -> str:
        """Number and notation in one, as the document prints them: ``15/VP-TH``, of the Party ``15-CV/TU``."""
        head, _, rest = (self.notation or "").partition("/")
        party = bool(rest) and head.isalpha() and "/" not in (self.number or "")
        joint = ("-" if party else "/") if self.notation else ""
        return f"{self.number or ''}{joint}{self.notation or ''}"

    @classmethod
    def parse(cls, text: str) -> Code:
        """Split a printed number: ``15/2020/NĐ-CP`` after the year, ``15-CV/TU`` after the serial."""
        serial, dash, rest = text.partition("-")
        if dash and "/" not in serial and "/" in rest:
            return cls(number=serial, notation=rest)
        number, slash, notation = text.rpartition("/")
        return cls(number=number, notation=notation) if slash else cls(number=text)


class Promulgation(Part):
    """Where and when the document was issued (thông tin ban hành): ``PromulgationInfo``."""

    place: str | None = None
    """Place of issue (địa danh)."""
    date: Day = None
    """Day of issue (ngày ban hành)."""
    promulgator: str | None = None
    """Issuing body, in the older flat form only (cơ quan ban hành)."""


class DocumentType(Part):
    """Type of the document (loại văn bản): ``DocumentType``; of the three only the name can be trusted."""

    type: Whole = None
    """Group: 1 normative, 2 administrative; some senders put a row number or a code of their own (nhóm)."""
    detail: Whole = None
    """Row in the table of the group; 0 where not given (mã loại)."""
    name: str | None = None
    """Name of the type (tên loại)."""


class Signer(Part):
    """Who signed (người ký): ``SignerInfo``."""

    competence: str | None = None
    """Capacity: ``TM. …``, ``KT. …`` (thẩm quyền ký)."""
    position: str | None = None
    """Post (chức vụ)."""
    full_name: str | None = None
    """Full name (họ và tên)."""


class OtherInfo(Part):
    """Urgency, circulation, amounts, appendices (thông tin khác): ``OtherInfo``."""

    priority: Whole = None
    """0 ordinary, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ (độ khẩn)."""
    sphere: str | None = None
    """Circulation (phạm vi lưu hành)."""
    typer: str | None = None
    """The drafter's mark (ký hiệu người đánh máy)."""
    copies: Whole = None
    """Number of copies issued; the national kit reads an absent one as 1 (số lượng bản phát hành)."""
    pages: Whole = None
    """Number of pages; the national kit reads an absent one as 1 (số trang)."""
    reply_fors: str | None = None
    """``ReplyFors`` of one vendor's library (văn bản trả lời)."""
    direction: Flag = None
    """``Direction`` of one vendor's library (có chỉ đạo)."""
    reference_codes: str | None = None
    """``ReferenceCodes`` of one vendor's library (mã tham chiếu)."""
    appendixes: Texts = ()
    """Appendices by name (phụ lục)."""
    secret: str | None = None
    """Degree of secrecy in the form of 2013; the regulation now leaves classified papers out (độ mật)."""


class ResponseFor(Part):
    """A document that is answered (văn bản được phản hồi): ``ResponseFor``."""

    organ_id: str | None = None
    """Identifier of the body that sent it (mã định danh)."""
    code: str | None = None
    """Its number and notation in one: ``15/VP-TH`` (số, ký hiệu)."""
    document_id: str | None = None
    """Its ``DocumentId`` (định danh văn bản)."""
    date: Day = None
    """Its day of issue (ngày ban hành)."""


class StaffInfo(Part):
    """Who handled it (cán bộ xử lý): ``StaffInfo``."""

    department: str | None = None
    """Unit (phòng ban)."""
    department_id: str | None = None
    """Code of the unit (mã phòng ban)."""
    staff: str | None = None
    """Name (họ tên)."""
    staff_id: str | None = None
    """Code of the person (mã cán bộ)."""
    email: str | None = None
    """Electronic mail (thư điện tử)."""
    mobile: str | None = None
    """Mobile telephone (điện thoại di động)."""
