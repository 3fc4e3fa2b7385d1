from __future__ import annotations

import datetime as dt
import pathlib
import unicodedata

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import parse_text
from congvan.reading.deadlines import Found, find_deadlines, read_deadline
from congvan.reading.text.normalise import Text

CASES = pathlib.Path(__file__).parent / "cases" / "deadlines.txt"
ISSUED = dt.date(2026, 1, 5)
QUARTERS = ("I", "II", "III", "IV")
DAYS = st.dates(ISSUED, dt.date(2030, 12, 31))


def cases() -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def read(words: str, issued_on: dt.date | None = ISSUED, holidays: frozenset[dt.date] = frozenset()) -> list[Found]:
    text = Text(words)
    return find_deadlines(text, 0, len(text.text), issued_on=issued_on, holidays=holidays)


@pytest.mark.parametrize(("issued_on", "words", "limit", "due"), cases(), ids=lambda part: part[:40])
def test_a_limit_is_read_as_a_clerk_reads_it(issued_on: str, words: str, limit: str, due: str) -> None:
    found = read(words, dt.date.fromisoformat(issued_on))
    assert [words[each.start : each.end] for each in found] == ([] if limit == "-" else [limit])
    for each in found:
        assert (each.recurrence or (each.on.isoformat() if each.on else "-")) == due


def spell_day(draw: st.DrawFn, day: dt.date) -> str:
    """One of the ways in which a day is printed."""
    zero = draw(st.booleans())
    d, m = (f"{day.day:02}", f"{day.month:02}") if zero else (str(day.day), str(day.month))
    return draw(
        st.sampled_from(
            [f"{d}/{m}/{day.year}", f"{d}-{m}-{day.year}", f"{d}.{m}.{day.year}", f"{d} tháng {m} năm {day.year}"]
        )
    )


@st.composite
def absolute(draw: st.DrawFn) -> tuple[str, dt.date]:
    day = draw(DAYS)
    clock = draw(st.sampled_from(["", "17 giờ 00 ", "11h30 ", "9 giờ, "]))
    lead = draw(
        st.sampled_from(
            ["trước", "chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "đến hết", "không quá", "xong trước"]
        )
    )
    return f"{lead} {clock}ngày {spell_day(draw, day)}", day


@st.composite
def periods(draw: st.DrawFn) -> tuple[str, dt.date]:
    year = draw(st.integers(2026, 2040))
    quarter = draw(st.integers(1, 4))
    joint = draw(st.sampled_from(["/", " năm "]))
    lead = draw(st.sampled_from(["trong", "hoàn thành trong", "chậm nhất trong", "hoàn thành"]))
    last = (dt.date(year + quarter // 4, quarter * 3 % 12 + 1, 1)) - dt.timedelta(days=1)
    words = draw(
        st.sampled_from(
            [
                f"quý {QUARTERS[quarter - 1]}{joint}{year}",
                f"quí {quarter}{joint}{year}",
                f"tháng {quarter * 3}{joint}{year}",
            ]
        )
    )
    return f"{lead} {words}", last


@settings(max_examples=150)
@given(
    limit=absolute() | periods(),
    form=st.sampled_from([1, 2]),
    space=st.sampled_from([" ", "\n", "\u00a0", "  \n   "]),
)
def test_every_spelling_is_read_back_equal(limit: tuple[str, dt.date], form: int, space: str) -> None:
    printed, day = limit
    source = unicodedata.normalize(
        "NFC" if form == 1 else "NFD", f"Sở Y tế báo cáo kết quả {printed}; gửi Bộ.".replace(" ", space)
    )
    text = Text(source)
    (found,) = find_deadlines(text, 0, len(text.text), issued_on=ISSUED)
    assert found.on == day
    span = text.span(found.start, found.end)
    cut = " ".join(unicodedata.normalize("NFC", span.cut(source)).split())
    assert printed.endswith(cut)


@settings(max_examples=60)
@given(
    count=st.integers(1, 90),
    unit=st.sampled_from(["ngày", "ngày làm việc", "tuần"]),
    lead=st.sampled_from(["trong", "trong vòng", "trong thời hạn"]),
)
def test_terms_run_from_the_day_of_issue(count: int, unit: str, lead: str) -> None:
    (found,) = read(f"{lead} {count:02} {unit} kể từ ngày ký Quyết định này.")
    assert found.on is not None
    if unit == "ngày":
        assert (found.on - ISSUED).days == count
    elif unit == "tuần":
        assert (found.on - ISSUED).days == 7 * count
    else:
        days = [ISSUED + dt.timedelta(days=n) for n in range(1, (found.on - ISSUED).days + 1)]
        assert sum(day.weekday() < 5 for day in days) == count
        assert found.on.weekday() < 5


def test_public_holidays_do_not_count() -> None:
    words = "trong 10 ngày làm việc kể từ ngày ký"
    tet = frozenset(dt.date(2026, 1, day) for day in range(12, 17))
    assert [each.on for each in read(words)] == [dt.date(2026, 1, 19)]
    assert [each.on for each in read(words, holidays=tet)] == [dt.date(2026, 1, 26)]


@settings(max_examples=60)
@given(
    day=st.integers(1, 28),
    lead=st.sampled_from(["trước", "vào", "chậm nhất", ""]),
    cycle=st.sampled_from(["hằng tháng", "hàng tháng", "mỗi tháng", "tháng cuối quý", "tháng đầu quý sau"]),
)
def test_dateutil_reads_every_rule_back(day: int, lead: str, cycle: str) -> None:
    (found,) = read(f"báo cáo {lead} ngày {day:02} {cycle}")
    assert found.recurrence is not None
    moments = rrulestr(found.recurrence, dtstart=dt.datetime(2026, 1, 1))  # noqa: DTZ001 - days have no zone
    first = [moment.date() for moment, _ in zip(moments, range(4), strict=False)]
    assert {each.day for each in first} == {day}
    if "quý" in cycle:
        assert {each.month % 3 for each in first} == ({0} if "cuối" in cycle else {1})


@pytest.mark.parametrize(
    ("cell", "on", "recurrence"),
    [
        ("30/4/2026", "2026-04-30", None),
        ("Tháng 5/2026", "2026-05-31", None),
        ("Quý II/2026", "2026-06-30", None),
        ("Năm 2026", "2026-12-31", None),
        ("Năm 2026 và các năm tiếp theo", None, None),
        ("6 tháng đầu năm 2026", "2026-06-30", None),
        ("Hoàn thành trước ngày 31/3/2026", "2026-03-31", None),
        ("Trước ngày 20 hằng tháng", None, "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("Hằng năm", None, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
    ],
)
def test_a_cell_may_hold_a_bare_period(cell: str, on: str | None, recurrence: str | None) -> None:
    text = Text(f"| {cell} |")
    found = read_deadline(text, 1, len(text.text) - 1, issued_on=ISSUED)
    assert found is not None
    assert (found.on.isoformat() if found.on else None) == on
    assert found.recurrence == recurrence


def test_a_cell_without_a_limit_has_none() -> None:
    assert read_deadline(Text("Thường xuyên"), 0, 12, issued_on=ISSUED) is None


@pytest.mark.parametrize(
    ("words", "is_firm"),
    [
        ("Kiểm toán nhà nước hằng năm thực hiện kiểm toán", True),
        ("tổng hợp kết quả, báo cáo Ủy ban hằng tuần", True),
        ("bố trí từ nguồn ngân sách nhà nước hằng năm", False),
        ("xây dựng kế hoạch phát triển trong năm 2026 đúng tiến độ", False),
        ("hoàn thành toàn bộ công trình trong năm 2026.", True),
        ("tuyên truyền từ ngày 01/3/2026 đến hết ngày 31/3/2026", True),
        ("Từ ngày 01/3/2026 đến ngày 31/3/2026, phối hợp với Công an tỉnh", True),
        ("tổ chức Tháng hành động (từ ngày 01/3/2026 đến ngày 31/3/2026).", False),
        ("nhân dân trong tỉnh treo cờ từ ngày 28/8/2026 đến hết ngày 03/9/2026; cờ phải mới", True),
        ("học sinh nghỉ từ ngày 16/2/2026 (29 Tết) đến ngày 22/2/2026 (mùng 6 Tết).", True),
        ("treo cờ Tổ quốc vào ngày 02/9/2026.", True),
        ("gửi số liệu từ ngày 01/3/2026 đến ngày 31/3/2026.", False),
        ("các hoạt động từ ngày 01/3/2026 đến ngày 31/3/2026 của tỉnh", False),
        ("các hoạt động từ ngày 01/3/2026 đến ngày 31/3/2026, của tỉnh", False),
        ("phân bổ vốn đầu tư công trung hạn, hằng năm từ ngân sách", False),
        ("công bố hằng tháng danh mục giấy tờ", True),
        ("Từ nay đến năm 2030 trồng 1 triệu cây", False),
        ("Từ nay đến tháng 9/2030 trồng 1 triệu cây", True),
        ("Từ nay đến hết năm 2030 trồng 1 triệu cây", True),
        ("bảo đảm thu ngân sách trong năm tới ổn định", False),
        ("hoàn thành công trình trong năm tới.", True),
        ("kỳ họp diễn ra vào tháng 11/2026 có nhiều nội dung", False),
        ("tổ chức hội nghị vào tháng 11/2026 theo kế hoạch", True),
        ("giá cả tăng trước Tết, bảo đảm cung ứng", False),
        ("báo cáo tại kỳ họp gần nhất đối với trường hợp trên", False),
        ("quyết định tại kỳ họp gần nhất.", False),
    ],
)
def test_what_only_describes_is_not_firm(words: str, is_firm: bool) -> None:  # noqa: FBT001 - a table of cases
    assert [each.is_firm for each in read(words)] == [is_firm]


@settings(max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "trước",
                "trong",
                "ngày",
                "hằng",
                "tháng",
                "6",
                "30/2",
                "0/0/0000",
                "kể từ",
                "định kỳ",
                "quý",
                "\n",
                "năm",
                "9999",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_fault(words: list[str]) -> None:
    for found in read(" ".join(words)):
        assert found.start < found.end
        if found.recurrence:
            rrulestr(found.recurrence)


@pytest.mark.parametrize(
    ("words", "is_firm"),
    [
        ("đẩy nhanh thủ tục và khởi công dự án vào ngày 19 tháng 12 năm 2026.", True),
        ("gửi hồ sơ đến Sở Tư pháp vào ngày 10 tháng 6 năm 2026 để tổng hợp.", True),
        ("dự lễ khai mạc vào ngày 19 tháng 12 năm 2026 tại Hà Nội.", False),
        ("Thông tư có hiệu lực vào ngày 19 tháng 12 năm 2026.", False),
        ("Hoàn thành việc nâng cấp hệ thống, bảo đảm dữ liệu trong năm 2026.", True),
        ("Các dự án hoàn thành nghĩa vụ, bảo đảm dữ liệu trong năm 2026.", False),
        ("khởi công dự án vào ngày 19 tháng 12 năm 2026", True),
        ("khởi công dự án vào ngày 19 tháng 12 năm 2026\n\nPhần kết luận", True),
        ("Hằng tuần các xã đi kiểm tra.", True),
    ],
)
def test_a_day_on_which_something_is_held_or_a_year_that_ends_a_completion_binds(words: str, *, is_firm: bool) -> None:
    assert [each.is_firm for each in read(words)] == [is_firm]


@pytest.mark.parametrize(
    ("dateline", "on"),
    [
        ("ngày 05 tháng 11 năm 2026", dt.date(2026, 12, 16)),
        ("ngày       tháng 11 năm 2026", dt.date(2026, 12, 16)),
        ("ngày $Ÿ tháng 11 năm 2026", dt.date(2026, 12, 16)),
        ("ngày       tháng      năm 2026", None),
    ],
)
def test_the_month_of_issue_supplies_the_year(dateline: str, on: dt.date | None) -> None:
    paper = (
        "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Sơn Hải, {dateline}\n\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu các bệnh viện báo cáo chậm nhất ngày 16/12.\n"
    )
    (task,) = parse_text(paper).tasks
    assert task.deadline is not None
    assert task.deadline.on == on


@pytest.mark.parametrize(
    ("behind", "limit"),
    [
        ("Thời hạn chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định.", dt.date(2026, 1, 12)),
        ("Thời gian hoàn thành trước ngày 30/6/2026.", dt.date(2026, 6, 30)),
        ("Thời gian: Vào lúc 08 giờ 00 phút, ngày 09/11/2026.", None),
    ],
)
def test_a_paragraph_behind_a_task_may_only_date_it(behind: str, limit: dt.date | None) -> None:
    paper = (
        "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Sơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu:\n\n"
        f"1. Các bệnh viện rà soát quy trình tiếp nhận hồ sơ.\n\n{behind}\n\n"
        "2. Các phòng chuyên môn kiểm tra việc thực hiện.\n"
    )
    first, second = parse_text(paper).tasks
    assert (first.deadline.on if first.deadline else None) == limit
    assert second.deadline is None
