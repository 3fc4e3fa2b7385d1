from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from congvan.model import Deadline
from congvan.model.workdays import add_working_days, is_working_day, roll_forward


def test_a_day_is_due_until_it_has_come() -> None:
    deadline = Deadline(text="trước ngày 15/6/2023", on=dt.date(2023, 6, 15))
    assert deadline.next(dt.date(2023, 6, 14)) == dt.date(2023, 6, 15)
    assert deadline.next(dt.date(2023, 6, 15)) is None


def test_a_periodic_duty_comes_back() -> None:
    deadline = Deadline(text="ngày 15 tháng cuối quý", recurrence="FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15")
    assert deadline.next(dt.date(2026, 3, 15)) == dt.date(2026, 6, 15)
    assert deadline.next(dt.date(2026, 12, 16)) == dt.date(2027, 3, 15)


def test_no_fixed_day_is_never_due() -> None:
    assert Deadline(text="07 ngày kể từ ngày nhận hồ sơ").next(dt.date(2026, 1, 1)) is None


def test_with_a_calendar_a_day_off_moves_to_the_next_working_day() -> None:
    liberation = {dt.date(2026, 4, 30), dt.date(2026, 5, 1)}
    deadline = Deadline(text="30/4/2026", on=dt.date(2026, 4, 30))
    assert deadline.next(dt.date(2026, 4, 1)) == dt.date(2026, 4, 30)
    assert deadline.next(dt.date(2026, 4, 1), holidays=liberation) == dt.date(2026, 5, 4)
    assert deadline.next(dt.date(2026, 4, 30), holidays=liberation) == dt.date(2026, 5, 4)
    monthly = Deadline(text="ngày 31 hằng tháng", recurrence="FREQ=MONTHLY;BYMONTHDAY=-1")
    assert monthly.next(dt.date(2026, 1, 31), holidays=()) == dt.date(2026, 2, 2)
    assert monthly.next(dt.date(2026, 2, 2), holidays=()) == dt.date(2026, 3, 2)


def test_a_rule_that_never_falls_due_ends() -> None:
    deadline = Deadline(text="ngày 30/2 hằng năm", recurrence="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    assert deadline.next(dt.date(9990, 1, 1)) is None
    assert deadline.next(dt.date.max) is None


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("hằng tháng", "NAME=VALUE"),
        ("", "NAME=VALUE"),
        ("BYMONTHDAY=1", "FREQ=DAILY"),
        ("FREQ=SECONDLY", "FREQ=DAILY"),
        ("FREQ=DAILY;FREQ=DAILY", "each name once"),
        ("FREQ=DAILY;INTERVAL=0", "1 to 1000"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "-31 to 31 without 0"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "without 0"),
        ("FREQ=YEARLY;BYMONTH=13", "1 to 12"),
        ("FREQ=WEEKLY;BYDAY=T2", "weekdays such as MO"),
        ("FREQ=DAILY;UNTIL=20260231", "a day such as"),
        ("FREQ=DAILY;X-A=1", "there is no X-A"),
        ("FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))), "0 to 23"),
        ("FREQ=DAILY" + ";" * 400, "300 characters"),
    ],
)
def test_a_wrong_rule_is_refused_when_it_is_made(rule: str, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Deadline(text="hằng tháng", recurrence=rule)


_PARTS = {
    "DAILY": ["BYMONTH=2", "BYMONTHDAY=29,30", "BYMONTHDAY=-31", "BYDAY=MO,FR"],
    "WEEKLY": ["BYMONTH=2", "BYDAY=MO,FR", "WKST=SU"],
    "MONTHLY": ["BYMONTH=2", "BYMONTHDAY=-31", "BYDAY=5MO,-1FR", "BYSETPOS=366"],
    "YEARLY": ["BYMONTH=2", "BYMONTHDAY=29,30", "BYDAY=53SU", "BYYEARDAY=366", "BYWEEKNO=53,-53", "BYSETPOS=366"],
}
_OF_ALL = ["INTERVAL=1000", "INTERVAL=7", "UNTIL=20270101", "COUNT=3", "BYHOUR=9"]


@settings(max_examples=150)
@given(st.data(), st.sampled_from(sorted(_PARTS)), st.dates())
def test_any_rule_that_is_admitted_has_a_later_next_day(data: st.DataObject, frequency: str, after: dt.date) -> None:
    choices = st.sampled_from(_PARTS[frequency] + _OF_ALL)
    parts = data.draw(st.lists(choices, max_size=5, unique_by=lambda part: part.partition("=")[0]))
    try:
        deadline = Deadline(text="định kỳ", recurrence=";".join([f"FREQ={frequency}", *parts]))
    except ValidationError:
        assert any(part.startswith("BYDAY") for part in parts), "a week's number goes not with every other part"
        return
    due = deadline.next(after)
    assert due is None or due > after


def test_a_daily_rule_counts_days() -> None:
    deadline = Deadline(text="hằng ngày", recurrence="FREQ=DAILY;BYDAY=MO,FR")
    assert deadline.next(dt.date(2026, 1, 2)) == dt.date(2026, 1, 5)
    last = Deadline(text="ngày cuối tháng 2", recurrence="FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1")
    assert last.next(dt.date(2026, 3, 1)) == dt.date(2027, 2, 28)
    assert Deadline(text="x", recurrence="FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30").next(dt.date(2026, 3, 1)) is None


@settings(max_examples=60)
@given(
    day=st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    count=st.integers(0, 60),
    off=st.sets(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), max_size=5),
)
def test_working_days_are_counted_one_by_one(day: dt.date, count: int, off: set[dt.date]) -> None:
    end = add_working_days(day, count, off)
    passed = [day + dt.timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert sum(is_working_day(each, off) for each in passed) == count
    assert is_working_day(roll_forward(day, off), off)
