"""The calendar, read back by the icalendar library."""

from __future__ import annotations

import datetime as dt
import io
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from congvan import Assignee, Deadline, Directive, DocumentNumber, Issuer, MissingExtraError, Task, ics, write
from tests.strategies import nasty_texts

if TYPE_CHECKING:
    from pathlib import Path

ISSUED = dt.date(2026, 1, 5)


def task(name: str, text: str, deadline: Deadline | None, *assignees: Assignee) -> Task:
    return Task(id=name, text=text, deadline=deadline, assignees=assignees)


PAPER = Directive(
    document_type="KH",
    number=DocumentNumber.parse("61/KH-UBND"),
    issued_on=ISSUED,
    issuers=(Issuer(name="ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM"),),
    subject="Chuyển đổi số; giai đoạn 1",
    tasks=(
        task(
            "1.a",
            "Rà soát, thống kê; báo cáo\\kết quả",
            Deadline(text="trước ngày 28/02/2026", on=dt.date(2026, 2, 28)),
            Assignee(name="Sở Y tế"),
            Assignee(name="Công an tỉnh", role="support"),
        ),
        task(
            "1.b", "Báo cáo", Deadline(text="định kỳ hằng tháng trước ngày 25", recurrence="FREQ=MONTHLY;BYMONTHDAY=25")
        ),
        task("2", "Trả kết quả", Deadline(text="07 ngày kể từ ngày nhận đủ hồ sơ")),
        task("3", "Tuyên truyền", None),
    ),
)


def read_back(data: bytes) -> list[object]:
    return list(Calendar.from_ical(data).walk("VTODO"))


def test_only_tasks_with_a_day_or_a_recurrence_are_to_dos() -> None:
    due, periodic = read_back(ics.dumps(PAPER))
    assert due["DUE"].dt == dt.date(2026, 2, 28)  # type: ignore[index]
    assert "RRULE" not in due  # type: ignore[operator]
    assert periodic["DTSTART"].dt == dt.date(2026, 1, 25)  # type: ignore[index]
    assert periodic["RRULE"] == {"FREQ": ["MONTHLY"], "BYMONTHDAY": [25]}  # type: ignore[index]
    assert "DUE" not in periodic  # type: ignore[operator]


def test_a_to_do_says_what_who_and_under_which_paper() -> None:
    due = read_back(ics.dumps(PAPER))[0]
    assert str(due["SUMMARY"]) == "Rà soát, thống kê; báo cáo\\kết quả"  # type: ignore[index]
    assert str(due["DESCRIPTION"]).splitlines() == [  # type: ignore[index]
        "Rà soát, thống kê; báo cáo\\kết quả",
        "Chủ trì: Sở Y tế",
        "Phối hợp: Công an tỉnh",
        "Thời hạn: trước ngày 28/02/2026",
        "Văn bản: KH 61/KH-UBND (ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM) Chuyển đổi số; giai đoạn 1",
    ]


def test_equal_directives_give_equal_calendars_and_lasting_names() -> None:
    assert ics.dumps(PAPER) == ics.dumps(PAPER)
    names = [str(todo["UID"]) for todo in read_back(ics.dumps_all([PAPER, PAPER]))]  # type: ignore[index]
    assert names[:2] == names[2:]
    assert len(set(names)) == 2


def test_events_last_a_day_and_remind() -> None:
    data = ics.dumps(PAPER, events=True, alarm=dt.timedelta(days=2), name="Việc của Sở")
    calendar: Any = Calendar.from_ical(data)
    assert (str(calendar["X-WR-CALNAME"]), str(calendar["NAME"])) == ("Việc của Sở", "Việc của Sở")
    due, periodic = calendar.walk("VEVENT")
    assert due["DTSTART"].dt == dt.date(2026, 2, 28)
    assert periodic["RRULE"] == {"FREQ": ["MONTHLY"], "BYMONTHDAY": [25]}
    assert [alarm["TRIGGER"].dt for alarm in calendar.walk("VALARM")] == [dt.timedelta(days=-2)] * 2
    assert calendar.walk("VTODO") == []


def test_a_to_do_reminds_before_its_last_day() -> None:
    calendar: Any = Calendar.from_ical(ics.dumps(PAPER, alarm=dt.timedelta(days=1)))
    due, periodic = calendar.walk("VALARM")
    assert due["TRIGGER"].params.get("RELATED") == "END"
    assert periodic["TRIGGER"].params.get("RELATED") is None
    assert ics.dumps(PAPER) == ics.dumps_all([PAPER])


def test_the_hour_of_a_day_is_kept() -> None:
    limit = Deadline(text="trước 17 giờ 00 ngày 28/02/2026", on=dt.date(2026, 2, 28), at=dt.time(17))
    (todo,) = read_back(ics.dumps(Directive(tasks=(task("1", "Báo cáo", limit),))))
    assert todo["DUE"].dt == dt.datetime(2026, 2, 28, 17)  # type: ignore[index]  # noqa: DTZ001 - a local hour


def test_a_long_task_has_a_short_title() -> None:
    text = "Rà soát " * 60
    paper = Directive(tasks=(task("1", text, Deadline(text="x", on=ISSUED)),))
    (todo,) = read_back(ics.dumps(paper))
    assert len(str(todo["SUMMARY"])) <= 122  # type: ignore[index]
    assert str(todo["SUMMARY"]).endswith("soát …")  # type: ignore[index]


def test_a_periodic_duty_of_an_undated_paper_begins_today_or_later() -> None:
    paper = Directive(tasks=(task("1", "Báo cáo", Deadline(text="hằng ngày", recurrence="FREQ=DAILY")),))
    (todo,) = read_back(ics.dumps(paper))
    assert todo["DTSTART"].dt >= dt.datetime.now(tz=dt.UTC).date() - dt.timedelta(days=1)  # type: ignore[index]


def test_files(tmp_path: Path) -> None:
    stream = io.BytesIO()
    ics.dump(PAPER, stream)
    write(PAPER, tmp_path / "tasks.ics")
    assert (tmp_path / "tasks.ics").read_bytes() == stream.getvalue() == ics.dumps(PAPER)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError) as caught:
        ics.dumps(PAPER)
    assert caught.value.extra == "ics"


@settings(max_examples=40)
@given(text=nasty_texts(), on=st.dates(dt.date(1, 1, 2)))
def test_any_words_come_back(text: str, on: dt.date) -> None:
    paper = Directive(tasks=(task("1", text, Deadline(text=text, on=on)),))
    (todo,) = read_back(ics.dumps(paper))
    assert todo["DUE"].dt == on  # type: ignore[index]
