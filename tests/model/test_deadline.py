from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


def test_a_foreign_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Deadline(text="hằng tháng", recurrence="hằng tháng").next(dt.date(2026, 1, 1))


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
