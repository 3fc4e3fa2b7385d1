"""How numbers, dates and files are spelled on the wire: read any spelling, print one.

>>> DAY.read("30/10/2020")
datetime.date(2020, 10, 30)
>>> DAY.show(DAY.read("30/10/2020"))
'2020/10/30'
>>> DAY.read("2014/02/30") is None
True
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BASE64", "DAY", "FLAG", "MOMENT", "STATUS", "WHOLE", "Day", "Flag", "Moment", "Spelling", "Texts", "Whole"]

VIETNAM = dt.timezone(dt.timedelta(hours=7))
_LARGEST = 10**18 - 1

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_TIME = r"(?:[T ]\s?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
_DATES = (
    re.compile(rf"(?P<year>\d{{4}})[/-](?P<month>\d{{1,2}})[/-](?P<day>\d{{1,2}}){_TIME}", re.ASCII),
    re.compile(rf"(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})[/-](?P<year>\d{{4}}){_TIME}", re.ASCII),
)
_PLAIN_DAY = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2}")
_FLAGS = {"true": True, "1": True, "false": False, "0": False}
_BLANK = re.compile(rb"(?:[ \t\r\n]|&#(?:9|10|13|32|[xX]0{0,4}(?:[9aAdD]|20));)+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a kind of value is read and printed.

    Attributes:
        name: What it is, for people.
        read: From text without outer blanks to the value; ``None`` where it is no such value.
        show: From a value to its one spelling.
    """

    name: str
    read: Callable[[str], Any]
    show: Callable[[Any], str]


def _read_whole(text: str) -> int | None:
    return int(text) if _WHOLE.fullmatch(text) else None


def _read_status(text: str) -> int | None:
    value = _read_whole(text)
    return value if value is not None and value >= 0 else None


def _read_moment(text: str) -> dt.datetime | None:
    """Year first or year last, told by the four digits; never rolled over into the next month."""
    found = _DATES[0].fullmatch(text) or _DATES[1].fullmatch(text)
    if found is None:
        return None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    try:
        moment = dt.datetime(int(found["year"]), int(found["month"]), int(found["day"]), hour, minute, second)  # noqa: DTZ001
        return moment if found["zone"] is None else _local(moment.replace(tzinfo=_zone(found["zone"])))
    except ValueError:
        return None


def _zone(text: str) -> dt.timezone:
    if text == "Z":
        return dt.UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return dt.timezone(dt.timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _read_day(text: str) -> dt.date | None:
    if _PLAIN_DAY.fullmatch(text):  # as the writer spells it
        with suppress(ValueError):
            return dt.date(int(text[:4]), int(text[5:7]), int(text[8:]))
        return None
    moment = _read_moment(text)
    return None if moment is None else moment.date()


def _local(moment: dt.datetime) -> dt.datetime:
    """The wire has no zone and no fractions: the clock of Viet Nam, in whole seconds."""
    if moment.tzinfo is not None:
        try:
            moment = moment.astimezone(VIETNAM).replace(tzinfo=None)
        except OverflowError as error:
            msg = "outside the calendar in the time of Viet Nam"
            raise ValueError(msg) from error
    return moment.replace(microsecond=0, fold=0)


def _show_day(day: dt.date) -> str:
    return f"{day.year:04}/{day.month:02}/{day.day:02}"


def _show_moment(moment: dt.datetime) -> str:
    return f"{_show_day(moment)} {moment.hour:02}:{moment.minute:02}:{moment.second:02}"


def _read_flag(text: str) -> bool | None:
    return _FLAGS.get(text.lower())


def decode(text: bytes) -> bytes | None:
    """The bytes of base64 with or without line breaks and padding; ``None`` where it is no base64."""
    plain = without_blanks(text).rstrip(b"=")
    try:
        return binascii.a2b_base64(plain + b"=" * (-len(plain) % 4), strict_mode=True)
    except binascii.Error:
        return None


def without_blanks(text: bytes) -> bytes:
    """Base64 without white space, also where that is spelled as references."""
    plain = text.translate(None, b" \t\r\n")
    return _BLANK.sub(b"", plain) if b"&" in plain else plain


def _read_base64(text: str) -> bytes | None:
    return decode(text.encode("ascii")) if text.isascii() else None


def _show_base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


WHOLE = Spelling("a whole number", _read_whole, str)
STATUS = Spelling("a status code", _read_status, "{:02d}".format)
DAY = Spelling("a date", _read_day, _show_day)
MOMENT = Spelling("a time", _read_moment, _show_moment)
FLAG = Spelling("true or false", _read_flag, lambda value: "true" if value else "false")
BASE64 = Spelling("base64", _read_base64, _show_base64)


def _texts(value: Any) -> Any:  # noqa: ANN401 - whatever a caller gives
    """Items without outer blanks; empty ones say nothing."""
    if isinstance(value, list | tuple):
        return tuple(item for item in (one.strip() if isinstance(one, str) else one for one in value) if item != "")
    return value


Whole: TypeAlias = Annotated[int | None, Field(ge=-_LARGEST, le=_LARGEST), WHOLE]
StatusNumber: TypeAlias = Annotated[int | None, Field(ge=0, le=_LARGEST), STATUS]
Day: TypeAlias = Annotated[dt.date | None, DAY]
Moment: TypeAlias = Annotated[dt.datetime | None, AfterValidator(lambda m: m if m is None else _local(m)), MOMENT]
Flag: TypeAlias = Annotated[bool | None, FLAG]
Content: TypeAlias = Annotated[bytes | None, BASE64]
Texts: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_texts)]
