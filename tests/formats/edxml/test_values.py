from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from congvan.formats import edxml
from congvan.formats.edxml import Hop, OtherInfo, Promulgation, RawValue, StatusMessage
from congvan.formats.edxml.model.values import BASE64, DAY, FLAG, MOMENT, STATUS, WHOLE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026/05/04", dt.date(2026, 5, 4)),
        ("04/05/2026", dt.date(2026, 5, 4)),
        ("2026-05-04", dt.date(2026, 5, 4)),
        ("4-5-2026", dt.date(2026, 5, 4)),
        ("2026/05/04 23:59:59", dt.date(2026, 5, 4)),
        ("2026-05-04T23:59:59.123+07:00", dt.date(2026, 5, 4)),
        ("2026-05-04T23:59:59Z", dt.date(2026, 5, 5)),
        ("31/12/2026 08:30", dt.date(2026, 12, 31)),
        ("2014/02/30", None),
        ("13/13/2026", None),
        ("0000/01/01", None),
        ("04/05/26", None),
        ("2018/09/28/1", None),
        ("٢٠٢٦/٠٥/٠٤", None),
        ("2026/05/04 25:00:00", None),
        ("hôm nay", None),
    ],
)
def test_days(text: str, day: dt.date | None) -> None:
    assert DAY.read(text) == day


def test_moments() -> None:
    assert MOMENT.read("2026/05/04 08:15:30") == dt.datetime(2026, 5, 4, 8, 15, 30)  # noqa: DTZ001
    assert MOMENT.read("04/05/2026 08:15") == dt.datetime(2026, 5, 4, 8, 15)  # noqa: DTZ001
    assert MOMENT.read("2026-05-04T01:15:30Z") == dt.datetime(2026, 5, 4, 8, 15, 30)  # noqa: DTZ001
    assert MOMENT.read("0001-01-01T00:00:00+14:00") is None


def test_a_moment_is_told_by_the_clock_of_viet_nam() -> None:
    moment = dt.datetime(2026, 5, 4, 1, 15, 30, 999, tzinfo=dt.UTC)
    assert Hop(timestamp=moment).timestamp == dt.datetime(2026, 5, 4, 8, 15, 30)  # noqa: DTZ001
    with pytest.raises(ValidationError):
        Hop(timestamp=dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC))


def test_numbers_and_flags() -> None:
    assert [WHOLE.read(text) for text in ("1", "01", "+1", "-1", "1.0", "", "\u0661", "9" * 19)] == [
        *[1, 1, 1, -1],
        *[None] * 4,
    ]
    assert [STATUS.read(text) for text in ("1", "01", "001", "-1")] == [1, 1, 1, None]
    assert [STATUS.show(number) for number in (1, 13, 999)] == ["01", "13", "999"]
    assert [FLAG.read(text) for text in ("true", "False", "1", "0", "có")] == [True, False, True, False, None]


@given(st.binary(max_size=64))
def test_base64(content: bytes) -> None:
    shown = BASE64.show(content)
    assert BASE64.read(shown) == BASE64.read(shown.rstrip("=")) == BASE64.read("\n".join(shown)) == content


@pytest.mark.parametrize("text", ["${x}", "a", "AA=A", "=", "\u0661", "AAAA=AAAA"])
def test_no_base64(text: str) -> None:
    assert BASE64.read(text) is None or text == "="


def test_texts_are_stripped_and_empty_ones_say_nothing() -> None:
    info = OtherInfo(sphere="  Nội bộ \n", typer="", appendixes=("", " Biểu ", " "))
    assert (info.sphere, info.typer, info.appendixes) == ("Nội bộ", None, ("Biểu",))


def test_another_spelling_must_fit_its_value() -> None:
    raw = (RawValue(field="date", text="04/05/2026"),)
    assert Promulgation(date=dt.date(2026, 5, 4), raw=raw).raw == raw
    for wrong in (dt.date(2026, 5, 5), None):
        with pytest.raises(ValidationError):
            Promulgation(date=wrong, raw=raw)
    with pytest.raises(ValidationError):
        Promulgation(raw=(RawValue(field="place", text="x"),))
    with pytest.raises(ValidationError):
        Promulgation(raw=(RawValue(field="date", text="x"), RawValue(field="date", text="y")))


def test_a_changed_value_is_not_spelled_as_the_old_one() -> None:
    read = edxml.loads_message(edxml.dumps_message(StatusMessage(status_code=3)).replace(b">03<", b">3<"))
    assert isinstance(read, StatusMessage)
    assert b">3<" in edxml.dumps_message(read)
    assert b">04<" in edxml.dumps_message(read.model_copy(update={"status_code": 4}))
